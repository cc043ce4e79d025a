import { createSchemaPortal, type PortalPair, pairName } from '@hubspot-associations/engine'
import { stringify } from 'csv-stringify/sync'
import type { ConnectionFlags } from './connect.ts'
import { type ExitCode, exitCodes } from './exit-code.ts'
import { connect } from './import-source.ts'
import { inputName } from './open-input.ts'
import { pairsAsked } from './pair-option.ts'
import { CellError, objectColumns, openRows, schemaRows } from './schema-rows.ts'
import { runRows } from './schema-rows-run.ts'
import type { Surroundings } from './surroundings.ts'
import { writeOutput } from './write-output.ts'

/** The flags of commands that show labels or limits. */
export interface ListFlags extends ConnectionFlags {
  readonly pair?: readonly string[]
  readonly json?: boolean
}

/** The flags of commands that change labels or limits by the rows of a file. */
export interface RowsFlags extends ConnectionFlags {
  readonly json?: boolean
  readonly dryRun?: boolean
}

const labelColumns = [...objectColumns, 'label', 'inverse_label', 'name']

/** Shows the labels of the portal, with their numbers. */
export async function listLabels(flags: ListFlags, io: Surroundings): Promise<ExitCode> {
  const pairs = await readPairs(flags, io)
  if (flags.json === true) io.stdout.write(`${JSON.stringify(pairs.flatMap(labelFacts))}\n`)
  else io.stdout.write(pairs.length === 0 ? 'No labels\n' : pairs.map(labelText).join(''))
  return exitCodes.allWell
}

/** Writes the labels of the portal as CSV. */
export async function exportLabels(path: string, flags: ListFlags, io: Surroundings): Promise<ExitCode> {
  const rows = (await readPairs(flags, io))
    .flatMap(labelFacts)
    .map(({ from, to, label, inverseLabel, name = '' }) => [
      from,
      to,
      label,
      inverseLabel === label ? '' : inverseLabel,
      name,
    ])
  await writeOutput(path, [stringify([labelColumns, ...rows])], io.stdout)
  return exitCodes.allWell
}

/** Creates and renames labels by the rows of a CSV file; deletes none. */
export async function importLabels(path: string, flags: RowsFlags, io: Surroundings): Promise<ExitCode> {
  const table = await openRows(path, [...objectColumns, 'label'], io)
  const read = await schemaRows(table, (cells) => {
    const label = cells('label')
    if (label === '') throw new CellError('label is empty')
    const [inverseLabel, name, renamedFrom] = [cells('inverse_label'), cells('name'), cells('renamed_from')]
    return {
      label: {
        label,
        ...(inverseLabel === '' ? {} : { inverseLabel }),
        ...(name === '' ? {} : { name }),
        ...(renamedFrom === '' ? {} : { renamedFrom }),
      },
    }
  })
  const { client, name } = await connect(flags, io)
  const { dryRun = false, json = false } = flags
  const title = `Labels of ${inputName(path)} ${dryRun ? 'against' : 'into'} ${name}`
  return runRows({ portal: createSchemaPortal(client), ...read, dryRun, json, title }, io)
}

/** Reads the object pairs that the flags name, or all that have labels or limits. */
export async function readPairs(flags: ListFlags, io: Surroundings): Promise<readonly PortalPair[]> {
  const { client } = await connect(flags, io)
  const portal = createSchemaPortal(client)
  const call = { signal: io.signal }
  const pairs: PortalPair[] = []
  for (const pair of await pairsAsked(portal, flags.pair, call)) pairs.push(await portal.read(pair, call))
  for (const { pair, undecided } of pairs)
    if (undecided.length > 0)
      io.stderr.write(
        `hubspot-associations: ${pairName(pair)}: left out, as HubSpot does not tell which belong together: ${undecided.join(', ')}\n`,
      )
  return pairs
}

interface LabelFacts {
  readonly from: string
  readonly to: string
  readonly label: string
  readonly inverseLabel: string
  readonly typeId: number
  readonly inverseTypeId: number
  readonly name?: string
}

function labelFacts({ pair, labels }: PortalPair): LabelFacts[] {
  return labels
    .map((label) => ({ from: pair.from.name, to: pair.to.name, ...label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'))
}

function labelText(held: PortalPair): string {
  const lines = labelFacts(held).map(({ label, inverseLabel, typeId, inverseTypeId }) =>
    inverseLabel === label
      ? `  "${label}"  (USER_DEFINED ${typeId}, back ${inverseTypeId})`
      : `  "${label}" / "${inverseLabel}"  (USER_DEFINED ${typeId}, back ${inverseTypeId})`,
  )
  return lines.length === 0 ? '' : [pairName(held.pair), ...lines, ''].join('\n')
}
