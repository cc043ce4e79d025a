import type { VNode } from 'preact'
import type { ControlState } from '../../src/control/control-api.ts'
import { type LabelRow, type PairRules, pairRules } from '../pair-rules.ts'
import { count, objectWord } from '../words.ts'
import { ShapeMark } from './shape-mark.tsx'

/** Labels and limits of the object pairs that have links, labels or limits. */
export function LabelTable({ state }: { readonly state: ControlState }): VNode {
  const pairs = pairRules(state)
  return (
    <section class="panel" aria-labelledby="labels-and-limits">
      <h2 id="labels-and-limits">Labels and limits</h2>
      {pairs.length === 0 && (
        <p class="empty">
          No links, labels or limits yet: each object pair gets its lines here with the first of them.
        </p>
      )}
      {pairs.map((pair) => (
        <PairTable key={`${pair.from} ${pair.to}`} pair={pair} />
      ))}
    </section>
  )
}

function PairTable({ pair: { from, to, links, objectLimits, rows } }: { readonly pair: PairRules }): VNode {
  return (
    <table class="labels">
      <caption>
        <ShapeMark objectType={from} />
        {objectWord(from)} – <ShapeMark objectType={to} />
        {objectWord(to)} <small>{count(links, 'link')}</small>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Way from={from} to={to} />
          </th>
          <th scope="col" class="figure">
            at most
          </th>
          <th scope="col">
            <Way from={to} to={from} />
          </th>
          <th scope="col" class="figure">
            at most
          </th>
          <th scope="col" class="figure">
            links
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row" class="quiet">
            any link
          </th>
          <Limit value={objectLimits[0]} />
          <td class="quiet">any link</td>
          <Limit value={objectLimits[1]} />
          <td class="figure">{links.toLocaleString('en')}</td>
        </tr>
        {rows.map((row) => (
          <LabelLine key={row.key} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Way({ from, to }: { readonly from: string; readonly to: string }): VNode {
  return (
    <>
      {objectWord(from)} → {objectWord(to)}
    </>
  )
}

function LabelLine({ row: { texts, numbers, limits, links } }: { readonly row: LabelRow }): VNode {
  return (
    <tr>
      <th scope="row">
        <Text text={texts[0]} number={numbers[0]} />
      </th>
      <Limit value={limits[0]} />
      <td>
        <Text text={texts[1]} number={numbers[1]} />
      </td>
      <Limit value={limits[1]} />
      <td class="figure">{links?.toLocaleString('en') ?? ''}</td>
    </tr>
  )
}

function Text({ text, number }: { readonly text: string | null; readonly number: number | null }): VNode {
  return (
    <>
      {text ?? <span class="quiet">no label</span>}{' '}
      {number !== null && <small class="number">{number}</small>}
    </>
  )
}

function Limit({ value }: { readonly value: number | undefined }): VNode {
  if (value !== undefined) return <td class="figure">{value.toLocaleString('en')}</td>
  return (
    <td class="figure quiet">
      <span aria-hidden="true">–</span>
      <span class="unseen">no limit</span>
    </td>
  )
}
