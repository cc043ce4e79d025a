import { spawn } from 'node:child_process'

/** What a program said, and how it ended. */
export interface Ended {
  readonly code: number
  readonly output: string
}

/** Where and with what a program runs. */
export interface Running {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs a program to its end, whatever that is. */
export function runProgram(program: string, given: readonly string[], { cwd, env }: Running): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, given, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output: string[] = []
    const note = (data: Buffer): void => void output.push(data.toString())
    child.stdout.on('data', note)
    child.stderr.on('data', note)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output: output.join('') }))
  })
}

/** Runs a program that has to succeed. */
export async function need(program: string, given: readonly string[], running: Running): Promise<string> {
  const { code, output } = await runProgram(program, given, running)
  if (code === 0) return output
  throw new Error(
    `${program} ${given.join(' ')} ended with ${code}:\n${output.trim().split('\n').slice(-20).join('\n')}`,
  )
}
