/**
 * The items of lists, one by one. A generator would take three promises for each item, which counts where there
 * are a million of them.
 */
export function oneByOne<T>(lists: AsyncIterable<readonly T[]>): AsyncIterable<T> {
  return { [Symbol.asyncIterator]: () => iterate(lists[Symbol.asyncIterator]()) }
}

function iterate<T>(lists: AsyncIterator<readonly T[]>): AsyncIterator<T, void> {
  let list: Iterator<T> = [].values()
  let asking: Promise<IteratorResult<T, void>> | undefined
  async function ask(): Promise<IteratorResult<T, void>> {
    for (;;) {
      const item = list.next()
      if (item.done !== true) return item
      const next = await lists.next()
      if (next.done === true) return { done: true, value: undefined }
      list = next.value.values()
    }
  }
  return {
    next() {
      const item = asking === undefined ? list.next() : undefined
      if (item?.done === false) return Promise.resolve(item)
      // Whoever asks before the answer is there has to wait for it.
      const answer = (asking === undefined ? ask() : asking.then(ask)).finally(() => {
        if (asking === answer) asking = undefined
      })
      asking = answer
      return answer
    },
    async return() {
      list = [].values()
      await lists.return?.()
      return { done: true, value: undefined }
    },
  }
}
