import { Argument, type Command } from 'commander'
import { bashCompletion } from '../completion-bash.ts'
import { fishCompletion } from '../completion-fish.ts'
import { type CompletionNode, completionTree } from '../completion-tree.ts'
import { zshCompletion } from '../completion-zsh.ts'
import type { Surroundings } from '../surroundings.ts'

const scripts: Readonly<Record<string, (tree: CompletionNode) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
}

const examples = `
Examples:
  $ source <(hubspot-associations completion bash)
      in ~/.bashrc, and the same with zsh in ~/.zshrc after compinit
  $ hubspot-associations completion fish > ~/.config/fish/completions/hubspot-associations.fish
`

/** Adds `completion`, which knows every command of the program when it runs. */
export function addCompletion(program: Command, { stdout }: Pick<Surroundings, 'stdout'>): void {
  program
    .command('completion')
    .description('print a script that lets a shell complete commands, flags, files and runs')
    .addArgument(new Argument('<shell>', 'which shell').choices(Object.keys(scripts)))
    .addHelpText('after', examples)
    .action((shell: string) => void stdout.write(scripts[shell]?.(completionTree(program)) ?? ''))
}
