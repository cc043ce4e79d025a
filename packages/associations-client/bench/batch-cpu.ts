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

async function measure(calls: Calls): Promise<void> {
  const rounds: Record<keyof Calls, number>[] = []
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({
      bare: await cpuMs(calls.bare),
      client: await cpuMs(calls.client),
      official: await cpuMs(calls.official),
    })
  }
  const counted = rounds.slice(ROUNDS_TO_WARM_UP)
  for (const name of ['bare', 'client', 'official'] as const)
    report({
      name: `CPU per batch of ${SIZE}, ${name}`,
      value: median(counted.map((round) => round[name])),
      unit: 'ms',
    })
  // Round by round, so that whatever else the machine does hits all alike.
  const ratio = median(counted.map(({ bare, client }) => client / bare))
  report({ name: 'CPU per batch, client : bare fetch and JSON', value: ratio, unit: '×', atMost: 1.25 })
  const official = median(counted.map((round) => round.client / round.official))
  report({ name: 'CPU per batch, client : official client', value: official, unit: '×', atMost: 1 })
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
