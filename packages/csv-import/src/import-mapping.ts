import { canonicalMapping, type Mapping, MappingError, parseMapping } from '@hubspot-associations/engine'
import { readDocument } from './read-document.ts'
import { parseLabelMap, parseRecordOption } from './record-option.ts'
import { UsageError } from './usage-error.ts'

/** The flags that say which column means what. */
export interface MappingFlags {
  readonly mapping?: string
  readonly from?: string
  readonly to?: string
  readonly label?: string
  readonly labelMap?: readonly string[]
}

/** The mapping that the flags ask for: a file, `--from` and `--to`, or the canonical columns. */
export async function importMapping(flags: MappingFlags): Promise<Mapping> {
  if (flags.mapping !== undefined) return withRename(await mappingIn(flags.mapping, flags), flags)
  const { from, to, label } = flags
  if (from === undefined && to === undefined)
    return withRename(
      label === undefined ? canonicalMapping : { ...canonicalMapping, labels: { column: label } },
      flags,
    )
  if (from === undefined || to === undefined)
    throw new UsageError(
      `${from === undefined ? '--from' : '--to'} is missing: --from and --to belong together`,
    )
  const records = { from: parseRecordOption('--from', from), to: parseRecordOption('--to', to) }
  return withRename(label === undefined ? records : { ...records, labels: { column: label } }, flags)
}

async function mappingIn(path: string, { from, to, label }: MappingFlags): Promise<Mapping> {
  if (from !== undefined || to !== undefined || label !== undefined)
    throw new UsageError('--mapping already says from, to and label: leave --from, --to and --label out')
  const document = await readDocument(path)
  try {
    return parseMapping(document)
  } catch (error) {
    if (error instanceof MappingError) throw new UsageError(`${path}: ${error.message}`)
    throw error
  }
}

function withRename(mapping: Mapping, { labelMap = [] }: MappingFlags): Mapping {
  if (labelMap.length === 0) return mapping
  if (mapping.labels === undefined)
    throw new UsageError('--label-map needs a label column: name it with --label')
  return {
    ...mapping,
    labels: { ...mapping.labels, rename: { ...mapping.labels.rename, ...parseLabelMap(labelMap) } },
  }
}
