/** Records of one stream between two of its states. */
export interface Interval {
  records: number
  rejected: number
  /** Records whose fate is not known yet. */
  open: number
}

/** The intervals that no state has ended yet. */
export interface Intervals {
  of(streamKey: string): Interval
  /** Ends the interval of a stream, or those of all streams. */
  end(streamKey: string | undefined): readonly Interval[]
}

/** Begins with none. */
export function createIntervals(): Intervals {
  const current = new Map<string, Interval>()
  function of(streamKey: string): Interval {
    const known = current.get(streamKey)
    if (known !== undefined) return known
    const interval = { records: 0, rejected: 0, open: 0 }
    current.set(streamKey, interval)
    return interval
  }
  return {
    of,
    end(streamKey) {
      const ended = streamKey === undefined ? [...current.values()] : [of(streamKey)]
      if (streamKey === undefined) current.clear()
      else current.delete(streamKey)
      return ended
    },
  }
}
