import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { fileProblem } from './file-problem.ts'
import { peek } from './peek.ts'
import { UsageError } from './usage-error.ts'

/** Where bytes come from: a path, or "-" for standard input. */
export interface Input {
  readonly path: string
  readonly stdin: AsyncIterable<Buffer>
}

/** How people call an input. */
export function inputName(path: string): string {
  return path === '-' ? 'standard input' : path
}

// Rows that are read together are kept together; fewer transactions cost less.
const readBytes = 256 * 1024

/** The bytes of a file or of standard input, unpacked when they are gzip, whatever the file is called. */
export async function* openInput({ path, stdin }: Input): AsyncGenerator<Buffer, void, undefined> {
  const bytes = path === '-' ? stdin : createReadStream(path, { highWaterMark: readBytes })
  try {
    yield* unpacked(bytes, inputName(path))
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new UsageError(inputProblem(path, error))
    throw error
  }
}

async function* unpacked(
  bytes: AsyncIterable<Buffer>,
  name: string,
): AsyncGenerator<Buffer, void, undefined> {
  const { head, all } = await peek(bytes, 4)
  const [first, second, third, fourth] = head
  if (first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04)
    throw new UsageError(
      `${name} is a ZIP file or an Excel workbook; unpack it, or save the sheet as CSV in UTF-8`,
    )
  if (first === 0x1f && second === 0x8b) {
    // Errors reach the reader through the iteration; the callback only keeps them from being thrown twice.
    yield* pipeline(Readable.from(all), createGunzip(), () => {})
  } else yield* all
}

function inputProblem(path: string, error: Error): string {
  const code = 'code' in error ? String(error.code) : ''
  if (code.startsWith('Z_')) return `cannot read ${inputName(path)}: its gzip data is damaged or cut off`
  return fileProblem(inputName(path), error)
}
