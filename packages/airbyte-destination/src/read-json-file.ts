import { readFile } from 'node:fs/promises'
import { Failure } from './failure.ts'

/** Reads a file of the platform: JSON, whatever its name ends in. No message repeats what it holds. */
export async function readJsonFile(path: string | undefined, flag: string): Promise<unknown> {
  if (path === undefined || path === '')
    throw new Failure('config_error', `--${flag} is missing: name the file that holds it`)
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Failure(
      'config_error',
      `The file of --${flag}, ${path}, cannot be read (${error.code ?? error.name})`,
    )
  })
  try {
    return JSON.parse(text)
  } catch (error) {
    // The rest of what the parser says would repeat a part of the file.
    const [place = 'look at its beginning and its end'] = /line \d+ column \d+/.exec(String(error)) ?? []
    throw new Failure('config_error', `The file of --${flag}, ${path}, is not JSON (${place})`)
  }
}
