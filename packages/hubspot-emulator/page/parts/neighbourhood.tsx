import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { ControlLinksAmong, ControlNeighbourhood } from '../../src/control/control-api.ts'
import { useAnswer } from '../control/use-answer.ts'
import { pictureOf, sideLinesOf } from '../picture/picture-of.ts'
import { PictureView } from '../picture/picture-view.tsx'
import type { RecordAddress } from '../route.ts'
import { count, objectWord } from '../words.ts'
import { LinkTable } from './link-table.tsx'
import { NoLinks } from './no-links.tsx'
import { RecordHead } from './record-head.tsx'
import { ShapeMark } from './shape-mark.tsx'

interface NeighbourhoodProps {
  readonly address: RecordAddress | undefined
  readonly version: number
}

interface DrawingProps {
  readonly neighbourhood: ControlNeighbourhood
  readonly version: number
}

const FIRST = 100
const MOST = 1000

/** A record and everything it is linked to: first as a picture, then as a table. */
export function Neighbourhood({ address, version }: NeighbourhoodProps): VNode {
  const [limit, setLimit] = useState(FIRST)
  const { answer, problem } = useAnswer<ControlNeighbourhood>(
    address &&
      `neighbourhood/${encodeURIComponent(address.objectType)}/${encodeURIComponent(address.id)}?limit=${limit}`,
    version,
  )
  if (problem !== undefined) return <Missing problem={problem} />
  if (answer === undefined) return <section class="panel picture-panel" aria-busy="true" />
  const { record, links, total } = answer
  return (
    <section class="panel picture-panel" aria-label={`Links of ${record.title}`}>
      <RecordHead record={record} />
      <Drawing neighbourhood={answer} version={version} />
      <Legend neighbourhood={answer} />
      <LinkTable links={links} name={record.title} />
      {total > links.length && (
        <p class="quiet">
          {links.length.toLocaleString('en')} of {count(total, 'link')}{' '}
          {limit < MOST && (
            <button type="button" class="link" onClick={() => setLimit(MOST)}>
              Show more
            </button>
          )}
        </p>
      )}
    </section>
  )
}

function Drawing({ neighbourhood, version }: DrawingProps): VNode {
  const picture = pictureOf(neighbourhood)
  const among = picture.around.map(({ key }) => encodeURIComponent(key)).join(',')
  const { answer } = useAnswer<ControlLinksAmong>(
    picture.around.length < 2 ? undefined : `links?among=${among}`,
    version,
  )
  return <PictureView picture={picture} sideLines={sideLinesOf(answer?.links ?? [])} />
}

function Missing({ problem }: { readonly problem: string }): VNode {
  return (
    <section class="panel">
      <h2>This record cannot be shown</h2>
      <p role="alert">{problem}</p>
      <p>
        <a href="#/">Show another one</a>
      </p>
    </section>
  )
}

function Legend({ neighbourhood }: { readonly neighbourhood: ControlNeighbourhood }): VNode {
  const { totals, total, record } = neighbourhood
  const drawn = pictureOf(neighbourhood).around.length
  if (total === 0) return <NoLinks record={record} />
  return (
    <p class="legend">
      {totals.map(({ name, links }) => (
        <span key={name}>
          <ShapeMark objectType={name} />
          {objectWord(name)} <b>{links.toLocaleString('en')}</b>
        </span>
      ))}
      {drawn < total && (
        <span class="quiet">
          {drawn} of {total.toLocaleString('en')} drawn
        </span>
      )}
    </p>
  )
}
