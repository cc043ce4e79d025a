import type { components, operations, paths } from '@hubspot-associations/openapi-contract/2026-03'
import type { paths as v4Paths } from '@hubspot-associations/openapi-contract/v4'

type CreateBody = NonNullable<
  operations['createAssociationsBatch']['requestBody']
>['content']['application/json']
type Spec = components['schemas']['AssociationSpec']
type ReadPath = '/crm/associations/2026-03/{fromObjectType}/{toObjectType}/batch/read'
type Read = paths[ReadPath]['post']['responses'][207]['content']['application/json']
type LabelPath = v4Paths['/crm/associations/v4/{fromObjectType}/{toObjectType}/labels']

const billing: Spec = { associationCategory: 'USER_DEFINED', associationTypeId: 144 }

/** Pairs of ids and the types between them make a body. */
export const body: CreateBody = { inputs: [{ from: { id: '1' }, to: { id: '2' }, types: [billing] }] }

/** Ids are strings. */
export const numericId: CreateBody = {
  // @ts-expect-error a number cannot hold every record id
  inputs: [{ from: { id: 1 }, to: { id: '2' }, types: [billing] }],
}

/** The category is never left to a guess. */
// @ts-expect-error the category is part of a type's identity
export const bareNumber: Spec = { associationTypeId: 279 }

/** Writes say `associationTypeId` where reads say `typeId`. */
export function typeIdsOf(answer: Read): readonly number[] {
  return answer.results.flatMap(({ to }) =>
    to.flatMap((record) => record.associationTypes.map(({ typeId }) => typeId)),
  )
}

/** The plain type has no text. */
export function textOf(
  label: LabelPath['get']['responses'][200]['content']['application/json']['results'][number],
): string {
  // @ts-expect-error a label may be null or absent
  return label.label
}
