import assert from 'node:assert/strict'
import type { Emulator } from '@hubspot-associations/emulator'
import { withHubSpot } from '../real-n8n/hubspot.ts'
import { createInstance, type Instance, type Running } from '../real-n8n/instance.ts'
import { pairsWebhook } from '../real-n8n/served-workflows.ts'
import { credentials } from '../real-n8n/workflows.ts'
import { runTrials } from '../trial.ts'
import type { Verdict } from '../verdict.ts'
import { withPostgres } from './postgres.ts'
import { withRedis } from './redis.ts'

const executions = 20
const pairsEach = 25

/** A fraction of what HubSpot's smallest subscription allows, so that executions have to wait for each other. */
const plan = { burst: 40, associationBurst: 40, daily: 10_000 }

/** n8n in queue mode: one main process takes requests, two workers share the executions and a quota. */
export function judgeByQueue(version: string, archive: string): Promise<Verdict> {
  return withHubSpot(
    async ({ emulator, url: hubspot }) => {
      const contacts = Array.from({ length: executions * pairsEach }, (_, index) => ({ id: idOf(index) }))
      emulator.seed({ records: { contacts } })
      return withServices(async (env) => {
        const n8n = await createInstance('queue', archive, env)
        await n8n.import('credentials', credentials(hubspot))
        await n8n.import('workflow', [pairsWebhook('3002')])
        await n8n.command('publish:workflow', '--id=3002')
        return withProcesses(n8n, (queue) =>
          runTrials(`n8n ${version} in queue mode`, [
            {
              title: `${executions} executions at once, two workers, one quota`,
              run: () => sharesQuota(queue, emulator),
            },
          ]),
        )
      })
    },
    { plan },
  )
}

/** Redis hands the executions out, PostgreSQL keeps them. */
function withServices<Result>(
  work: (env: Readonly<Record<string, string>>) => Promise<Result>,
): Promise<Result> {
  return withRedis((redis) =>
    withPostgres((postgres) =>
      work({
        EXECUTIONS_MODE: 'queue',
        QUEUE_BULL_REDIS_HOST: '127.0.0.1',
        QUEUE_BULL_REDIS_PORT: String(redis),
        QUEUE_HEALTH_CHECK_ACTIVE: 'true',
        DB_TYPE: 'postgresdb',
        DB_POSTGRESDB_HOST: '127.0.0.1',
        DB_POSTGRESDB_PORT: String(postgres),
        DB_POSTGRESDB_USER: 'n8n',
        DB_POSTGRESDB_DATABASE: 'postgres',
      }),
    ),
  )
}

interface Queue {
  readonly url: string
  readonly workers: readonly Running[]
}

function withProcesses<Result>(n8n: Instance, work: (queue: Queue) => Promise<Result>): Promise<Result> {
  return n8n.serve(async ({ url }) => {
    const workers: Running[] = []
    try {
      for (let worker = 0; worker < 2; worker++) workers.push(await n8n.start('worker'))
      return await work({ url, workers })
    } finally {
      for (const worker of workers) await worker.stop()
    }
  })
}

async function sharesQuota({ url, workers }: Queue, { links, received }: Emulator): Promise<void> {
  await Promise.all(Array.from({ length: executions }, (_, index) => post(url, index)))
  assert.equal(links('contacts', 'companies').length, executions * pairsEach)
  const refusals = received.filter(({ status }) => status === 429).map(({ at }) => at)
  // What is on its way when the quota is full is refused, perhaps once more; then both have found their shares.
  const moments = refusals.filter((at, index) => at > (refusals[index - 1] ?? 0) + 5000)
  assert.ok(refusals.length <= 2 * executions, `${refusals.length} of ${received.length} were refused`)
  assert.ok(moments.length <= 2, `requests were refused again and again, at ${moments.join(', ')}`)
  for (const worker of workers) assert.match(await worker.log(), /Worker finished execution/)
}

function idOf(index: number): string {
  return String(10_000 + index)
}

async function post(url: string, execution: number): Promise<void> {
  const pairs = Array.from({ length: pairsEach }, (_, index) => ({
    from: idOf(execution * pairsEach + index),
    to: '201',
    labels: 'Advisor',
  }))
  const response = await fetch(`${url}/webhook/pairs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ pairs }),
  })
  const answers = (await response.json()) as readonly { readonly status?: string }[]
  const done = answers.filter(({ status }) => status === 'applied')
  assert.equal(done.length, pairsEach, `execution ${execution}: ${JSON.stringify(answers).slice(0, 300)}`)
}
