import type { ImportTable } from './import-source.ts'
import { inputName } from './open-input.ts'
import { describeLayout } from './presets/describe-layout.ts'
import { passedOverText } from './presets/expand-rows.ts'
import type { Terminal } from './progress.ts'

/** Where people are told about presets; programs, which read a log there, are not. */
export interface Telling {
  readonly stderr: Terminal
  readonly flags: { readonly preset?: string; readonly log?: string }
}

/** Shows how a preset reads the file, before anything is done with it. */
export function tellPreset(
  path: string,
  { layout: { mapping, preset } }: ImportTable,
  { stderr, flags }: Telling,
): void {
  if (preset === undefined || flags.log !== undefined) return
  const isNamed = flags.preset !== undefined
  stderr.write(describeLayout(inputName(path), preset, { mapping, isNamed }))
}

/** Says which lines had nothing to associate, and why. */
export function tellPassedOver({ passedOver }: ImportTable, { stderr, flags }: Telling): void {
  if (passedOver.size > 0 && flags.log === undefined) stderr.write(passedOverText(passedOver))
}
