import { canonicalMapping, requiredColumns, suggestion } from '@hubspot-associations/engine'
import { UsageError } from '../usage-error.ts'
import { allPresets } from './all-presets.ts'
import type { Preset } from './preset.ts'

/** The preset that is named, or else the one that a header looks like; "none" names none. */
export function pickPreset(columns: readonly string[], name: string | undefined): Preset | undefined {
  if (name === 'none') return undefined
  return name === undefined ? presetFor(columns) : presetNamed(name, columns)
}

/** The importer's own columns look like no preset. */
function presetFor(columns: readonly string[]): Preset | undefined {
  if (requiredColumns(canonicalMapping).every((column) => columns.includes(column))) return undefined
  return allPresets.find((preset) => preset.matches(columns))
}

/** The preset with this name; its columns have to be there. */
export function presetNamed(name: string, columns: readonly string[]): Preset {
  const preset = allPresets.find((each) => each.name === name)
  if (preset === undefined)
    throw new UsageError(
      `--preset ${name}: there is no such preset; ${suggestion(name, [...allPresets.map((each) => each.name), 'none'])}`,
    )
  if (!preset.matches(columns))
    throw new UsageError(`--preset ${name}: the file does not look like it; it is known by ${preset.columns}`)
  return preset
}
