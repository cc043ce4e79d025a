import type { Command } from 'commander'
import { allPresets } from './presets/all-presets.ts'
import type { Surroundings } from './surroundings.ts'

/** The flags of `presets`. */
export interface PresetsFlags {
  readonly json?: boolean
}

/** Adds `presets`, which lists the kinds of files that are recognised. */
export function addPresetsCommand(program: Command, io: Pick<Surroundings, 'stdout'>): void {
  program
    .command('presets')
    .description('list the kinds of files that import recognises by their header')
    .option('--json', 'list as one line of JSON')
    .action((flags: PresetsFlags) => void io.stdout.write(flags.json === true ? jsonList() : textList()))
}

function textList(): string {
  const entries = allPresets.map(({ name, title, columns, needs }) =>
    [
      `${name}`,
      `  ${title}`,
      `  columns: ${columns}`,
      ...(needs === undefined ? [] : [`  needs:   ${needs}`]),
    ].join('\n'),
  )
  return `${entries.join('\n\n')}\n`
}

function jsonList(): string {
  return `${JSON.stringify(allPresets.map(({ name, title, columns, needs }) => ({ name, title, columns, needs })))}\n`
}
