import { useState } from 'preact/hooks'
import { type Asking, ask, wordsFor } from '../control/ask.ts'

/** Something the page can ask the emulator to do. */
export interface Action {
  readonly isBusy: boolean
  /** What went wrong the last time, if something did. */
  readonly problem: string | undefined
  /** Asks, and answers whether it was done. */
  readonly run: (path: string, asking: Asking) => Promise<boolean>
}

/** Keeps track of one thing that is being asked for. */
export function useAction(): Action {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  async function run(path: string, asking: Asking): Promise<boolean> {
    setBusy(true)
    try {
      await ask(path, asking)
      setProblem(undefined)
      return true
    } catch (error) {
      setProblem(wordsFor(error))
      return false
    } finally {
      setBusy(false)
    }
  }

  return { isBusy, problem, run }
}
