import type { Outcome } from '@hubspot-associations/engine'
import type { StreamRow } from '../write/stream-row.ts'
import { rejectLine } from './reject-line.ts'
import type { RejectSink } from './reject-sink.ts'

/** Collects rejected records and stores them together. */
export interface RejectKeeper {
  keep(outcome: Outcome & { readonly status: 'rejected' }, row: StreamRow): void
  /** Stores what is not stored yet. */
  store(): Promise<void>
  /** The same in the background, unless it is under way. */
  storeSoon(onError: (error: unknown) => void): void
  /** Whether so much has come together that it should be stored. */
  isFull(): boolean
}

const storedAtOnce = 1024 * 1024

/** @param onStored hears of each record once it is safe; at once where nothing is stored */
export function createRejectKeeper(sink: RejectSink, onStored: (row: StreamRow) => void): RejectKeeper {
  let unstored: { readonly row: StreamRow; readonly line: string }[] = []
  let bytes = 0
  let last: Promise<void> = Promise.resolve()
  let isUnderWay = false

  async function storeAll(): Promise<void> {
    const taken = unstored
    unstored = []
    bytes = 0
    if (taken.length > 0) await sink.store(taken.map(({ line }) => line))
    for (const { row } of taken) onStored(row)
  }

  function store(): Promise<void> {
    last = last.then(storeAll)
    return last
  }

  return {
    store,
    isFull: () => bytes >= storedAtOnce,
    keep(outcome, row) {
      if (sink.place === undefined) return onStored(row)
      const line = rejectLine(outcome, row)
      unstored.push({ row, line })
      bytes += line.length
    },
    storeSoon(onError) {
      if (isUnderWay) return
      isUnderWay = true
      store()
        .catch(onError)
        .finally(() => {
          isUnderWay = false
        })
    },
  }
}
