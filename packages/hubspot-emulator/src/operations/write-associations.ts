import type { Answer, Call, Operations } from '../http/call.ts'
import { invalid, invalidObjectIds } from '../http/refusals.ts'
import type { AssociationType } from '../portal/association-type.ts'
import type { ObjectType } from '../portal/object-type.ts'
import type { Portal } from '../portal/portal.ts'
import { applyLinks, idsOf } from './apply-links.ts'
import { batchAnswer } from './batch-answer.ts'
import { type ObjectPair, pairOf } from './object-pair.ts'
import { type LinkInput, type PlannedLink, planLinks, type TypeSpec } from './plan-links.ts'
import { recordIdOnTheWire } from './wire-id.ts'

/** Operations that link records. */
export const writeAssociations: Operations = {
  createAssociationsBatch(call): Answer {
    const { inputs } = call.body as { inputs: readonly LinkInput[] }
    pairOf(call)
    const { linked, errors } = applyLinks(call.portal, planLinks(call.portal, inputs))
    return batchAnswer(call, { results: linked.map((link) => labelsBetween(call.portal, link)), errors })
  },

  setAssociationLabels(call): Answer {
    pairOf(call)
    const { portal, params } = call
    const types = call.body as readonly TypeSpec[]
    const from = { id: params.objectId ?? '' }
    const to = { id: params.toObjectId ?? '' }
    const plan = planLinks(portal, [{ from, to, types }])
    if (plan.missing.length > 0) throw invalidObjectIds(plan.missing.flatMap(({ records }) => records))
    const { linked, errors } = applyLinks(portal, plan)
    const [link] = linked
    if (link !== undefined) return { status: call.success, body: labelsBetween(portal, link) }
    throw invalid(errors[0]?.message ?? 'At least one association type is required', errors[0]?.context)
  },

  createDefaultAssociation(call): Answer {
    const { fromObjectId = '', toObjectId = '' } = call.params
    return associateDefault(call, [{ from: { id: fromObjectId }, to: { id: toObjectId } }])
  },

  createDefaultAssociationsBatch(call): Answer {
    return associateDefault(call, (call.body as { inputs: readonly RecordPair[] }).inputs)
  },
}

interface RecordPair {
  readonly from: { readonly id: string }
  readonly to: { readonly id: string }
}

function labelsBetween(portal: Portal, link: PlannedLink): object {
  const { fromType, toType, pair } = link.types
  const { first, second, fromEnd } = link.place
  const { from, to } = idsOf(link)
  return {
    fromObjectTypeId: fromType.id,
    fromObjectId: recordIdOnTheWire(portal, from),
    toObjectTypeId: toType.id,
    toObjectId: recordIdOnTheWire(portal, to),
    labels: portal.links.labels(pair.links.get(first, second), fromEnd),
  }
}

function associateDefault(call: Call, inputs: readonly RecordPair[]): Answer {
  const { portal } = call
  const objects = pairOf(call)
  const types = [specOf(plainType(portal, objects), objects.from)]
  const plan = planLinks(
    portal,
    inputs.map(({ from, to }) => ({ from, to, types })),
  )
  const { errors } = applyLinks(portal, plan)
  const failed = new Set(plan.missing.map(({ input }) => input))
  const type = plainType(portal, objects)
  const results = inputs
    .filter((_, index) => !failed.has(index))
    .flatMap((link) => bothWays(link, type, objects))
  return { ...batchAnswer(call, { results, errors }), status: call.success }
}

function plainType(portal: Portal, { from, to }: ObjectPair): AssociationType {
  portal.labels.ensurePlain(from, to)
  const { plain } = portal.pairs.of(from, to)
  if (plain !== undefined) return portal.types.byNumber(plain)
  throw invalid(`No default association type exists between ${from.errorName} and ${to.errorName}`)
}

function specOf(type: AssociationType, from: ObjectType): TypeSpec {
  const typeId = type.ids[type.first === from ? 0 : 1]
  if (typeId !== undefined) return { associationCategory: type.category, associationTypeId: typeId }
  throw invalid(`${from.errorName} records cannot be associated from this side`)
}

// One result per direction (measured between contacts and tickets).
function bothWays({ from, to }: RecordPair, type: AssociationType, objects: ObjectPair): object[] {
  const there = { from, to, associationSpec: specOf(type, objects.from) }
  const hasBack = type.ids[type.first === objects.to ? 0 : 1] !== undefined
  return hasBack ? [there, { from: to, to: from, associationSpec: specOf(type, objects.to) }] : [there]
}
