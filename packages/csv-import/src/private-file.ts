import { constants } from 'node:fs'
import { access, type FileHandle, open, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileProblem } from './file-problem.ts'
import { UsageError } from './usage-error.ts'

/** A file that is being written, for its owner's eyes only. */
export interface PrivateFile {
  readonly path: string
  write(text: string): Promise<void>
  close(): Promise<void>
}

// Few enough characters to hold in memory, enough to make writing cheap.
const bufferedCharacters = 64 * 1024

/** Begins a file that only its owner can read, also where a file that others could read was before. */
export async function createPrivateFile(path: string, flag: string): Promise<PrivateFile> {
  const refuse = (error: unknown): never => {
    throw refusal(path, flag, error)
  }
  const file = await openPrivately(path).catch(refuse)
  let text = ''
  const flush = async (): Promise<void> => {
    await file.writeFile(text).catch(refuse)
    text = ''
  }
  return {
    path,
    async write(more) {
      text += more
      if (text.length >= bufferedCharacters) await flush()
    },
    async close() {
      try {
        await flush()
      } finally {
        await file.close()
      }
    },
  }
}

/** Says beforehand when a file cannot be written, while nothing has been done yet that it is to tell of. */
export async function checkWritable(path: string, flag: string): Promise<void> {
  const isThere = await stat(path).then(
    (found) => {
      if (found.isDirectory()) throw refusal(path, flag, Object.assign(new Error(), { code: 'EISDIR' }))
      return true
    },
    () => false,
  )
  await access(isThere ? path : dirname(path), constants.W_OK).catch((error: unknown) => {
    throw refusal(path, flag, error)
  })
}

function refusal(path: string, flag: string, error: unknown): UsageError {
  return new UsageError(`${fileProblem(path, error, 'write')}; name another file with ${flag}`)
}

async function openPrivately(path: string): Promise<FileHandle> {
  const file = await open(path, 'w', 0o600)
  // The mode above counts only for a file that was not there; /dev/null and its like stay as they are.
  if ((await file.stat()).isFile()) await file.chmod(0o600)
  return file
}
