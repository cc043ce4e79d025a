import type { RecordState } from '../store/record-table.ts'
import type { AssociationType } from './association-type.ts'
import type { ObjectType } from './object-type.ts'
import type { Ends, Pair } from './pair.ts'

/** Hears of every change of a portal once it is made, and of what was there before. */
export interface ChangeListener {
  /** `before` is the type set that the link had; 0 if there was none. */
  link(pair: Pair, ends: Ends, before: number): void
  /** `before` is undefined if the record is new. */
  record(type: ObjectType, handle: number, before: RecordState | undefined): void
  /** `before` is undefined if the type is new. */
  associationType(number: number, before: AssociationType | undefined): void
  /** An object type, property or fact about the account; `undo` takes it back. */
  definition(undo: () => void): void
}

/** Where a portal's parts tell of their changes. */
export interface Changes extends ChangeListener {
  /** Tells this listener too, until the function it answers is called. */
  listen(listener: ChangeListener): () => void
}

/** Makes a place that nobody listens at yet. */
export function createChanges(): Changes {
  const listeners = new Set<ChangeListener>()

  return {
    listen(listener): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    link(pair, ends, before): void {
      for (const listener of listeners) listener.link(pair, ends, before)
    },
    record(type, handle, before): void {
      for (const listener of listeners) listener.record(type, handle, before)
    },
    associationType(number, before): void {
      for (const listener of listeners) listener.associationType(number, before)
    },
    definition(undo): void {
      for (const listener of listeners) listener.definition(undo)
    },
  }
}
