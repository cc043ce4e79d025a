import { fork } from 'node:child_process'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { createAssociationsClient } from '../src/index.ts'

// CPU time of one batch of 2,000 inputs, against bare fetch with JSON.stringify and JSON.parse.
// The server is a process of its own, so that its time is not counted.

const SIZE = 2000
const ROUNDS = 60
const CALLS_PER_ROUND = 12

const ids = Array.from({ length: SIZE }, (_, index) => [
  String(101935000000 + index),
  String(201935000000 + index),
])
const type = { category: 'USER_DEFINED', typeId: 7 } as const

function serve(): void {
  const results = ids.map(([from, to]) => ({
    fromObjectTypeId: '0-1',
    fromObjectId: Number(from),
    toObjectTypeId: '0-2',
    toObjectId: Number(to),
    labels: ['Billing contact'],
  }))
  const answer = Buffer.from(
    JSON.stringify({ status: 'COMPLETE', results, startedAt: '2026-11-21T12:00:00Z' }),
  )
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response
        .writeHead(201, { 'content-type': 'application/json', 'content-length': answer.length })
        .end(answer)
    })
  })
  server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
}

/** CPU time of this thread; that of the collector's and compiler's threads depends on what else the machine does. */
async function cpuMs(run: () => Promise<unknown>): Promise<number> {
  const before = process.threadCpuUsage()
  for (let call = 0; call < CALLS_PER_ROUND; call++) await run()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000 / CALLS_PER_ROUND
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

async function measure(port: number): Promise<void> {
  const baseUrl = `http://127.0.0.1:${port}`
  const rate = { max: Number.POSITIVE_INFINITY, intervalMs: 1000 }
  const client = createAssociationsClient({
    accessToken: 'pat-na1-bench',
    baseUrl,
    rateLimits: { associations: rate },
  })
  const inputs = ids.map(([fromId = '', toId = '']) => ({ fromId, toId, types: [type] }))
  const bare = async (): Promise<unknown> => {
    const wire = inputs.map(({ fromId, toId }) => ({
      from: { id: fromId },
      to: { id: toId },
      types: [{ associationCategory: type.category, associationTypeId: type.typeId }],
    }))
    const response = await fetch(`${baseUrl}/crm/associations/2026-03/contacts/companies/batch/create`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer pat-na1-bench' },
      body: JSON.stringify({ inputs: wire }),
    })
    return JSON.parse(await response.text())
  }
  const ours = (): Promise<unknown> => client.associations.createBatch('contacts', 'companies', inputs)
  const times: { bare: number[]; ours: number[] } = { bare: [], ours: [] }
  for (let round = 0; round < ROUNDS; round++) {
    times.bare.push(await cpuMs(bare))
    times.ours.push(await cpuMs(ours))
  }
  const [bareMs, oursMs] = [median(times.bare.slice(10)), median(times.ours.slice(10))]
  // Round by round, so that whatever else the machine does hits both alike.
  const ratio = median(times.ours.map((ms, round) => ms / (times.bare[round] ?? Number.NaN)).slice(10))
  process.stdout.write(
    `CPU per batch of ${SIZE}: bare ${bareMs.toFixed(2)} ms, client ${oursMs.toFixed(2)} ms, ratio ${ratio.toFixed(2)} (at most 1.25)\n`,
  )
}

if (process.argv.includes('--server')) {
  serve()
} else {
  const server = fork(fileURLToPath(import.meta.url), ['--server'])
  server.once('message', async ({ port }: { port: number }) => {
    try {
      await measure(port)
    } finally {
      server.kill()
    }
  })
}
