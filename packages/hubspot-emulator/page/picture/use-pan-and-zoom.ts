import { useEffect, useRef, useState } from 'preact/hooks'
import { type Frame, shifted, zoomed } from './frame.ts'

/** A frame that can be moved, and what moves it. */
export interface PanAndZoom {
  readonly frame: Frame
  readonly bindings: {
    readonly onPointerDown: (event: PointerEvent) => void
    readonly onPointerMove: (event: PointerEvent) => void
    readonly onPointerUp: () => void
    readonly onPointerCancel: () => void
    readonly onWheel: (event: WheelEvent) => void
  }
  readonly nearer: () => void
  readonly farther: () => void
  /** Back to the frame that shows everything. */
  readonly fit: () => void
}

const STEP = 0.8
/** A hand is not quite still when it clicks. */
const CLICK_SLACK = 4

interface Drag {
  readonly x: number
  readonly y: number
  readonly frame: Frame
}

/** Lets a picture be dragged with the pointer and zoomed with buttons, or with the wheel while Ctrl is held. */
export function usePanAndZoom(fitting: Frame): PanAndZoom {
  const [frame, setFrame] = useState(fitting)
  const drag = useRef<Drag | undefined>(undefined)
  useEffect(() => setFrame(fitting), [fitting])

  function move(event: PointerEvent): void {
    const start = drag.current
    if (start === undefined || !(event.currentTarget instanceof Element)) return
    const [dx, dy] = [event.clientX - start.x, event.clientY - start.y]
    if (Math.hypot(dx, dy) < CLICK_SLACK) return
    const { width, height } = event.currentTarget.getBoundingClientRect()
    const unit = Math.max(start.frame.width / width, start.frame.height / height)
    setFrame(shifted(start.frame, dx * unit, dy * unit))
  }

  function end(): void {
    drag.current = undefined
  }

  return {
    frame,
    bindings: {
      onPointerDown: (event) => {
        // A press on a record is meant to open it.
        if (event.target instanceof Element && event.target.closest('a') !== null) return
        drag.current = { x: event.clientX, y: event.clientY, frame }
      },
      onPointerMove: move,
      onPointerUp: end,
      onPointerCancel: end,
      onWheel: (event) => {
        // Without Ctrl the wheel scrolls the page, as everywhere else.
        if (!(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        setFrame((shown) => zoomed(shown, event.deltaY > 0 ? 1 / STEP : STEP))
      },
    },
    nearer: () => setFrame((shown) => zoomed(shown, STEP)),
    farther: () => setFrame((shown) => zoomed(shown, 1 / STEP)),
    fit: () => setFrame(fitting),
  }
}
