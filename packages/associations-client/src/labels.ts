import type { AssociationLabel } from './association-type.ts'
import { readAssociationLabel } from './association-type-wire.ts'
import type { LabelsApi } from './associations-client.ts'
import type { Call } from './call.ts'
import { given } from './given.ts'
import { looseList, looseObject } from './loose-json.ts'
import { type EndParameters, endParameters, endsOf } from './record-pair.ts'

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
