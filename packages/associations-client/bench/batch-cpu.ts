import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median, report } from '@hubspot-associations/figures'
import { createAssociationsClient } from '../src/index.ts'
import { PAIRS, SIZE, serve, TYPE } from './batch-of-2000.ts'
import { officialCall } from './official-client.ts'

// CPU time of one batch of 2,000 inputs, against bare fetch with JSON.stringify and JSON.parse, and against
// HubSpot's own client. The server is a process of its own, so that its time is not counted.

const ROUNDS = 30
const ROUNDS_TO_WARM_UP = 5
// Systems count CPU time in steps of a few milliseconds; a round must be long against them.
const CALLS_PER_ROUND = 40

type Calls = Readonly<Record<'bare' | 'client' | 'official', () => Promise<unknown>>>

/** CPU time of this thread; that of the collector's and compiler's threads depends on what else the machine does. */
async function cpuMs(call: () => Promise<unknown>): Promise<number> {
  const before = process.threadCpuUsage()
  for (let count = 0; count < CALLS_PER_ROUND; count++) await call()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000 / CALLS_PER_ROUND
}

function callsTo(baseUrl: string): Calls {
  const rate = { max: Number.POSITIVE_INFINITY, intervalMs: 1000 }
  const client = createAssociationsClient({
    accessToken: 'pat-na1-bench',
    baseUrl,
    rateLimits: { associations: rate },
  })
  const inputs = PAIRS.map((pair) => ({ ...pair, types: [TYPE] }))
  const bare = async (): Promise<unknown> => {
    const wire = PAIRS.map(({ fromId, toId }) => ({
      from: { id: fromId },
      to: { id: toId },
      types: [{ associationCategory: TYPE.category, associationTypeId: TYPE.typeId }],
    }))
    const response = await fetch(`${baseUrl}/crm/associations/2026-03/contacts/companies/batch/create`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer pat-na1-bench' },
      body: JSON.stringify({ inputs: wire }),
    })
    return JSON.parse(await response.text())
  }
  return {
    bare,
    client: () => client.associations.createBatch('contacts', 'companies', inputs),
    official: officialCall(baseUrl),
  }
}

type Name = keyof Calls

/**
 * Times one call against another, round by round, so that whatever else the machine does hits both alike. Two
 * at a time, because what one leaves to the collector is paid for by whoever comes next.
 */
async function compare(calls: Calls, [one, other]: readonly [Name, Name]): Promise<Record<string, number>> {
  const rounds: { one: number; other: number }[] = []
  for (let round = 0; round < ROUNDS; round++)
    rounds.push({ one: await cpuMs(calls[one]), other: await cpuMs(calls[other]) })
  const counted = rounds.slice(ROUNDS_TO_WARM_UP)
  return {
    [one]: median(counted.map((round) => round.one)),
    [other]: median(counted.map((round) => round.other)),
    ratio: median(counted.map((round) => round.one / round.other)),
  }
}

async function measure(calls: Calls): Promise<void> {
  const {
    bare = Number.NaN,
    client = Number.NaN,
    ratio = Number.NaN,
  } = await compare(calls, ['client', 'bare'])
  const { official = Number.NaN, ratio: part = Number.NaN } = await compare(calls, ['client', 'official'])
  for (const [name, value] of Object.entries({ bare, client, official }))
    report({ name: `CPU per batch of ${SIZE}, ${name}`, value, unit: 'ms' })
  report({ name: 'CPU per batch, client : bare fetch and JSON', value: ratio, unit: '×', atMost: 1.25 })
  report({ name: 'CPU per batch, client : official client', value: part, unit: '×', atMost: 1 })
}

if (process.argv.includes('--server')) {
  serve((port) => process.send?.(port))
} else {
  const server = fork(fileURLToPath(import.meta.url), ['--server'])
  server.once('message', async (port: number) => {
    try {
      await measure(callsTo(`http://127.0.0.1:${port}`))
    } finally {
      server.kill()
    }
  })
}
