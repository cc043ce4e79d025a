import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { ControlRecords, ObjectCount } from '../../src/control/control-api.ts'
import { useAnswer } from '../control/use-answer.ts'
import { addressOf, type RecordAddress } from '../route.ts'
import { objectWord } from '../words.ts'
import { ShapeMark } from './shape-mark.tsx'

interface FinderProps {
  readonly objects: readonly ObjectCount[]
  readonly version: number
  readonly current: RecordAddress | undefined
}

const PAGE = 60
const PAGE_OF_ALL = 8

/** Finds a record: by object type, and by what its id or properties hold. */
export function RecordFinder({ objects, version, current }: FinderProps): VNode {
  const [wanted, setWanted] = useState('')
  const [chosen, setChosen] = useState<string>()
  const filled = objects.filter(({ records }) => records > 0)
  const shown = filled.some(({ name }) => name === chosen)
    ? filled.filter(({ name }) => name === chosen)
    : filled
  return (
    <nav class="finder" aria-label="Records">
      <input
        type="search"
        aria-label="Find a record"
        placeholder="Find by id, name, e-mail …"
        value={wanted}
        onInput={(event) => setWanted(event.currentTarget.value)}
      />
      <ObjectChips
        objects={filled}
        chosen={shown.length === filled.length ? undefined : chosen}
        choose={setChosen}
      />
      {filled.length === 0 && <p class="empty">Records appear here as soon as there are any.</p>}
      {shown.map(({ name }) => (
        <Found
          key={name}
          {...{ name, wanted, version, current }}
          isAlone={shown.length === 1}
          all={() => setChosen(name)}
        />
      ))}
    </nav>
  )
}

interface ChipsProps {
  readonly objects: readonly ObjectCount[]
  readonly chosen: string | undefined
  readonly choose: (name: string | undefined) => void
}

function ObjectChips({ objects, chosen, choose }: ChipsProps): VNode | null {
  if (objects.length < 2) return null
  return (
    <fieldset class="chips">
      <legend class="unseen">Object types</legend>
      {objects.map(({ name, records }) => (
        <button
          type="button"
          key={name}
          aria-pressed={name === chosen}
          onClick={() => choose(name === chosen ? undefined : name)}
        >
          <ShapeMark objectType={name} />
          {objectWord(name)} <small>{records.toLocaleString('en')}</small>
        </button>
      ))}
    </fieldset>
  )
}

interface FoundProps {
  readonly name: string
  readonly wanted: string
  readonly version: number
  readonly current: RecordAddress | undefined
  readonly isAlone: boolean
  readonly all: () => void
}

function Found({ name, wanted, version, current, isAlone, all }: FoundProps): VNode {
  const limit = isAlone ? PAGE : PAGE_OF_ALL
  const query = new URLSearchParams({ limit: String(limit), ...(wanted.trim() && { q: wanted.trim() }) })
  const { answer, problem } = useAnswer<ControlRecords>(
    `records/${encodeURIComponent(name)}?${query}`,
    version,
  )
  const rest = (answer?.total ?? 0) - (answer?.results.length ?? 0)
  return (
    <section class="found">
      <h2>{objectWord(name)}</h2>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {answer?.total === 0 && <p class="empty">None with “{wanted.trim()}”.</p>}
      <ul>
        {answer?.results.map(({ id, title }) => (
          <li key={id}>
            <a
              href={addressOf({ objectType: name, id })}
              aria-current={current?.objectType === name && current.id === id ? 'true' : undefined}
            >
              <ShapeMark objectType={name} />
              <span>{title}</span>
              {title !== id && <small>{id}</small>}
            </a>
          </li>
        ))}
      </ul>
      {rest > 0 && <Rest rest={rest} isAlone={isAlone} all={all} />}
    </section>
  )
}

function Rest({
  rest,
  isAlone,
  all,
}: { readonly rest: number } & Pick<FoundProps, 'isAlone' | 'all'>): VNode {
  if (isAlone) return <p class="quiet">and {rest.toLocaleString('en')} more: search to narrow them down</p>
  return (
    <button type="button" class="link" onClick={all}>
      {rest.toLocaleString('en')} more
    </button>
  )
}
