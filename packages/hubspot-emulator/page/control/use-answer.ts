import { useEffect, useState } from 'preact/hooks'
import { ask, wordsFor } from './ask.ts'

/** The latest answer to a question, and what went wrong if something did. */
export interface Answered<Answer> {
  readonly answer: Answer | undefined
  readonly problem: string | undefined
}

interface Held<Answer> extends Answered<Answer> {
  readonly path: string
}

/** Asks again whenever the path or the version changes; an answer to another path is never shown. */
export function useAnswer<Answer>(path: string | undefined, version: number): Answered<Answer> {
  const [held, setHeld] = useState<Held<Answer>>()
  // A new version means that the same path answers anew.
  useEffect(() => {
    if (path === undefined) return
    const stop = new AbortController()
    ask<Answer>(path, { signal: stop.signal }).then(
      (answer) => setHeld({ path, answer, problem: undefined }),
      (error: unknown) => {
        if (!stop.signal.aborted) setHeld({ path, answer: undefined, problem: wordsFor(error) })
      },
    )
    return () => stop.abort()
  }, [path, version])
  return held !== undefined && held.path === path ? held : { answer: undefined, problem: undefined }
}
