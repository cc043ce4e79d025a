import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readSeed } from './read-seed.ts'
import type { Seed } from './seed.ts'
import { type CsvRow, seedFromAssociations, seedFromRecords } from './seed-from-csv.ts'

/** How to read a seed file. */
export interface SeedFileOptions {
  /** Of which object type the records of a CSV file are; without it the file's name says so, as `contacts.csv`. */
  readonly objectType?: string
}

/**
 * Reads a seed from a JSON, YAML or CSV file. A CSV file holds associations if it has their columns
 * (from_object_type, from_id, to_object_type, to_id and label), otherwise records of one object type: the column
 * `id`, and a column per property.
 */
export async function readSeedFile(path: string, options: SeedFileOptions = {}): Promise<Seed> {
  const text = await readFile(path, 'utf8')
  const seed = await seedFrom(text, path, options)
  try {
    return readSeed(seed)
  } catch (error) {
    throw new TypeError(`${path}: ${(error as Error).message}`, { cause: error })
  }
}

async function seedFrom(text: string, path: string, { objectType }: SeedFileOptions): Promise<unknown> {
  if (!/\.csv$/i.test(path)) return documentIn(text, path)
  const rows = await csvRows(text, path)
  const columns = Object.keys(rows[0]?.cells ?? {})
  return columns.includes('from_object_type')
    ? seedFromAssociations(rows, path)
    : seedFromRecords(rows, objectType ?? basename(path).split('.')[0] ?? '')
}

// JSON is YAML, so one reader serves both; it is loaded when it is needed.
async function documentIn(text: string, path: string): Promise<unknown> {
  const { parseDocument } = await import('yaml')
  const document = parseDocument(text)
  const [fault] = document.errors
  if (fault === undefined) return document.toJS()
  const at = fault.linePos?.[0]
  const where = at === undefined ? path : `${path}, line ${at.line}, column ${at.col}`
  // The place is told already.
  const [message = ''] = fault.message.split('\n')
  throw new TypeError(`${where}: ${message.replace(/ at line \d+, column \d+:?$/, '')}`)
}

async function csvRows(text: string, path: string): Promise<CsvRow[]> {
  const { parse } = await import('csv-parse/sync')
  try {
    const rows = parse(text, { columns: true, bom: true, info: true, skip_empty_lines: true, trim: true })
    return (rows as unknown as { info: { lines: number }; record: CsvRow['cells'] }[]).map(
      ({ info, record }) => ({ line: info.lines, cells: record }),
    )
  } catch (error) {
    throw new TypeError(`${path}: ${(error as Error).message}`, { cause: error })
  }
}
