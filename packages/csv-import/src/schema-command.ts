import { extname } from 'node:path'
import { isHubSpotError } from '@hubspot-associations/client'
import {
  type AssociationSchema,
  type ChangeOutcome,
  createSchemaPortal,
  isRemoval,
  type SchemaChange,
  type SchemaDiff,
  type SchemaPortal,
} from '@hubspot-associations/engine'
import type { ConnectionFlags } from './connect.ts'
import { type ExitCode, exitCodes } from './exit-code.ts'
import { connect } from './import-source.ts'
import { pairsAsked } from './pair-option.ts'
import { readSchemaFile } from './schema-file.ts'
import { counted, jsonDiff, jsonOutcomes, textDiff, textOutcomes } from './schema-report.ts'
import type { Surroundings } from './surroundings.ts'
import { UsageError } from './usage-error.ts'
import { writeOutput } from './write-output.ts'

/** The flags of `schema pull`. */
export interface PullFlags extends ConnectionFlags {
  readonly pair?: readonly string[]
}

/** The flags of `schema diff` and `schema apply`. */
export interface SchemaFlags extends ConnectionFlags {
  readonly json?: boolean
  readonly prune?: boolean
  readonly dryRun?: boolean
}

/** Writes the portal's labels and limits to a file, by name. */
export async function pullCommand(path: string, flags: PullFlags, io: Surroundings): Promise<ExitCode> {
  const { portal, name, call } = await open(flags, io)
  const { schema, notices } = await portal.pull(await pairsAsked(portal, flags.pair, call), call)
  for (const notice of notices) io.stderr.write(`hubspot-associations: ${notice}\n`)
  await writeOutput(path, [await textOf(schema, path)], io.stdout)
  const labels = schema.pairs.reduce((sum, pair) => sum + (pair.labels?.length ?? 0), 0)
  const limits = schema.pairs.reduce(
    (sum, pair) => sum + (pair.limits?.length ?? 0) + (pair.inverseLimits?.length ?? 0),
    0,
  )
  if (path !== '-')
    io.stdout.write(
      `Pulled ${name} into ${path}: ${counted(schema.pairs.length, 'object pair')}, ${counted(labels, 'label')}, ${counted(limits, 'limit')}\n`,
    )
  return exitCodes.allWell
}

/** Shows what apply would do; writes nothing. */
export async function diffCommand(path: string, flags: SchemaFlags, io: Surroundings): Promise<ExitCode> {
  const { portal, call } = await open(flags, io)
  const { changes } = await differences(portal, path, call)
  io.stdout.write(flags.json === true ? jsonDiff(changes) : textDiff(changes))
  return changes.length === 0 ? exitCodes.allWell : exitCodes.changesToMake
}

/** Makes the portal what the file says; deletes only with `--prune`. */
export async function applyCommand(path: string, flags: SchemaFlags, io: Surroundings): Promise<ExitCode> {
  const { portal, name, call } = await open(flags, io)
  const all = (await differences(portal, path, call)).changes
  const changes = all.filter((change) => flags.prune === true || !isRemoval(change))
  const left = all.length - changes.length
  if (flags.dryRun === true) {
    io.stdout.write(flags.json === true ? jsonDiff(changes) : textDiff(changes))
    return changes.length === 0 ? exitCodes.allWell : exitCodes.changesToMake
  }
  const outcomes: ChangeOutcome[] = []
  const stoppedBy = await applied(portal, changes, { outcomes, call })
  io.stdout.write(flags.json === true ? jsonOutcomes(outcomes) : textOutcomes(outcomes, { name, left, path }))
  if (stoppedBy !== undefined) {
    io.stderr.write(`hubspot-associations: stopped: ${stoppedBy}\n`)
    return exitCodes.couldNotRun
  }
  return outcomes.every(({ status }) => status === 'done') ? exitCodes.allWell : exitCodes.someRowsNotApplied
}

interface Opened {
  readonly portal: SchemaPortal
  readonly name: string
  readonly call: { readonly signal: AbortSignal }
}

async function open(flags: ConnectionFlags, io: Surroundings): Promise<Opened> {
  const { client, name } = await connect(flags, io)
  return { portal: createSchemaPortal(client), name, call: { signal: io.signal } }
}

async function differences(portal: SchemaPortal, path: string, call: Opened['call']): Promise<SchemaDiff> {
  const { schema, naming, describe } = await readSchemaFile(path)
  const diff = await naming(() => portal.diff(schema, call))
  if (diff.problems.length === 0) return diff
  throw new UsageError(diff.problems.map(describe).join('\n'))
}

async function applied(
  portal: SchemaPortal,
  changes: readonly SchemaChange[],
  { outcomes, call }: { readonly outcomes: ChangeOutcome[]; readonly call: Opened['call'] },
): Promise<string | undefined> {
  try {
    for await (const outcome of portal.apply(changes, call)) outcomes.push(outcome)
    return undefined
  } catch (error) {
    if (!isHubSpotError(error) && !call.signal.aborted) throw error
    return error instanceof Error ? error.message : String(error)
  }
}

async function textOf(schema: AssociationSchema, path: string): Promise<string> {
  if (extname(path) === '.json') return `${JSON.stringify(schema, null, 2)}\n`
  const { stringify } = await import('yaml')
  return `# Labels and limits by name, for "schema diff" and "schema apply".\n${stringify(schema)}`
}
