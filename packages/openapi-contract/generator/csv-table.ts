import { readFile } from 'node:fs/promises'
import { inOpenapiFolder } from './openapi-folder.ts'

/** Where a table comes from and which columns it must have, in this order. */
export interface CsvShape {
  readonly name: string
  readonly columns: readonly string[]
}

/**
 * Rows of a table, without its header. The tables know neither quotes nor commas inside a cell; a file with
 * another header, or with a row that does not fit it, is refused.
 */
export function parseCsvTable(text: string, shape: CsvShape): readonly (readonly string[])[] {
  const [header, ...lines] = text.trimEnd().split('\n')
  const expected = shape.columns.join()
  if (header !== expected)
    throw new Error(`openapi/${shape.name} must begin with "${expected}", not "${header}".`)
  return lines.map((line, index) => cellsOf(line, index + 2, shape))
}

function cellsOf(line: string, lineNumber: number, { name, columns }: CsvShape): readonly string[] {
  const cells = line.split(',')
  if (cells.length === columns.length && !line.includes('"')) return cells
  throw new Error(
    `openapi/${name} line ${lineNumber} must have ${columns.length} cells, without quotes or commas in them: ${line}`,
  )
}

/** Rows of a table in /openapi. */
export async function readCsvTable(shape: CsvShape): Promise<readonly (readonly string[])[]> {
  return parseCsvTable(await readFile(inOpenapiFolder(shape.name), 'utf8'), shape)
}
