import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { fileProblem } from './file-problem.ts'
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

/** The bytes of a file or of standard input, unpacked when they are gzip, whatever the file is called. */
export async function* openInput({ path, stdin }: Input): AsyncGenerator<Buffer, void, undefined> {
  const bytes = path === '-' ? stdin : createReadStream(path)
  try {
    yield* unpacked(bytes)
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new UsageError(inputProblem(path, error))
    throw error
  }
}

async function* unpacked(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  const iterator = bytes[Symbol.asyncIterator]()
  const first = await iterator.next()
  if (first.done === true) return
  const all = withFirst(first.value, iterator)
  if (first.value[0] === 0x1f && first.value[1] === 0x8b) {
    // Errors reach the reader through the iteration; the callback only keeps them from being thrown twice.
    yield* pipeline(Readable.from(all), createGunzip(), () => {})
  } else yield* all
}

async function* withFirst(
  first: Buffer,
  rest: AsyncIterator<Buffer>,
): AsyncGenerator<Buffer, void, undefined> {
  yield first
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

function inputProblem(path: string, error: Error): string {
  const code = 'code' in error ? String(error.code) : ''
  if (code.startsWith('Z_')) return `cannot read ${inputName(path)}: its gzip data is damaged or cut off`
  return fileProblem(inputName(path), error)
}
