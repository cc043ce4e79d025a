import { allNodes, type CompletionNode, type Wanted } from './completion-tree.ts'

/** A script that lets bash complete the program; it starts nothing, so that it is there at once. */
export function bashCompletion(tree: CompletionNode): string {
  const nodes = allNodes(tree)
  const name = `_${tree.name.replaceAll('-', '_')}`
  const steps = nodes
    .filter(({ path }) => path !== '')
    .map(({ path }) => `      ${quoted(stepTo(path))}) at=${quoted(path)} ;;`)
  return `# bash completion for ${tree.name}
${name}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} at= word i
  local options= words= value= positional=
  # bash cuts --flag=value at the sign.
  if [[ $cur == = ]]; then cur=
  elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    case "$at>$word" in
${steps.join('\n')}
    esac
  done
  case $at in
${nodes.map(branch).join('\n')}
  esac
  COMPREPLY=()
  if [[ -n $value ]]; then ${name}_offer "$value" "$cur"
  elif [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$cur"))
  elif [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$cur"))
  else ${name}_offer "$positional" "$cur"
  fi
}
${name}_offer() {
  local IFS=$'\\n' run runs=(last)
  case $1 in
    file)
      type compopt &>/dev/null && compopt -o filenames
      COMPREPLY=($(compgen -f -- "$2")) ;;
    run)
      for run in .hubspot-associations/runs/*.sqlite; do
        [[ -e $run ]] && run=\${run##*/} && runs+=("\${run%.sqlite}")
      done
      COMPREPLY=($(compgen -W "\${runs[*]}" -- "$2")) ;;
    choice:*) IFS=' ' COMPREPLY=($(IFS=' '; compgen -W "\${1#choice:}" -- "$2")) ;;
  esac
}
complete -F ${name} ${tree.name}
`
}

function stepTo(path: string): string {
  const words = path.split(' ')
  return `${words.slice(0, -1).join(' ')}>${words.at(-1)}`
}

function branch({ path, options, positional, children }: CompletionNode): string {
  const values = options
    .filter(({ value }) => value !== undefined)
    .map(({ names, value }) => `        ${names.join('|')}) value=${quoted(offer(value))} ;;`)
  const cases = values.length === 0 ? [] : ['      case $prev in', ...values, '      esac']
  return [
    `    ${quoted(path)})`,
    `      options=${quoted(options.flatMap(({ names }) => names).join(' '))}`,
    `      words=${quoted(children.map(({ name }) => name).join(' '))}`,
    `      positional=${quoted(offer(positional[0]))}`,
    ...cases,
    '      ;;',
  ].join('\n')
}

function offer(wanted: Wanted | undefined): string {
  if (wanted === undefined) return 'text'
  return wanted.kind === 'choice' ? `choice:${wanted.choices.join(' ')}` : wanted.kind
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
