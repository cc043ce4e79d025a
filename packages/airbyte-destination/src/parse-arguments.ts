import { suggestion } from '@hubspot-associations/engine'
import { Failure } from './failure.ts'

/** The commands of a destination. */
export const commands = ['spec', 'check', 'discover', 'write'] as const

/** What the platform asks for. */
export interface Arguments {
  readonly command: (typeof commands)[number]
  /** Paths of files. */
  readonly config: string | undefined
  readonly catalog: string | undefined
}

/** Reads the arguments in any order. Flags of other connectors, such as --state, are passed over with their value. */
export function parseArguments(given: readonly string[]): Arguments {
  const values = new Map<string, string>()
  const words: string[] = []
  for (let at = 0; at < given.length; at++) {
    const word = given[at] ?? ''
    const [flag, value] = /^--([^=]+)(?:=(.*))?$/s.exec(word)?.slice(1) ?? []
    if (flag === undefined) words.push(word)
    else values.set(flag, value ?? given[++at] ?? '')
  }
  const [name] = words
  if (name === undefined)
    throw new Failure(
      'config_error',
      `Name a command: ${commands.join(', ')}, with --config FILE and for write --catalog FILE`,
    )
  const command = commands.find((each) => each === name)
  if (command === undefined)
    throw new Failure(
      'config_error',
      `"${name}" is not a command of this connector; ${suggestion(name, commands)}`,
    )
  return { command, config: values.get('config'), catalog: values.get('catalog') }
}
