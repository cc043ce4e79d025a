import type { VNode } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { arrange } from './arrange.ts'
import { DotMark } from './dot-mark.tsx'
import { frameAround } from './frame.ts'
import { LineMark } from './line-mark.tsx'
import type { Line, Picture } from './picture.ts'
import { SideLineMark } from './side-line-mark.tsx'
import { usePanAndZoom } from './use-pan-and-zoom.ts'

const ORIGIN = { x: 0, y: 0 }
/** With more lines than this, labels show for the line in question only. */
const LABELS_SHOWN = 12

interface PictureProps {
  readonly picture: Picture
  /** Links between the records around the middle. */
  readonly sideLines: readonly Line[]
}

/** Draws the records around one record; every dot leads to the picture of its own record. */
export function PictureView({ picture, sideLines }: PictureProps): VNode {
  const spots = useMemo(() => arrange(picture), [keysOf(picture)])
  const fitting = useMemo(() => frameAround(spots.values()), [spots])
  const { frame, bindings, nearer, farther, fit } = usePanAndZoom(fitting)
  const [lit, setLit] = useState<string>()
  const spotOf = (key: string) => spots.get(key) ?? ORIGIN
  const isDense = picture.lines.length > LABELS_SHOWN
  return (
    <div class="picture">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset */}
      <svg
        role="group"
        aria-label={`Records linked to ${picture.centre.name}`}
        class={`${isDense ? 'dense' : ''} ${lit === undefined ? '' : 'dimmed'}`}
        viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
        {...bindings}
      >
        {sideLines.map((line) => (
          <SideLineMark
            key={`${line.from} ${line.to}`}
            line={line}
            from={spotOf(line.from)}
            to={spotOf(line.to)}
            isLit={lit === line.from || lit === line.to}
          />
        ))}
        {picture.lines.map((line) => (
          <LineMark
            key={line.to}
            line={line}
            from={spotOf(line.from)}
            to={spotOf(line.to)}
            isLit={lit === line.to}
          />
        ))}
        <DotMark dot={picture.centre} spot={ORIGIN} isCentre onLit={setLit} isLit={false} />
        {picture.around.map((dot) => (
          <DotMark key={dot.key} dot={dot} spot={spotOf(dot.key)} onLit={setLit} isLit={lit === dot.key} />
        ))}
      </svg>
      <ZoomButtons nearer={nearer} farther={farther} fit={fit} />
    </div>
  )
}

function keysOf({ centre, around }: Picture): string {
  return [centre, ...around].map(({ key }) => key).join(' ')
}

interface ZoomProps {
  readonly nearer: () => void
  readonly farther: () => void
  readonly fit: () => void
}

function ZoomButtons({ nearer, farther, fit }: ZoomProps): VNode {
  return (
    <div class="zoom">
      <button type="button" aria-label="Zoom in" title="Zoom in" onClick={nearer}>
        +
      </button>
      <button type="button" aria-label="Zoom out" title="Zoom out" onClick={farther}>
        −
      </button>
      <button type="button" onClick={fit}>
        Fit
      </button>
    </div>
  )
}
