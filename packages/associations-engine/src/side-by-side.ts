/**
 * Works on inputs side by side, up to `limit` at a time, begun in their order; gives what comes of them as it
 * comes. Nothing is read ahead while results wait to be taken. When the taker leaves early, what is under way
 * is waited for, so that nothing happens behind its back.
 */
export async function* sideBySide<Input, Result>(
  inputs: AsyncIterable<Input>,
  limit: number,
  work: (input: Input) => AsyncIterable<Result>,
): AsyncGenerator<Result, void, undefined> {
  const results: Result[] = []
  const running = new Set<Promise<void>>()
  const iterator = inputs[Symbol.asyncIterator]()
  let bell = createBell()
  let failure: { readonly error: unknown } | undefined
  let isOver = false

  async function run(input: Input): Promise<void> {
    for await (const result of work(input)) {
      results.push(result)
      bell.ring()
    }
  }

  async function readOne(): Promise<void> {
    const next = await iterator.next()
    if (next.done === true) isOver = true
    else track(run(next.value))
  }

  function track(promise: Promise<void>): void {
    const tracked = promise
      .catch((error: unknown) => {
        failure ??= { error }
      })
      .finally(() => {
        running.delete(tracked)
        bell.ring()
      })
    running.add(tracked)
  }

  let reading: Promise<void> | undefined
  try {
    for (;;) {
      yield* results.splice(0)
      if (failure !== undefined) throw failure.error
      if (isOver && running.size === 0 && results.length === 0) return
      if (!isOver && reading === undefined && running.size < limit && results.length === 0)
        reading = readOne()
          .catch((error: unknown) => {
            failure ??= { error }
          })
          .finally(() => {
            reading = undefined
            bell.ring()
          })
      await bell.rung
      bell = createBell()
    }
  } finally {
    await Promise.allSettled(running)
    if (!isOver) void iterator.return?.()
  }
}

interface Bell {
  readonly rung: Promise<void>
  ring(): void
}

function createBell(): Bell {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { rung: promise, ring: resolve }
}
