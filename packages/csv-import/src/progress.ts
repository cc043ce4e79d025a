import type { Clock } from '@hubspot-associations/client'

/** Something that shows how far a run has come. */
export interface Progress {
  show(text: string): void
  /** Removes the line, so that what follows stands on its own. */
  clear(): void
}

/** The part of a terminal that progress needs. */
export interface Terminal {
  readonly isTTY?: boolean
  /** False when it cannot take more for now. */
  write(text: string): unknown
  once?(event: 'drain', listener: () => void): unknown
}

const everyMs = 100

/** One line that is rewritten at most ten times a second, on a terminal; silence elsewhere. */
export function createProgress(terminal: Terminal, { now }: Pick<Clock, 'now'>): Progress {
  if (terminal.isTTY !== true) return { show: () => {}, clear: () => {} }
  let shownAt = Number.NEGATIVE_INFINITY
  return {
    show(text) {
      if (now() - shownAt < everyMs) return
      shownAt = now()
      terminal.write(`\r\x1b[2K${text}`)
    },
    clear: () => void terminal.write('\r\x1b[2K'),
  }
}
