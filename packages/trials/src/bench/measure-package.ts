import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { parseFigure } from '@hubspot-associations/figures'
import type { MeasuredFigure } from './measured-figure.ts'
import type { WorkspacePackage } from './workspace-packages.ts'

/** Runs a package's bench script and gives its figures as they come; other lines are passed on to people. */
export async function* measurePackage(
  { name, folder }: WorkspacePackage,
  say: (line: string) => void,
): AsyncGenerator<MeasuredFigure, void, undefined> {
  const child = spawn(process.execPath, ['--run', 'bench'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
  for await (const line of createInterface({ input: child.stdout })) {
    const figure = parseFigure(line)
    if (figure === undefined) say(line)
    else yield { package: name, ...figure }
  }
  const code = await closed
  if (code !== 0) throw new Error(`the bench of ${name} ended with ${code}`)
}
