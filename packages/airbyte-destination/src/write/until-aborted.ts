/** What an input gives until the signal is aborted; then it ends, even while it is waited for. */
export async function* untilAborted<T>(
  input: AsyncIterable<T>,
  signal: AbortSignal,
): AsyncGenerator<T, void, undefined> {
  const iterator = input[Symbol.asyncIterator]()
  let abort: (() => void) | undefined
  const onAbort = (): void => abort?.()
  signal.addEventListener('abort', onAbort)
  try {
    while (!signal.aborted) {
      // Racing each step against one lasting promise would keep alive whatever the steps gave.
      const next = await new Promise<IteratorResult<T> | undefined>((resolve, reject) => {
        abort = () => resolve(undefined)
        iterator.next().then(resolve, reject)
      })
      if (next === undefined || next.done === true) return
      yield next.value
    }
  } finally {
    signal.removeEventListener('abort', onAbort)
    // It may never answer what it was last asked for.
    iterator.return?.()?.catch(() => undefined)
  }
}
