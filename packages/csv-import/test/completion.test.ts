import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from './run-command.ts'

let cwd: string
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'completion-'))
  await mkdir(join(cwd, '.hubspot-associations', 'runs'), { recursive: true })
  await writeFile(join(cwd, '.hubspot-associations', 'runs', '20261121-093000-roles.sqlite'), '')
  await writeFile(join(cwd, 'my roles.csv'), '')
  await writeFile(join(cwd, 'mapping.yaml'), '')
})

async function scriptFor(shell: string): Promise<string> {
  const { code, stdout } = await runCommand(['completion', shell])
  expect(code).toBe(0)
  const path = join(cwd, `completion.${shell}`)
  await writeFile(path, stdout)
  return path
}

const isThere = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0

const cases: [line: string[], offered: string[]][] = [
  [['im'], ['import']],
  [['runs', 'p'], ['prune']],
  [
    ['import', '--max'],
    ['--max-rejects', '--max-removals'],
  ],
  [['import', '--log', ''], ['json']],
  [['import', '--mapping', 'mapp'], ['mapping.yaml']],
  [['import', 'my'], ['my roles.csv']],
  [
    ['resume', ''],
    ['20261121-093000-roles', 'last'],
  ],
  [['undo', '--json', '2'], ['20261121-093000-roles']],
  [['completion', 'f'], ['fish']],
  // A value that happens to be the name of a command is none.
  [['import', '--label', 'runs', '--dry'], ['--dry-run']],
]

describe.skipIf(!isThere('bash'))('bash', () => {
  /** Presses the tab key at the end of a line, and gives what bash would offer. */
  async function offered(words: readonly string[]): Promise<string[]> {
    const press = `source "$1"; shift; COMP_WORDS=(hubspot-associations "$@"); COMP_CWORD=$#
      $(complete -p hubspot-associations | sed 's/.*-F \\([^ ]*\\).*/\\1/'); printf '%s\\n' "\${COMPREPLY[@]}"`
    const out = execFileSync('bash', ['--norc', '-c', press, 'bash', await scriptFor('bash'), ...words], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return out
      .split('\n')
      .filter((line) => line !== '')
      .sort()
  }

  it.each(cases)('offers for %j: %j', async (words, expected) => {
    expect(await offered(words)).toEqual(expected)
  })

  it('knows that bash cuts a flag from its value at the equals sign', async () => {
    expect(await offered(['import', '--log', '=', 'j'])).toEqual(['json'])
    expect(await offered(['import', '--log', '='])).toEqual(['json'])
  })

  it('offers nothing where a text is wanted', async () => {
    expect(await offered(['import', '--from', ''])).toEqual([])
  })
})

describe.skipIf(!isThere('fish'))(`fish${isThere('fish') ? '' : ' (skipped: there is no fish)'}`, () => {
  it.each(cases)('offers for %j: %j', async (words, expected) => {
    const line = ['hubspot-associations', ...words].join(' ')
    const out = execFileSync(
      'fish',
      ['--no-config', '-c', 'source $argv[1]; complete -C $argv[2]', await scriptFor('fish'), line],
      {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, HOME: cwd },
      },
    )
    const values = out
      .split('\n')
      .filter((each) => each !== '')
      .map((each) => each.split('\t')[0]?.replaceAll('\\', ''))
    expect(values.sort()).toEqual(expected)
  })
})

describe.skipIf(!isThere('zsh'))(`zsh${isThere('zsh') ? '' : ' (skipped: there is no zsh)'}`, () => {
  it('loads, and knows the program', async () => {
    const load = 'autoload -U compinit && compinit -u -D && source $1 && print $_comps[hubspot-associations]'
    const out = execFileSync('zsh', ['-f', '-c', load, 'zsh', await scriptFor('zsh')], {
      cwd,
      encoding: 'utf8',
    })
    expect(out).toBe('_hubspot_associations\n')
  })
})

it('a shell that is not known is answered with those that are', async () => {
  expect(await runCommand(['completion', 'tcsh'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Allowed choices are bash, zsh, fish'),
  })
})

describe('help', () => {
  it.each(['import', 'plan', 'resume', 'undo', 'verify', 'runs', 'completion'])(
    'of %s has examples',
    async (command) => {
      const { code, stdout } = await runCommand([command, '--help'])
      expect([code, stdout]).toEqual([
        0,
        expect.stringMatching(new RegExp(`Examples:\\n  \\$ .*hubspot-associations ${command}`)),
      ])
    },
  )

  it.each([
    [['imprt'], 'Did you mean import?'],
    [['runs', 'prun'], 'did you mean "prune"?'],
    [['import', 'rows.csv', '--max-reject', '3'], 'Did you mean --max-rejects?'],
    [['plan', 'rows.csv', '--ou', 'x'], 'Did you mean --out?'],
  ])('%j is answered with the nearest there is', async (argv, answer) => {
    expect(await runCommand(argv)).toMatchObject({ code: 2, stderr: expect.stringContaining(answer) })
  })
})
