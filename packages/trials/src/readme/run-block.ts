import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { strangersEnvironment } from '../processes/strangers-environment.ts'
import type { ShownCommand } from './shell-blocks.ts'

/** Where commands run. */
export interface Shell {
  readonly cwd: string
  /** A clone of the repository. */
  readonly clone: string
  /** The HubSpot that they speak to. */
  readonly url: string
}

/** How a command of a page ended. */
export interface Ran {
  readonly shown: string
  readonly code: number
}

const patientMs = 900_000

/** Runs the commands of a block one after the other in one shell, as somebody would who types them. */
export async function runBlock(block: readonly ShownCommand[], shell: Shell): Promise<Ran[]> {
  const home = mkdtempSync(join(tmpdir(), 'home-'))
  const codes = join(home, 'codes')
  const script = [
    prelude(shell),
    ...block.flatMap(({ command }) => stepOf(command, codes)),
    'kill $(jobs -p) 2>/dev/null',
  ]
  const env = {
    ...strangersEnvironment(),
    HOME: home,
    HUBSPOT_BASE_URL: shell.url,
    HUBSPOT_ACCESS_TOKEN: 'token',
  }
  await promisify(execFile)('bash', ['-c', script.join('\n')], {
    cwd: shell.cwd,
    env,
    timeout: patientMs,
  }).catch(
    // The last command's code is that of the shell; all of them are in the file.
    () => undefined,
  )
  const ended = existsSync(codes) ? readFileSync(codes, 'utf8').trim().split('\n') : []
  rmSync(home, { recursive: true, force: true })
  return block.map(({ shown }, index) => ({ shown, code: Number(ended[index] ?? -1) }))
}

/** What an installed package, and a package manager, would put within reach. */
function prelude({ clone }: Shell): string {
  return [
    'mkdir -p "$HOME/.config/fish/completions"',
    `hubspot-associations() { node ${clone}/packages/csv-import/src/bin.ts "$@"; }`,
    'pnpm() { npx -y pnpm@10.34.8 "$@"; }',
    // A refusal is a failure here.
    'curl() { command curl --fail "$@"; }',
  ].join('\n')
}

function stepOf(command: string, codes: string): string[] {
  const [port] = /(?<=--port )\d+/.exec(command) ?? []
  const isInBackground = command.endsWith('&') && port !== undefined
  const ready = `until curl -s -o /dev/null http://127.0.0.1:${port}/; do sleep 0.2; done`
  return isInBackground ? [command, ready, `echo $? >> ${codes}`] : [command, `echo $? >> ${codes}`]
}
