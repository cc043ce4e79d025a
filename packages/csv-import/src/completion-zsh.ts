import { allNodes, type CompletionNode, type CompletionOption, type Wanted } from './completion-tree.ts'

/** A script that lets zsh complete the program, with what each word means. */
export function zshCompletion(tree: CompletionNode): string {
  const prefix = `_${tree.name.replaceAll('-', '_')}`
  return `#compdef ${tree.name}
# zsh completion for ${tree.name}
${prefix}_run() {
  local -a runs=(last .hubspot-associations/runs/*.sqlite(N:t:r))
  compadd -a runs
}
${allNodes(tree)
  .map((node) => functionFor(node, prefix))
  .join('\n')}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then ${prefix} "$@"
else compdef ${prefix} ${tree.name}
fi
`
}

function functionFor(node: CompletionNode, prefix: string): string {
  const options = node.options.map((option) => `    ${optionSpec(option, prefix)} \\`)
  if (node.children.length === 0) {
    const positional = node.positional.map(
      (wanted, at) => `    ${quoted(`${at + 1}:${wanted.kind}:${action(wanted, prefix)}`)} \\`,
    )
    return `${nameOf(node, prefix)}() {
  _arguments -s \\
${[...options, ...positional].join('\n')}
    && return
}`
  }
  const commands = node.children.map(({ name, description }) => `      ${quoted(`${name}:${description}`)}`)
  const branches = node.children.map((child) => `        ${child.name}) ${nameOf(child, prefix)} ;;`)
  return `${nameOf(node, prefix)}() {
  local state line
  _arguments -C \\
${options.join('\n')}
    '1: :->command' '*:: :->rest' && return
  case $state in
    command)
      local -a commands=(
${commands.join('\n')}
      )
      _describe command commands ;;
    rest)
      case $line[1] in
${branches.join('\n')}
      esac ;;
  esac
}`
}

function nameOf({ path }: CompletionNode, prefix: string): string {
  return path === '' ? prefix : `${prefix}__${path.replaceAll(/[ -]/g, '_')}`
}

function optionSpec({ names, description, value }: CompletionOption, prefix: string): string {
  const told = `[${description.replaceAll(/[[\]:\\]/g, '\\$&')}]`
  const after = value === undefined ? '' : `:${value.kind}:${action(value, prefix)}`
  const excludes = names.length > 1 ? quoted(`(${names.join(' ')})`) : ''
  const spelled = names.length > 1 ? `{${names.join(',')}}` : quoted(names.join(''))
  return `${excludes}${spelled}${quoted(`${told}${after}`)}`
}

function action(wanted: Wanted, prefix: string): string {
  if (wanted.kind === 'choice') return `(${wanted.choices.join(' ')})`
  if (wanted.kind === 'file') return '_files'
  return wanted.kind === 'run' ? `${prefix}_run` : ' '
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
