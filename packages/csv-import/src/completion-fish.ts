import { allNodes, type CompletionNode, type CompletionOption, type Wanted } from './completion-tree.ts'

/** A script that lets fish complete the program, with what each word means. */
export function fishCompletion(tree: CompletionNode): string {
  const nodes = allNodes(tree)
  const prefix = `__${tree.name.replaceAll('-', '_')}`
  const steps = nodes
    .filter(({ path }) => path !== '')
    .map(({ path }) => {
      const words = path.split(' ')
      return `            case ${quoted(`${words.slice(0, -1).join(' ')}>${words.at(-1)}`)}
                set at ${quoted(path)}`
    })
  return `# fish completion for ${tree.name}
function ${prefix}_at
    set -l at ''
    for word in (commandline -opc)[2..-1]
        switch "$at>$word"
${steps.join('\n')}
        end
    end
    test "$at" = "$argv"
end
function ${prefix}_runs
    echo last
    for run in .hubspot-associations/runs/*.sqlite
        string replace -r '.*/(.*)\\.sqlite$' '$1' $run
    end
end
complete -c ${tree.name} -f
${nodes.flatMap((node) => linesFor(node, { name: tree.name, prefix })).join('\n')}
`
}

interface Program {
  readonly name: string
  readonly prefix: string
}

function linesFor(node: CompletionNode, { name, prefix }: Program): string[] {
  const start = `complete -c ${name} -n ${quoted(`${prefix}_at ${node.path}`.trim())}`
  return [
    ...node.children.map((child) => `${start} -a ${child.name} -d ${quoted(child.description)}`),
    ...node.options.map((option) => `${start} ${optionSpec(option, prefix)}`),
    ...node.positional
      .slice(0, 1)
      .map((wanted) => `${start} ${offer(wanted, prefix)}`)
      .filter((line) => !line.endsWith(' ')),
  ]
}

function optionSpec({ names, description, value }: CompletionOption, prefix: string): string {
  const spelled = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`))
  const after = value === undefined ? [] : [value.kind === 'file' ? '-r' : '-x', offer(value, prefix)]
  return [...spelled, ...after, '-d', quoted(description)].filter((part) => part !== '').join(' ')
}

function offer(wanted: Wanted, prefix: string): string {
  if (wanted.kind === 'choice') return `-a ${quoted(wanted.choices.join(' '))}`
  if (wanted.kind === 'file') return '-F'
  return wanted.kind === 'run' ? `-a ${quoted(`(${prefix}_runs)`)}` : ''
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
