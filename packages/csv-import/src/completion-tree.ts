import type { Argument, Command, Option } from 'commander'

/** What a shell is to offer where a value is wanted. */
export type Wanted =
  | { readonly kind: 'file' | 'run' | 'text' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }

/** A flag as a shell completes it. */
export interface CompletionOption {
  /** For example `-h` and `--help`. */
  readonly names: readonly string[]
  readonly description: string
  /** Left out when the flag takes no value. */
  readonly value?: Wanted
}

/** A command as a shell completes it. */
export interface CompletionNode {
  readonly name: string
  /** The words that lead here, such as `runs prune`; empty for the program. */
  readonly path: string
  readonly description: string
  readonly options: readonly CompletionOption[]
  readonly positional: readonly Wanted[]
  readonly children: readonly CompletionNode[]
}

/** The commands and flags of a program, as far as shells need them. */
export function completionTree(command: Command, path = ''): CompletionNode {
  const help = command.createHelp()
  const pathOf = (child: Command): string => `${path} ${child.name()}`.trim()
  return {
    name: command.name(),
    path,
    description: command.description(),
    options: help.visibleOptions(command).map(optionOf),
    positional: command.registeredArguments.map(wantedBy),
    children: help.visibleCommands(command).map((child) => completionTree(child, pathOf(child))),
  }
}

/** A command and all below it. */
export function allNodes(node: CompletionNode): CompletionNode[] {
  return [node, ...node.children.flatMap(allNodes)]
}

function optionOf(option: Option): CompletionOption {
  const { short, long, description, required, optional, flags, argChoices } = option
  const names = [short, long].filter((name) => name !== undefined)
  if (!required && !optional) return { names, description }
  return { names, description, value: wanted(flags, argChoices) }
}

function wantedBy(argument: Argument): Wanted {
  return wanted(argument.name(), argument.argChoices)
}

/** The names of placeholders say what is wanted: `<file>`, `<run>`. */
function wanted(placeholder: string, choices: readonly string[] | undefined): Wanted {
  if (choices !== undefined) return { kind: 'choice', choices }
  if (/file/.test(placeholder)) return { kind: 'file' }
  return { kind: /\brun\b/.test(placeholder) ? 'run' : 'text' }
}
