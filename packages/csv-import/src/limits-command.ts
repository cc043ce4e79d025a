import type { AssociationCategory, AssociationType } from '@hubspot-associations/client'
import {
  createSchemaPortal,
  directionsOf,
  type PortalDirection,
  type PortalPair,
  pairName,
  quoted,
  type SchemaPortal,
  type SchemaRow,
  suggestion,
  type WantedLimit,
} from '@hubspot-associations/engine'
import { stringify } from 'csv-stringify/sync'
import { type ExitCode, exitCodes } from './exit-code.ts'
import { connect } from './import-source.ts'
import { type ListFlags, type RowsFlags, readPairs } from './labels-command.ts'
import { inputName } from './open-input.ts'
import { pairsAsked } from './pair-option.ts'
import { CellError, type CellReader, countIn, objectColumns, openRows, schemaRows } from './schema-rows.ts'
import { runRows } from './schema-rows-run.ts'
import type { Surroundings } from './surroundings.ts'
import { UsageError } from './usage-error.ts'
import { writeOutput } from './write-output.ts'

/** The flags of `limits clear`. */
export interface ClearFlags extends RowsFlags {
  readonly pair?: readonly string[]
}

const limitColumns = [...objectColumns, 'label', 'category', 'type_id', 'max_to_object_ids']

/** Shows the limits of the portal. */
export async function listLimits(flags: ListFlags, io: Surroundings): Promise<ExitCode> {
  const limits = (await readPairs(flags, io)).flatMap(limitFacts)
  if (flags.json === true) io.stdout.write(`${JSON.stringify(limits)}\n`)
  else io.stdout.write(limits.length === 0 ? 'No limits\n' : limits.map(limitText).join(''))
  return exitCodes.allWell
}

/** Writes the limits of the portal as CSV: labels by text, types that HubSpot defines by number. */
export async function exportLimits(path: string, flags: ListFlags, io: Surroundings): Promise<ExitCode> {
  const rows = (await readPairs(flags, io))
    .flatMap(limitFacts)
    .map(({ from, to, label, category, typeId, maxToObjectIds }) => {
      const isOwn = category === 'HUBSPOT_DEFINED' && label !== null
      return [from, to, isOwn ? '' : label, isOwn ? category : '', isOwn ? typeId : '', maxToObjectIds]
    })
  await writeOutput(path, [stringify([limitColumns, ...rows])], io.stdout)
  return exitCodes.allWell
}

/** Sets limits by the rows of a CSV file; those that no row names stay. */
export async function importLimits(path: string, flags: RowsFlags, io: Surroundings): Promise<ExitCode> {
  const required = [...objectColumns, 'max_to_object_ids']
  return changeLimits(path, flags, {
    io,
    required,
    maxOf: (cells) => countIn(cells, 'max_to_object_ids'),
    title: 'Limits',
  })
}

/** Clears the limits that the rows of a CSV file name, or all of the object pairs that the flags name. */
export async function clearLimits(
  path: string | undefined,
  flags: ClearFlags,
  io: Surroundings,
): Promise<ExitCode> {
  if ((path === undefined) === (flags.pair === undefined))
    throw new UsageError('limits clear needs a CSV file that names the limits, or --pair: one of the two')
  if (path !== undefined)
    return changeLimits(path, flags, {
      io,
      required: objectColumns,
      maxOf: () => null,
      title: 'Clearing limits',
    })
  const { client, name } = await connect(flags, io)
  const portal = createSchemaPortal(client)
  const { dryRun = false, json = false } = flags
  const rows = await rowsOfAll(portal, flags, io)
  return runRows({ portal, rows, unreadable: [], dryRun, json, title: `Clearing limits of ${name}` }, io)
}

interface Changing {
  readonly io: Surroundings
  readonly required: readonly string[]
  readonly maxOf: (cells: CellReader) => number | null
  readonly title: string
}

async function changeLimits(
  path: string,
  flags: RowsFlags,
  { io, required, maxOf, title }: Changing,
): Promise<ExitCode> {
  const table = await openRows(path, required, io)
  const read = await schemaRows(table, (cells) => ({
    limit: { ...targetIn(cells), maxToObjectIds: maxOf(cells) },
  }))
  const { client, name } = await connect(flags, io)
  const { dryRun = false, json = false } = flags
  const into = dryRun ? 'against' : 'into'
  return runRows(
    {
      portal: createSchemaPortal(client),
      ...read,
      dryRun,
      json,
      title: `${title} of ${inputName(path)} ${into} ${name}`,
    },
    io,
  )
}

async function rowsOfAll(portal: SchemaPortal, flags: ClearFlags, io: Surroundings): Promise<SchemaRow[]> {
  const call = { signal: io.signal }
  const limits: WantedRow[] = []
  for (const pair of await pairsAsked(portal, flags.pair, call))
    limits.push(...directionsOf(await portal.read(pair, call)).flatMap(wantedRows))
  return limits.map((row, index) => ({ position: index + 1, ...row }))
}

type WantedRow = Omit<SchemaRow, 'position'>

function wantedRows({ pair, limits }: PortalDirection): WantedRow[] {
  return limits.map(({ category, typeId }) => ({
    from: pair.from.id,
    to: pair.to.id,
    wanted: { limit: { type: { category, typeId }, maxToObjectIds: null } },
  }))
}

interface LimitFacts extends AssociationType {
  readonly from: string
  readonly to: string
  readonly label: string | null
  readonly maxToObjectIds: number
}

function limitFacts(held: PortalPair): LimitFacts[] {
  return directionsOf(held).flatMap(({ pair, limits }) =>
    limits.map((limit) => ({ from: pair.from.name, to: pair.to.name, ...limit })),
  )
}

function limitText({ from, to, label, category, typeId, maxToObjectIds }: LimitFacts): string {
  const what = label === null ? 'all associations' : `"${label}"`
  return `${pairName({ from: { id: '', name: from }, to: { id: '', name: to } })}, ${what}: ${maxToObjectIds}  (${category} ${typeId})\n`
}

const categories: readonly AssociationCategory[] = [
  'HUBSPOT_DEFINED',
  'USER_DEFINED',
  'INTEGRATOR_DEFINED',
  'WORK',
]

/** A label, a type by category and number, or neither: all associations. */
function targetIn(cells: CellReader): Omit<WantedLimit, 'maxToObjectIds'> {
  const [label, category, typeId] = [cells('label'), cells('category'), cells('type_id')]
  if (category === '' && typeId === '') return label === '' ? {} : { label }
  if (label !== '') throw new CellError('name either label, or category and type_id, not both')
  if (category === '' || typeId === '')
    throw new CellError('category and type_id belong together: fill in both')
  const known = categories.find((each) => each === category.toUpperCase())
  if (known === undefined)
    throw new CellError(`category ${quoted(category)} does not exist; ${suggestion(category, categories)}`)
  return { type: { category: known, typeId: countIn(cells, 'type_id') } }
}
