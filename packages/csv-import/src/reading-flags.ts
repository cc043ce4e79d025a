import type { Command } from 'commander'
import { collect } from './commands/shared-flags.ts'
import { addPresetFlags } from './presets/preset-flags.ts'

/** Adds the flags that say how cells are read, and how records and labels are found by them. */
export function addReadingFlags(command: Command): Command {
  return addPresetFlags(
    command
      .option('--quote <character>', 'what cells are quoted with, or none; detected when left out')
      .option('--empty <text>', 'a cell text that counts as empty, such as "#N/A"; repeatable', collect)
      .option('--primary <column>', 'the column that says yes where the label Primary applies')
      .option(
        '--normalise <[from=|to=]how>',
        'rewrite values before they are looked up: trim, case, www, email-domain, salesforce-id; several separated by ","',
        collect,
      )
      .option(
        '--on-several <[from=|to=]policy>',
        'when several records have a value: reject (default), first or all',
        collect,
      ),
  )
}
