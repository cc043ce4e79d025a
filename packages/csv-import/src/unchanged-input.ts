import { exitCodes } from './exit-code.ts'
import { fingerprintOf } from './run/run-facts.ts'
import { RunRefused } from './run/run-refused.ts'

/** The same chunks of a file; throws at its end if the file has changed since its fingerprint was taken. */
export async function* unchangedChunks<T>(
  chunks: AsyncIterable<T>,
  { path, fingerprint }: { readonly path: string; readonly fingerprint: string | undefined },
): AsyncGenerator<T, void, undefined> {
  yield* chunks
  if (fingerprint !== undefined && fingerprintOf(path) !== fingerprint)
    throw new RunRefused(
      `${path} changed while it was read, so that what was read may be half of one and half of the other; nothing was written. Import it again once it is whole`,
      { exitCode: exitCodes.wrongUsage },
    )
}
