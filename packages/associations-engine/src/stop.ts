/** Remembers what makes every further row pointless, such as a bad token or an abort. */
export interface Stop {
  /** The first reason stays. */
  set(reason: unknown): void
  isSet(): boolean
  /** @throws the reason */
  throwIfSet(): void
  /** Undefined until it is set. */
  reason(): unknown
}

/** @param stopping sets it from outside, once aborted */
export function createStop(stopping?: AbortSignal): Stop {
  let by: { readonly reason: unknown } | undefined
  const isSet = (): boolean => {
    if (stopping?.aborted) by ??= { reason: stopping.reason }
    return by !== undefined
  }
  return {
    isSet,
    set(reason) {
      by ??= { reason }
    },
    throwIfSet() {
      if (isSet()) throw by?.reason
    },
    reason: () => by?.reason,
  }
}
