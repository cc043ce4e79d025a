import type { Figure } from '@hubspot-associations/figures'

/** A figure with the package that measured it. */
export interface MeasuredFigure extends Figure {
  readonly package: string
}
