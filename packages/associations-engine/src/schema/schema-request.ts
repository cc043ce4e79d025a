import type { ObjectPair } from '../object-pair.ts'
import type { Trouble } from '../rejection.ts'
import type { PortalLabel, PortalLimit } from './portal-pair.ts'

/** One thing that a row asks of the labels or limits of an object pair, in this direction. */
export interface SchemaRequest {
  /** Where it stands in its input. */
  readonly position: number
  readonly from: string
  readonly to: string
  readonly ask: SchemaAsk
}

/**
 * What is asked. A label that is there is named `of`: by its text, or as `USER_DEFINED:7`; a limit without it
 * is on all associations. Unlike the rows of a file, each kind says what it expects to find: what is to be
 * created must not be there with another text or number, and what is to be updated must be there.
 */
export type SchemaAsk = LabelAsk | LimitAsk

/** What can be asked of labels. Texts that are left out stay; the other side of a new label reads the same. */
export type LabelAsk =
  | {
      readonly kind: 'create-label'
      readonly label: string
      readonly inverseLabel?: string
      readonly name?: string
    }
  | {
      readonly kind: 'update-label'
      readonly of: string
      readonly label?: string
      readonly inverseLabel?: string
    }
  | { readonly kind: 'delete-label'; readonly of: string }

/** What can be asked of limits. */
export type LimitAsk =
  | {
      readonly kind: 'create-limit' | 'update-limit'
      readonly of?: string
      readonly maxToObjectIds: number
    }
  | { readonly kind: 'delete-limit'; readonly of?: string }

/** Why a request could not be met. */
export type SchemaTroubleCode =
  | 'MISSING_VALUE'
  | 'INVALID_LIMIT'
  | 'UNKNOWN_OBJECT_TYPE'
  | 'UNKNOWN_LABEL'
  | 'AMBIGUOUS_LABEL'
  | 'NOT_CHANGEABLE'
  | 'ALREADY_THERE'
  | 'NOT_THERE'
  | 'CONFLICTING_ROWS'
  | 'REFUSED_BY_HUBSPOT'
  | 'NOT_DONE'

/** A reason to reject a request, before it is tied to it. */
export interface SchemaRejection extends Trouble {
  readonly code: SchemaTroubleCode
}

/** What became of one request. Every request gets exactly one. */
export type SchemaAnswer = { readonly request: SchemaRequest } & (
  | ({ readonly status: 'applied' | 'planned' | 'unchanged'; readonly message: string } & SchemaFacts)
  | ({ readonly status: 'rejected' | 'failed' } & SchemaRejection)
)

/** The label or the limit as it is now; what was deleted, as it was. */
export interface SchemaFacts {
  readonly pair: ObjectPair
  /** Without numbers where the label is not there yet, as in a dry run. */
  readonly label?: Omit<PortalLabel, 'typeId' | 'inverseTypeId'> &
    Partial<Pick<PortalLabel, 'typeId' | 'inverseTypeId'>>
  readonly limit?: Omit<PortalLimit, 'maxToObjectIds'> & { readonly maxToObjectIds: number | null }
}

/** What to do about each kind of trouble. */
export const schemaRemedies: Readonly<Record<SchemaTroubleCode, string>> = {
  MISSING_VALUE: 'Fill it in.',
  INVALID_LIMIT: 'Give a whole number from 1 up.',
  UNKNOWN_OBJECT_TYPE:
    'Use a name such as contacts, an id such as 0-1 or 2-123, or the name of a custom object.',
  UNKNOWN_LABEL: 'Correct the label, or create it first.',
  AMBIGUOUS_LABEL: 'Name the label by its type instead, as in USER_DEFINED:7.',
  NOT_CHANGEABLE: 'Choose a label that was made in this account.',
  ALREADY_THERE: 'Update it instead.',
  NOT_THERE: 'Create it instead.',
  CONFLICTING_ROWS: 'Keep one of the two.',
  REFUSED_BY_HUBSPOT: "See HubSpot's message; its support can look up the correlation id.",
  NOT_DONE: 'Ask again once the cause is mended.',
}
