import { readFile } from 'node:fs/promises'
import { parseDocument } from 'yaml'
import { fileProblem } from './file-problem.ts'
import { UsageError } from './usage-error.ts'

/** Reads a YAML or JSON file; JSON is YAML, so one reader serves both. Faults are named with line and column. */
export async function readDocument(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(fileProblem(path, error))
  })
  const document = parseDocument(text, { prettyErrors: true })
  const [fault] = document.errors
  if (fault === undefined) return document.toJS()
  const at = fault.linePos?.[0]
  const where = at === undefined ? path : `${path}, line ${at.line}, column ${at.col}`
  throw new UsageError(
    `${where}: ${fault.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')}`,
  )
}
