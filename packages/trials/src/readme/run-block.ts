import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

const patientMs = 3_600_000

/** Runs the commands of a block one after the other in one shell, as somebody would who types them. */
export async function runBlock(block: readonly ShownCommand[], shell: Shell): Promise<Ran[]> {
  const home = mkdtempSync(join(tmpdir(), 'home-'))
  const codes = join(home, 'codes')
  const script = [prelude(shell), ...block.flatMap(({ command }) => stepOf(command, codes))]
  const env = {
    ...strangersEnvironment(),
    HOME: home,
    HUBSPOT_BASE_URL: shell.url,
    HUBSPOT_ACCESS_TOKEN: 'token',
  }
  await runAlone(
    spawn('bash', ['-c', script.join('\n')], { cwd: shell.cwd, env, stdio: 'ignore', detached: true }),
  )
  const ended = existsSync(codes) ? readFileSync(codes, 'utf8').trim().split('\n') : []
  rmSync(home, { recursive: true, force: true })
  return block.map(({ shown }, index) => ({ shown, code: Number(ended[index] ?? -1) }))
}

/** Waits for a shell that has a process group of its own, and ends whatever it has left running. */
async function runAlone(shell: ChildProcess): Promise<void> {
  const endAll = (): void => {
    try {
      process.kill(-Number(shell.pid))
    } catch {
      // Nothing is left of the group.
    }
  }
  const late = setTimeout(endAll, patientMs)
  await once(shell, 'exit')
  clearTimeout(late)
  endAll()
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
