import { Command } from 'commander'
import { applyConfig } from './apply-config.ts'
import { addCheck } from './commands/check.ts'
import { addCompletion } from './commands/completion.ts'
import type { Done } from './commands/done.ts'
import { addExport } from './commands/export.ts'
import { addImport } from './commands/import.ts'
import { addLabels } from './commands/labels.ts'
import { addLimits } from './commands/limits.ts'
import { addRunCommands, addRuns } from './commands/run-commands.ts'
import { addSchema } from './commands/schema.ts'
import { addEmulatorCommand } from './emulator-command.ts'
import { addPresetsCommand } from './presets-command.ts'
import type { Surroundings } from './surroundings.ts'

/** The command line: every command, flag, help text and example. */
export function createProgram(io: Surroundings, done: Done): Command {
  const program = new Command('hubspot-associations')
    .description(
      'Bulk associations for HubSpot: one outcome per row, no label wiped, everything can be undone.',
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
    })
    .showHelpAfterError('(--help shows what there is)')
    .hook('preAction', (_, command) => applyConfig(command, io))
  addImport(program, io, done)
  addRunCommands(program, io, done)
  addRuns(program, io, done)
  addCheck(program, io, done)
  addExport(program, io, done)
  addSchema(program, io, done)
  addLabels(program, io, done)
  addLimits(program, io, done)
  addPresetsCommand(program, io)
  addEmulatorCommand(program, io)
  addCompletion(program, io)
  return program
}
