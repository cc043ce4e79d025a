import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { ControlJournal, JournalBody, JournalEvent } from '../../src/control/control-api.ts'
import { useAnswer } from '../control/use-answer.ts'
import { readable } from '../readable-json.ts'
import { count, durationWords, endingOf, timeOfDay, toneOf } from '../words.ts'

/** A request in one line; opened, with its body and its answer. */
export function RequestItem({ request }: { readonly request: JournalEvent }): VNode {
  const [isOpen, setOpen] = useState(false)
  const { method, path, query, operation, at, durationMs, fault } = request
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class={`status ${toneOf(request)}`}>{endingOf(request)}</span>
          <span class="what">{operation ?? 'nothing answers here'}</span>
          <span class="when">
            {fault !== null && <span class="tag warn">fault</span>}
            {durationMs !== null && <span>{durationWords(durationMs)}</span>}
            <time dateTime={at}>{timeOfDay(at)}</time>
          </span>
          <span class="path">
            <b>{method}</b> <Breakable text={query === '' ? path : `${path}?${query}`} />
          </span>
        </summary>
        {isOpen && <Bodies request={request} />}
      </details>
    </li>
  )
}

// A path breaks at its slashes, not within a name.
function Breakable({ text }: { readonly text: string }): VNode {
  const [first = '', ...others] = text.split(/(?=[/?&])/)
  return (
    <>
      {first}
      {others.map((part) => (
        <>
          <wbr />
          {part}
        </>
      ))}
    </>
  )
}

function Bodies({ request }: { readonly request: JournalEvent }): VNode {
  const { number, fault } = request
  const { answer, problem } = useAnswer<ControlJournal>(`journal?since=${number - 1}&limit=1`, 0)
  const entry = answer?.entries.find((found) => found.number === number)
  if (problem !== undefined) return <p role="alert">{problem}</p>
  if (answer === undefined) return <p class="quiet">Asking …</p>
  if (entry === undefined) return <p class="empty">The journal has let this request go.</p>
  return (
    <div class="bodies">
      {fault !== null && <p class="quiet">Met by the fault “{fault}”.</p>}
      <Body title="Sent" body={entry.request} />
      <Body title="Answered" body={entry.answer} />
    </div>
  )
}

function Body({
  title,
  body: { text, characters },
}: {
  readonly title: string
  readonly body: JournalBody
}): VNode {
  if (text === null || text === '') {
    return (
      <p>
        {title} <span class="quiet">{characters > 0 ? 'too long ago, the body is gone' : 'no body'}</span>
      </p>
    )
  }
  return (
    <figure>
      <figcaption>
        {title} <span class="quiet">{count(characters, 'character')}</span>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard too */}
      <pre tabIndex={0}>{readable(text)}</pre>
      {text.length < characters && <p class="quiet">The first {count(text.length, 'character')} of it.</p>}
    </figure>
  )
}
