import type { AssociationType } from '@hubspot-associations/client/core'
import type { LimitSchema } from './association-schema.ts'

/** A limit wanted; rows of a file may name any type by category and number, and ask for none with null. */
export interface WantedLimit extends Omit<LimitSchema, 'maxToObjectIds'> {
  readonly maxToObjectIds: number | null
  readonly type?: AssociationType
}
