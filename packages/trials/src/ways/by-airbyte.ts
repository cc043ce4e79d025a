import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TrialRow } from '../work/trial-rows.ts'
import { inAFolder } from './a-folder.ts'
import { type SyncFiles, startSync } from './destination-process.ts'
import { countsOf, maxAttempts, type RowOutcome, type Verb, type Way } from './way.ts'

const operations: Readonly<Record<Verb, string>> = {
  add: 'associate',
  set: 'replace_labels',
  unlink: 'archive',
}

/** The Airbyte destination: a sync, then another from the last state until all records are settled. */
export const byAirbyte: Way = {
  name: 'airbyte-destination',
  hasActions: false,
  carryThrough: (rows, url) =>
    inAFolder(async (folder) => {
      const attempts = await syncAll(rows, prepareSync(folder, 'add', url))
      const rejected = [...rejectsIn(folder).values()]
      return { outcomes: { rows: rows.length, codes: countsOf(rejected.map(({ code }) => code)) }, attempts }
    }),
  outcomesOf: (rows, verb, url) =>
    inAFolder(async (folder) => {
      await syncAll(rows, prepareSync(folder, verb, url))
      const rejected = rejectsIn(folder)
      return { rows: rows.map((_, row): RowOutcome => rejected.get(row) ?? { status: 'done' }) }
    }),
}

/** Writes the files of a sync, with rejected records kept beside them. */
export function prepareSync(folder: string, verb: Verb, url: string, token = 'trial'): SyncFiles {
  const files = { config: join(folder, 'config.json'), catalog: join(folder, 'catalog.json') }
  const mapping = {
    stream: 'roles',
    kind: 'association',
    operation: operations[verb],
    from_object_type: 'contacts',
    to_object_type: 'companies',
    from: { by: 'unique_property', property: 'email', field: 'email' },
    to: { by: 'unique_property', property: 'erp_code', field: 'company' },
    labels: verb === 'unlink' ? { by: 'none' } : { by: 'field', field: 'role' },
  }
  const config = {
    credentials: { auth_type: 'private_app', access_token: token },
    base_url: url,
    on_reject: 'skip',
    object_storage_config: { storage_type: 'Local', local_path: join(folder, 'rejects') },
    mappings: [mapping],
  }
  const properties = { row: { type: 'integer' }, email: {}, company: {}, role: {} }
  const stream = {
    name: 'roles',
    json_schema: { type: 'object', properties },
    supported_sync_modes: ['full_refresh'],
  }
  const configured = { stream, sync_mode: 'full_refresh', destination_sync_mode: 'append' }
  writeFileSync(files.config, JSON.stringify(config))
  writeFileSync(files.catalog, JSON.stringify({ streams: [configured] }))
  return files
}

/** Records from a row on, with a state after every so many and after the last. */
export function* messages(rows: readonly TrialRow[], first = 0): Generator<string, void, undefined> {
  for (let row = first; row < rows.length; row++) {
    const { email, company, role } = rows[row] ?? { email: '', company: '', role: '' }
    const data = { row, email, company, role }
    yield `${JSON.stringify({ type: 'RECORD', record: { stream: 'roles', data, emitted_at: 0 } })}\n`
    if (row % rowsPerState === rowsPerState - 1 || row === rows.length - 1) yield `${stateAfter(row)}\n`
  }
}

const rowsPerState = 500

function stateAfter(row: number): string {
  const stream = { stream_descriptor: { name: 'roles' }, stream_state: { row } }
  return JSON.stringify({ type: 'STATE', state: { type: 'STREAM', stream } })
}

async function syncAll(rows: readonly TrialRow[], files: SyncFiles): Promise<number> {
  let next = 0
  for (let attempts = 1; attempts <= maxAttempts; attempts++) {
    const { exitCode, lastState, failure } = await startSync(files, messages(rows, next)).ended
    next = (lastState ?? next - 1) + 1
    if (exitCode === 0 && next === rows.length) return attempts
    if (exitCode === 0) throw new Error(`a sync that ended well gave no state for rows from ${next} on`)
    if (failure === undefined) throw new Error(`a sync ended with ${exitCode} and no reason`)
  }
  throw new Error(`not done after ${maxAttempts} attempts`)
}

/** Rejected records by their rows. A record that came again after a stop may be rejected again. */
export function rejectsIn(folder: string): Map<number, RowOutcome> {
  const rejects = join(folder, 'rejects')
  if (!existsSync(rejects)) return new Map()
  const lines = readdirSync(rejects).flatMap((name) =>
    readFileSync(join(rejects, name), 'utf8').trim().split('\n'),
  )
  return new Map(
    lines.map((line) => {
      const { code, airbyte_message: message } = JSON.parse(line)
      return [message.record.data.row, { status: 'rejected', code }]
    }),
  )
}
