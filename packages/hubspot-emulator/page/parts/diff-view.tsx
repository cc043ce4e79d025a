import type { VNode } from 'preact'
import type {
  ControlDiff,
  DiffLabel,
  DiffLimit,
  DiffLink,
  DiffOf,
  DiffRecord,
  DiffTotals,
} from '../../src/control/control-api.ts'
import { useAnswer } from '../control/use-answer.ts'
import { count, labelsOf, objectWord, timeOfDay } from '../words.ts'
import { Dialog } from './dialog.tsx'

const SHOWN = 200

/** What changed since the snapshot. */
export function DiffView({ close }: { readonly close: () => void }): VNode {
  const { answer, problem } = useAnswer<ControlDiff>(`diff?limit=${SHOWN}`, 0)
  return (
    <Dialog
      title={answer ? `Since the snapshot of ${timeOfDay(answer.since)}` : 'Comparing …'}
      close={close}
      isWide
    >
      {problem !== undefined && <p role="alert">{problem}</p>}
      {answer !== undefined && <Differences diff={answer} />}
      <p class="buttons">
        <button type="button" onClick={close}>
          Close
        </button>
      </p>
    </Dialog>
  )
}

function Differences({ diff }: { readonly diff: ControlDiff }): VNode {
  const { totals } = diff
  if (Object.values(totals).every(isNothing)) return <p class="empty">Nothing: the portal is as it was.</p>
  return (
    <div class="diff">
      <Part title="Records" singular="record" totals={totals.records} of={diff.records} show={recordWords} />
      <Part title="Links" singular="link" totals={totals.links} of={diff.links} show={linkWords} />
      <Part title="Labels" singular="label" totals={totals.labels} of={diff.labels} show={labelWords} />
      <Part title="Limits" singular="limit" totals={totals.limits} of={diff.limits} show={limitWords} />
    </div>
  )
}

interface PartProps<Thing> {
  readonly title: string
  readonly singular: string
  readonly totals: DiffTotals
  readonly of: DiffOf<Thing>
  readonly show: (thing: Thing) => string
}

function Part<Thing>({ title, singular, totals, of, show }: PartProps<Thing>): VNode | null {
  if (isNothing(totals)) return null
  const { added, removed, changed } = of
  const hidden =
    totals.added + totals.removed + totals.changed - added.length - removed.length - changed.length
  return (
    <section>
      <h3>
        {title} <span class="quiet">{totalWords(totals)}</span>
      </h3>
      <ul>
        {added.map((thing) => (
          <li class="added">{show(thing)}</li>
        ))}
        {removed.map((thing) => (
          <li class="removed">{show(thing)}</li>
        ))}
        {changed.map(({ before, after }) => (
          <li class="changed">
            {show(before)} → {show(after)}
          </li>
        ))}
      </ul>
      {hidden > 0 && <p class="quiet">and {count(hidden, `more ${singular}`)}</p>}
    </section>
  )
}

function isNothing({ added, removed, changed }: DiffTotals): boolean {
  return added + removed + changed === 0
}

function totalWords({ added, removed, changed }: DiffTotals): string {
  const parts = [
    [added, 'added'],
    [removed, 'removed'],
    [changed, 'changed'],
  ] as const
  return parts
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number.toLocaleString('en')} ${word}`)
    .join(', ')
}

function recordWords({ name, id, properties }: DiffRecord): string {
  const text = Object.entries(properties).map(([property, value]) => `${property}: ${value}`)
  return [`${objectWord(name)} ${id}`, ...text].join(' · ')
}

function linkWords({ from, to, types }: DiffLink): string {
  const labels = labelsOf(types)
  const ends = `${objectWord(from.name)} ${from.id} – ${objectWord(to.name)} ${to.id}`
  return `${ends} · ${labels.length === 0 ? 'no label' : labels.join(', ')}`
}

function labelWords({ from, to, label, inverseLabel, name }: DiffLabel): string {
  return `${objectWord(from.name)} – ${objectWord(to.name)} · ${label ?? name} / ${inverseLabel ?? name}`
}

function limitWords({ from, to, label, maxToObjectIds }: DiffLimit): string {
  return `${objectWord(from.name)} → ${objectWord(to.name)} · ${label ?? 'any label'}: ${maxToObjectIds}`
}
