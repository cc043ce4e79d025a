import type { AssociationLabel } from './association-type.ts'
import { readAssociationLabel } from './association-type-wire.ts'
import type { Call, CallOptions } from './call.ts'
import { given } from './given.ts'
import { looseList, looseObject } from './loose-json.ts'
import { type EndParameters, endParameters, endsOf } from './record-pair.ts'

/** Association types and labels of an object pair. */
export interface LabelsApi {
  /** All types of this direction: unlabelled, HubSpot-defined and custom. */
  list(
    fromObjectType: string,
    toObjectType: string,
    options?: CallOptions,
  ): Promise<readonly AssociationLabel[]>
  /** Creates a label; both directions come back. Without `inverseLabel` both share the text. */
  create(
    fromObjectType: string,
    toObjectType: string,
    input: { readonly name: string; readonly label: string; readonly inverseLabel?: string },
    options?: CallOptions,
  ): Promise<readonly AssociationLabel[]>
  /** Renames a label. Without `inverseLabel` HubSpot overwrites the text of **both** sides. */
  update(
    fromObjectType: string,
    toObjectType: string,
    input: { readonly typeId: number; readonly label: string; readonly inverseLabel?: string },
    options?: CallOptions,
  ): Promise<void>
  /** Deletes a label in both directions; records that carry it lose it. */
  delete(fromObjectType: string, toObjectType: string, typeId: number, options?: CallOptions): Promise<void>
}

/** Binds the operations on labels to one client. */
export function createLabelsApi(call: Call): LabelsApi {
  return {
    list: async (from, to, options) => {
      const { body } = await call('labels.list', { parameters: pathOf(from, to) }, options)
      return readLabels(body)
    },
    create: async (from, to, { name, label, inverseLabel }, options) => {
      const input = given({ name, label, inverseLabel })
      const { body } = await call('labels.create', { parameters: pathOf(from, to), body: input }, options)
      return readLabels(body)
    },
    update: async (from, to, { typeId, label, inverseLabel }, options) => {
      const input = given({ associationTypeId: typeId, label, inverseLabel })
      await call('labels.update', { parameters: pathOf(from, to), body: input }, options)
    },
    delete: async (from, to, typeId, options) => {
      const parameters = { ...pathOf(from, to), associationTypeId: typeId }
      await call('labels.delete', { parameters }, options)
    },
  }
}

function pathOf(fromObjectType: string, toObjectType: string): EndParameters {
  return endParameters(endsOf(fromObjectType, toObjectType))
}

function readLabels(body: unknown): readonly AssociationLabel[] {
  return looseList(looseObject(body).results)
    .map(readAssociationLabel)
    .filter((label) => label !== undefined)
}
