import { canonicalMapping, type Mapping, type Verb } from '@hubspot-associations/engine'
import type { ConfigFlags } from './apply-config.ts'
import { namedMapping } from './named-mapping.ts'
import { parseLabelMap, parseRecordOption } from './record-option.ts'
import { type RefiningFlags, refineMapping } from './refine-mapping.ts'
import { UsageError } from './usage-error.ts'

/** The flags that say which column means what. */
export interface MappingFlags extends RefiningFlags {
  readonly mapping?: string
  readonly from?: string
  readonly to?: string
  readonly label?: string
  readonly labelMap?: readonly string[]
  readonly action?: string
  readonly set?: boolean
  readonly removeLabel?: boolean
  readonly unlink?: boolean
}

/** The mapping that the flags ask for: a file, `--from` and `--to`, or the canonical columns. */
export async function importMapping(flags: MappingFlags & ConfigFlags): Promise<Mapping> {
  const base = flags.mapping === undefined ? mappingOf(flags) : await mappingIn(flags.mapping, flags)
  return withMappingFlags(base, flags)
}

/** A mapping with everything that flags and the config file may add to one. */
export function withMappingFlags(mapping: Mapping, flags: MappingFlags & ConfigFlags): Mapping {
  const refined = refineMapping(withConfigured(mapping, flags), flags)
  return withAction(withRename(refined, flags), flags)
}

function mappingOf({ from, to, label }: MappingFlags): Mapping {
  const labels = label === undefined ? {} : { labels: { column: label } }
  if (from === undefined && to === undefined) return { ...canonicalMapping, ...labels }
  if (from === undefined || to === undefined)
    throw new UsageError(
      `${from === undefined ? '--from' : '--to'} is missing: --from and --to belong together`,
    )
  return { from: parseRecordOption('--from', from), to: parseRecordOption('--to', to), ...labels }
}

async function mappingIn(
  name: string,
  { from, to, label, configured }: MappingFlags & ConfigFlags,
): Promise<Mapping> {
  if (from !== undefined || to !== undefined || label !== undefined)
    throw new UsageError('--mapping already says from, to and label: leave --from, --to and --label out')
  return namedMapping(name, configured)
}

/** Spellings that hold for any input; a mapping that says something else of one knows better. */
function withConfigured(mapping: Mapping, { configured }: ConfigFlags): Mapping {
  if (configured === undefined || mapping.labels === undefined) return mapping
  const rename = { ...configured.labelMap, ...mapping.labels.rename }
  return { ...mapping, labels: { ...mapping.labels, rename } }
}

function withRename(mapping: Mapping, { labelMap = [] }: MappingFlags): Mapping {
  if (labelMap.length === 0) return mapping
  if (mapping.labels === undefined)
    throw new UsageError('--label-map needs a label column: name it with --label')
  const rename = { ...mapping.labels.rename, ...parseLabelMap(labelMap) }
  return { ...mapping, labels: { ...mapping.labels, rename } }
}

function withAction(mapping: Mapping, { action, set, removeLabel, unlink }: MappingFlags): Mapping {
  const asked: Verb[] = []
  if (set === true) asked.push('set')
  if (removeLabel === true) asked.push('remove-label')
  if (unlink === true) asked.push('unlink')
  const [value, ...others] = asked
  if (others.length > 0)
    throw new UsageError(`--${asked.join(' and --')} exclude each other: name one of them`)
  const column = action ?? mapping.action?.column
  if (value === undefined && column === mapping.action?.column) return mapping
  return {
    ...mapping,
    action: {
      ...mapping.action,
      ...(column === undefined ? {} : { column }),
      ...(value === undefined ? {} : { value }),
    },
  }
}
