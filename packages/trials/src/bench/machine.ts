import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { root } from './workspace-packages.ts'

/** Where figures come from; without it they mean little. */
export function describeMachine(): string {
  const processors = cpus()
  const gigabytes = Math.round(totalmem() / 1024 ** 3)
  return `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${gigabytes} GB, Node ${process.version}, ${process.platform} ${process.arch}`
}

/** The commit that was measured, and whether anything was changed since. */
export function describeCommit(): string {
  const git = (...argv: string[]): string => execFileSync('git', argv, { cwd: root, encoding: 'utf8' }).trim()
  const changed = git('status', '--porcelain', '--', '.', ':!BENCHMARKS.md')
  return `${git('rev-parse', '--short', 'HEAD')}${changed === '' ? '' : ', with changes that are not committed'}`
}
