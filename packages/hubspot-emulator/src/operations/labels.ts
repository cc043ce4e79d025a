import type { Answer, Call, Operations } from '../http/call.ts'
import { invalid } from '../http/refusals.ts'
import type { DirectedType } from '../portal/association-types.ts'
import { pairOf } from './object-pair.ts'
import { refuseFreePlan } from './subscription.ts'

/** Operations on the labels of an object pair. */
export const labels: Operations = {
  listAssociationLabels(call): Answer {
    const { from, to } = pairOf(call)
    const results = call.portal.types.between(from, to).map((directed) => ({
      ...labelOf(directed),
      ...objectTypeIds(call, { fromObjectTypeId: from.id, toObjectTypeId: to.id }),
    }))
    return { status: call.success, body: { results } }
  },

  createAssociationLabel(call): Answer {
    refuseFreePlan(call.portal, 'Custom association labels')
    const body = call.body as { label: string; name: string; inverseLabel?: string }
    const { type, direction } = call.portal.labels.create({ ...pairOf(call), ...body })
    // Both directions are answered, without their object types (measured); which comes first is not promised.
    const results = ([direction === 0 ? 1 : 0, direction] as const).map((way) => ({
      ...labelOf({ type, direction: way }),
      ...objectTypeIds(call, { fromObjectTypeId: null, toObjectTypeId: null }),
    }))
    return { status: call.success, body: { results } }
  },

  updateAssociationLabel(call): Answer {
    const { associationTypeId, ...texts } = call.body as {
      associationTypeId: number
      label: string
      inverseLabel?: string
    }
    call.portal.labels.update({ ...pairOf(call), ...texts, typeId: associationTypeId })
    return { status: call.success }
  },

  deleteAssociationLabel(call): Answer {
    const { from, to } = pairOf(call)
    const typeId = Number(call.params.associationTypeId)
    if (!Number.isInteger(typeId))
      throw invalid(`${call.params.associationTypeId} is not an association type id`)
    call.portal.labels.remove(from, to, typeId)
    return { status: call.success }
  },
}

function labelOf({ type, direction }: DirectedType): object {
  return { category: type.category, typeId: type.ids[direction], label: type.labels[direction] }
}

// The first dated version does not know these two fields.
function objectTypeIds(call: Call, ids: object): object {
  return call.version === '2025-09' ? {} : ids
}
