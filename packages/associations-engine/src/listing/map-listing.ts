import type { LabelReference } from '../intent.ts'
import { labelsMapper } from '../map-labels.ts'
import { objectTypeReader, recordMapper } from '../map-record.ts'
import { cellReader } from '../read-cell.ts'
import type { RecordReference } from '../record-reference.ts'
import { missingValue, type Rejection } from '../rejection.ts'
import type { Row } from '../row.ts'
import type { ListingMapping } from './listing.ts'

/** A row understood: whose associations, towards which object, with which of these labels. */
export interface Wish {
  readonly row: Row
  readonly verb: 'add'
  readonly orUnlink: false
  readonly from: RecordReference
  readonly to: Pick<RecordReference, 'objectType' | 'objectTypeColumn'>
  readonly labels: readonly LabelReference[]
  readonly labelColumn: string | undefined
}

/** Reads a row's cells. Pure; asks nobody. */
export type MapListing = (row: Row) => Wish | Rejection

/** Prepares everything that is the same for all rows. */
export function listingMapper({ from, to, labels }: ListingMapping): MapListing {
  const readCell = cellReader()
  const fromOf = recordMapper(from, readCell)
  const toOf = objectTypeReader(to, readCell)
  const labelsOf = labelsMapper(labels, readCell)
  const { objectTypeColumn } = to
  return (row) => {
    if (row.problem !== undefined) return row.problem
    const record = fromOf(row)
    if ('code' in record) return record
    const objectType = toOf(row)
    if (objectType === undefined) return missingValue(objectTypeColumn ?? 'objectType', 'an object type')
    const named = labelsOf(row)
    if ('code' in named) return named
    const end = { objectType, objectTypeColumn }
    return {
      row,
      verb: 'add',
      orUnlink: false,
      from: record,
      to: end,
      labels: named,
      labelColumn: labels?.column,
    }
  }
}
