import type { VNode } from 'preact'
import { kindOf, outlineOf } from '../kinds.ts'

/** The small sign of an object type, as in the picture. */
export function ShapeMark({ objectType }: { readonly objectType: string }): VNode {
  const { shape, colour } = kindOf(objectType)
  return (
    <svg class={`shape-mark ${colour}`} viewBox="-10 -10 20 20" aria-hidden="true">
      <path d={outlineOf(shape, 7)} />
    </svg>
  )
}
