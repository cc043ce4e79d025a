import { canonicalMapping, type Mapping } from '@hubspot-associations/engine'
import { parseAmount } from './amount.ts'
import type { ImportTable } from './import-source.ts'
import { isRejectsHeader } from './rejects-file.ts'
import type { MirrorFacts } from './run/mirror-facts.ts'
import { UsageError } from './usage-error.ts'

/** The flags of an import that also removes what its rows do not name. */
export interface MirrorFlags {
  readonly mirror?: boolean
  readonly maxRemovals?: string
}

/** Says what is wrong with these flags, before anything is begun. A plan removes nothing, so it needs no bound. */
export function checkMirrorFlags({ mirror = false, maxRemovals }: MirrorFlags, dryRun: boolean): void {
  if (maxRemovals !== undefined) parseMaxRemovals(maxRemovals)
  if (!mirror && maxRemovals !== undefined)
    throw new UsageError('--max-removals bounds what --mirror removes: add --mirror')
  if (mirror && maxRemovals === undefined && !dryRun)
    throw new UsageError(
      '--mirror removes what the file does not name: say with --max-removals how much that may be, such as 20 or 5%; "plan --mirror" shows how much it would be',
    )
}

/** How a file is mirrored, if it is; throws where it cannot be. */
export function mirrorOf(
  { mirror = false, maxRemovals }: MirrorFlags,
  { columns, layout }: Pick<ImportTable, 'columns' | 'layout'>,
): MirrorFacts | undefined {
  if (!mirror) return undefined
  const { mapping } = layout
  if (isRejectsHeader(columns))
    throw new UsageError(
      'this file holds rows that an import could not apply, and not the others of their records, which a mirror would remove: import it without --mirror',
    )
  const { column, value = 'add' } = mapping.action ?? {}
  if (column !== undefined && columns.includes(column))
    throw new UsageError(
      `a mirror makes HubSpot equal to the rows, so that no row can ask for something else: leave the column "${column}" out`,
    )
  if (value !== 'add' && value !== 'set')
    throw new UsageError(`--mirror goes with adding and with --set, not with --${value}`)
  const of = value === 'set' || !namesLabels(mapping, columns) ? 'associations' : 'labels'
  return { of, ...(maxRemovals === undefined ? {} : { maxRemovals }) }
}

/** Checks the form of a bound. */
export function parseMaxRemovals(text: string): ReturnType<typeof parseAmount> {
  return parseAmount('--max-removals', text, 'removals')
}

/** The canonical column for labels is optional; a file without it names none. */
function namesLabels({ labels }: Mapping, columns: readonly string[]): boolean {
  if (labels === undefined) return false
  const { column, ...others } = labels
  const { rename: _, separator: __, ...named } = others
  const isOptional = column === undefined || column === canonicalMapping.labels?.column
  return Object.keys(named).length > 0 || !isOptional || columns.includes(column ?? '')
}
