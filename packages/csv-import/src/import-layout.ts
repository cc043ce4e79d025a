import { canonicalMapping, type Mapping, requiredColumns } from '@hubspot-associations/engine'
import type { ConfigFlags } from './apply-config.ts'
import { importMapping, type MappingFlags, withMappingFlags } from './import-mapping.ts'
import { pickPreset, presetNamed } from './presets/pick-preset.ts'
import type { Layout, Preset, PresetOptions } from './presets/preset.ts'
import { type PresetFlags, presetOptions } from './presets/preset-flags.ts'
import { UsageError } from './usage-error.ts'

/** The flags that say how a file is read. */
export interface LayoutFlags extends MappingFlags, PresetFlags, ConfigFlags {}

/** A preset and its options, as a run remembers them. */
export interface PresetChoice {
  readonly name: string
  readonly options: PresetOptions
}

/** How a file is read, and by which preset, if any. */
export interface ChosenLayout extends Layout {
  readonly preset?: Preset
  readonly options?: PresetOptions
}

/** Decides by a header how a file is read. */
export type ChooseLayout = (columns: readonly string[]) => ChosenLayout

/** How a file is read: as the flags say, else by the preset that its header looks like, else by the canonical columns. */
export async function layoutChooser(flags: LayoutFlags): Promise<ChooseLayout> {
  const options = presetOptions(flags)
  if (isSaidByFlags(flags)) {
    refusePreset(flags)
    const mapping = await importMapping(flags)
    return () => asMapped(mapping)
  }
  return (columns) => {
    const preset = pickPreset(columns, flags.preset)
    if (preset !== undefined) return byPreset(columns, { preset, options, flags })
    refuseOptions(flags)
    return asMapped(withMappingFlags(canonicalMapping, flags))
  }
}

/** How the file of a run that goes on is read. */
export function layoutOfRun(mapping: Mapping, choice: PresetChoice | undefined): ChooseLayout {
  if (choice === undefined) return () => asMapped(mapping)
  const { name, options } = choice
  return (columns) => ({ ...presetNamed(name, columns).layout(columns, options), mapping })
}

function asMapped(mapping: Mapping): ChosenLayout {
  return { mapping, requiredColumns: requiredColumns(mapping) }
}

function byPreset(
  columns: readonly string[],
  { preset, options, flags }: { preset: Preset; options: PresetOptions; flags: LayoutFlags },
): ChosenLayout {
  const layout = preset.layout(columns, options)
  const named = [flags.primary, flags.action].filter((column) => column !== undefined)
  return {
    ...layout,
    mapping: withMappingFlags(layout.mapping, flags),
    requiredColumns: [...layout.requiredColumns, ...named],
    preset,
    options,
  }
}

function isSaidByFlags({ mapping, from, to, label }: MappingFlags): boolean {
  return [mapping, from, to, label].some((flag) => flag !== undefined)
}

function refusePreset({ preset, ...flags }: LayoutFlags): void {
  if (preset !== undefined && preset !== 'none')
    throw new UsageError(
      `--preset ${preset} already says which columns are read: leave --mapping, --from, --to and --label out`,
    )
  refuseOptions(flags)
}

function refuseOptions({ objects, externalId }: PresetFlags): void {
  if (objects === undefined && externalId === undefined) return
  const flag = objects === undefined ? '--external-id' : '--objects'
  throw new UsageError(
    `${flag} belongs to presets, and this file is not read by one; the command presets lists them`,
  )
}
