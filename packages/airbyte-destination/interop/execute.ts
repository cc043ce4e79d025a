import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

/** What a program did. */
export interface Executed {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** How a program is started. */
export interface ExecuteOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  readonly stdin?: string
  /** Answers what it did instead of throwing when it fails. */
  readonly mayFail?: boolean
}

/** Runs a program to its end. Throws with the last that it said when it fails. */
export async function execute(
  program: string,
  argv: readonly string[],
  { env = {}, cwd, stdin = '', mayFail = false }: ExecuteOptions = {},
): Promise<Executed> {
  const child = spawn(program, argv, {
    env: { ...process.env, ...env },
    ...(cwd === undefined ? {} : { cwd }),
  })
  // A program that cannot be started, or reads nothing, is told by its code.
  child.stdin.on('error', () => undefined)
  child.stdin.end(stdin)
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(127))
    child.once('close', (code) => resolve(code ?? 1))
  })
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  if (code === 0 || mayFail) return { code, stdout, stderr }
  const said = `${stdout}\n${stderr}`.trim().split('\n').slice(-12).join('\n')
  throw new Error(`${program} ${argv.slice(0, 3).join(' ')} ended with ${code}:\n${said}`)
}
