import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Executed, execute } from '../execute.ts'
import { configOf, differences, linkTexts, range, records, startPortal, type TrialPortal } from '../portal.ts'
import type { Judge, JudgeSetting, Verdict } from '../verdict.ts'

const users = 10_000
// A state after every thousand records. Without `always_updated` the source gives nothing once it has any state,
// the one of an interrupted sync included.
const faker = { count: users, seed: 7, records_per_slice: 1_000, parallelism: 1, always_updated: true }

const mappings = [
  {
    stream: 'purchases',
    kind: 'association',
    from_object_type: 'contacts',
    to_object_type: 'companies',
    from: { by: 'id', field: 'user_id' },
    to: { by: 'id', field: 'product_id' },
  },
]

/** Airbyte's source of sample data, through PyAirbyte: with its states, with and without its cache, and interrupted. */
export const judgePurchases: Judge = async (setting) => {
  const wanted = await purchasesOf(setting)
  const verdicts: Verdict[] = []
  for (const way of ['uncached', 'cached'] as const) verdicts.push(await judgeWay(way, wanted, setting))
  return verdicts
}

/** What the source gives, asked without PyAirbyte in between. */
async function purchasesOf({ source, folder }: JudgeSetting): Promise<string[]> {
  const program = join(source, 'source-faker')
  const config = join(folder, 'faker.json')
  await writeFile(config, JSON.stringify(faker))
  const { stdout } = await execute(program, ['discover', '--config', config])
  const { streams } = messagesIn(stdout, 'CATALOG')[0].catalog
  const stream = streams.find(({ name }: { name: string }) => name === 'purchases')
  const catalog = join(folder, 'faker-catalog.json')
  const configured = { stream, sync_mode: 'full_refresh', destination_sync_mode: 'append' }
  await writeFile(catalog, JSON.stringify({ streams: [configured] }))
  const read = await execute(program, ['read', '--config', config, '--catalog', catalog])
  const pairs = messagesIn(read.stdout, 'RECORD').map(
    ({ record }) => `${record.data.user_id}-${record.data.product_id}`,
  )
  return [...new Set(pairs)].toSorted()
}

// biome-ignore lint/suspicious/noExplicitAny: messages of another connector, of any shape
function messagesIn(stdout: string, type: string): any[] {
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'))
  return lines.map((line) => JSON.parse(line)).filter((message) => message.type === type)
}

async function judgeWay(
  way: 'cached' | 'uncached',
  wanted: readonly string[],
  setting: JudgeSetting,
): Promise<Verdict> {
  const portal = await startPortal({
    records: { contacts: records(range(1, users)), companies: records(range(1, 100)) },
  })
  try {
    const interrupted = refuseAfterBatches(portal, 2)
    const first = await sync(way, portal, setting)
    interrupted.stop()
    await fetch(`${portal.url}/_emulator/faults`, { method: 'DELETE' })
    const before = linkTexts(portal.emulator).length
    const second = await sync(way, portal, setting)
    const findings = [
      ...(first.code === 0 ? ['a sync that HubSpot refused was taken for a success'] : []),
      ...(before === 0 || before >= wanted.length
        ? [`it was not interrupted in the middle (${before} links)`]
        : []),
      ...(second.code === 0 ? [] : [`the second sync failed: ${second.stderr.slice(-400)}`]),
      ...differences(linkTexts(portal.emulator), wanted),
    ]
    return {
      tried: `source-faker's purchases, ${way}, interrupted after ${before} links; records`,
      count: wanted.length,
      findings,
    }
  } finally {
    await portal.close()
  }
}

/** Lets HubSpot refuse the token once so many batches were written. */
function refuseAfterBatches({ emulator }: TrialPortal, batches: number): { stop(): void } {
  const timer = setInterval(() => {
    const written = emulator.received.filter(
      ({ operation }) => operation === 'createDefaultAssociationsBatch',
    )
    if (written.length < batches) return
    emulator.failNext(1_000_000, { kind: 'status', status: 401 })
    clearInterval(timer)
  }, 20)
  return { stop: () => clearInterval(timer) }
}

function sync(
  way: string,
  { url }: TrialPortal,
  { python, source, connector, folder, env }: JudgeSetting,
): Promise<Executed> {
  const given = {
    way,
    connector,
    source: faker,
    source_program: join(source, 'source-faker'),
    // Small windows, so that there is a middle to interrupt.
    config: configOf(url, { mappings, flush_seconds: 1 }),
    cache: join(folder, `${way}.duckdb`),
  }
  const script = join(import.meta.dirname, 'purchases.py')
  return execute(join(python, 'python'), [script, JSON.stringify(given)], { env, cwd: folder, mayFail: true })
}
