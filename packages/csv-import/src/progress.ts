import type { Clock } from '@hubspot-associations/client'

/** Something that shows how far a run has come. */
export interface Progress {
  rowDone(): void
  /** Removes the line, so that what follows stands on its own. */
  clear(): void
}

/** The part of a terminal that progress needs. */
export interface Terminal {
  readonly isTTY?: boolean
  write(text: string): unknown
}

const everyMs = 100

/** One line that is rewritten, on a terminal; silence elsewhere. */
export function createProgress(terminal: Terminal, { now }: Pick<Clock, 'now'>): Progress {
  if (terminal.isTTY !== true) return { rowDone: () => {}, clear: () => {} }
  const startedAt = now()
  let rows = 0
  let shownAt = startedAt
  return {
    rowDone() {
      rows++
      const at = now()
      if (at - shownAt < everyMs) return
      shownAt = at
      const perSecond = Math.round((rows * 1000) / (at - startedAt))
      terminal.write(`\r\x1b[2K${rows.toLocaleString('en')} rows, ${perSecond.toLocaleString('en')} a second`)
    },
    clear: () => void terminal.write('\r\x1b[2K'),
  }
}
