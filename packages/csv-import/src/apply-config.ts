import type { Command, Option } from 'commander'
import { type Config, findConfig } from './config-file.ts'
import type { Surroundings } from './surroundings.ts'
import { UsageError } from './usage-error.ts'

/** The flags of commands that read a config file. */
export interface ConfigFlags {
  /** The file that was named; false where none is wanted. */
  readonly config?: string | false
  /** What the config file says; put here before the command begins. */
  readonly configured?: Config
}

/** Gives a command what the config file says, where its own flags say nothing. */
export async function applyConfig(command: Command, { cwd }: Pick<Surroundings, 'cwd'>): Promise<void> {
  if (!command.options.some(({ long }) => long === '--config')) return
  const { config: named } = command.opts<ConfigFlags>()
  if (named === false) return
  const config = await findConfig(cwd, typeof named === 'string' ? named : undefined)
  if (config === undefined) return
  for (const [flag, value] of config.defaults) {
    const option = command.options.find(({ long }) => long === `--${flag}`)
    if (option === undefined || isSaidOtherwise(command, option)) continue
    checkChoice(option, value, config)
    command.setOptionValueWithSource(option.attributeName(), value, 'config')
  }
  command.setOptionValueWithSource('configured', config, 'config')
}

/** Flags that were given win, and so do those that exclude the default. */
function isSaidOtherwise(command: Command, option: Option): boolean {
  const isGiven = (name: string): boolean => command.getOptionValueSource(name) === 'cli'
  const others = option.long === '--mapping' ? ['from', 'to', 'label', 'preset'] : []
  return [option.attributeName(), ...others].some(isGiven)
}

function checkChoice({ argChoices, long }: Option, value: unknown, { path }: Config): void {
  if (argChoices !== undefined && !argChoices.includes(String(value)))
    throw new UsageError(`${path}: defaults.${long?.slice(2)} must be one of ${argChoices.join(', ')}`)
}
