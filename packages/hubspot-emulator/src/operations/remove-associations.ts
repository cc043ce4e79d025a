import type { Answer, Call, Operations } from '../http/call.ts'
import { unknownAssociationTypes } from '../http/refusals.ts'
import { typeKey } from '../portal/association-type.ts'
import type { DirectedType } from '../portal/association-types.ts'
import { memberFor, type Pair, type Place, placeOf } from '../portal/pair.ts'
import { batchAnswer } from './batch-answer.ts'
import { type ObjectPair, pairOf } from './object-pair.ts'
import type { LinkInput, TypeSpec } from './plan-links.ts'

/** Operations that unlink records or take labels off links; removing what is not there is harmless. */
export const removeAssociations: Operations = {
  archiveAssociation(call): Answer {
    const { objectId = '', toObjectId = '' } = call.params
    unlink(call, pairOf(call), { from: objectId, to: toObjectId })
    return { status: call.success }
  },

  archiveAssociationsBatch(call): Answer {
    const { inputs } = call.body as { inputs: readonly ArchiveInput[] }
    const objects = pairOf(call)
    for (const { from, to } of inputs)
      for (const { id } of to) unlink(call, objects, { from: from.id, to: id })
    return archived(call)
  },

  archiveAssociationLabelsBatch(call): Answer {
    const { inputs } = call.body as { inputs: readonly LinkInput[] }
    const objects = pairOf(call)
    const resolved = inputs.map(({ from, to, types }) => ({ from, to, types: resolveTypes(call, types) }))
    for (const { from, to, types } of resolved) {
      const found = placeIn(call, objects, { from: from.id, to: to.id })
      if (found === undefined) continue
      const { pair, place } = found
      const members = types
        .filter(({ type }) => type.first === pair.first && type.second === pair.second)
        .map(({ type, direction }) => memberFor(type, direction, place.fromEnd))
      call.portal.links.removeTypes(pair, place, members)
    }
    return archived(call)
  },
}

interface ArchiveInput {
  readonly from: { readonly id: string }
  readonly to: readonly { readonly id: string }[]
}

interface Ids {
  readonly from: string
  readonly to: string
}

// v4 answers 204; the dated versions document an empty batch (nothing recorded, so an option answers 204).
function archived(call: Call): Answer {
  const isEmpty = call.success === 204 || call.portal.settings.archiveAnswer === 'noContent'
  return isEmpty ? { status: 204 } : batchAnswer(call, { results: [] })
}

function unlink(call: Call, objects: ObjectPair, ids: Ids): void {
  const found = placeIn(call, objects, ids)
  if (found !== undefined) call.portal.links.unlink(found.pair, found.place)
}

function placeIn({ portal }: Call, objects: ObjectPair, ids: Ids): { pair: Pair; place: Place } | undefined {
  const from = portal.records.find(objects.from, ids.from)
  const to = portal.records.find(objects.to, ids.to)
  if (from === undefined || to === undefined) return undefined
  const pair = portal.pairs.of(objects.from, objects.to)
  return { pair, place: placeOf(pair, objects.from, from, to) }
}

function resolveTypes({ portal }: Call, specs: readonly TypeSpec[]): DirectedType[] {
  const found = specs.map((spec) => portal.types.find(spec.associationCategory, spec.associationTypeId))
  const unknown = specs.filter((_, index) => found[index] === undefined)
  if (unknown.length > 0) {
    throw unknownAssociationTypes(
      unknown.map(({ associationCategory, associationTypeId }) =>
        typeKey(associationCategory, associationTypeId),
      ),
    )
  }
  return found.filter((directed) => directed !== undefined)
}
