import type { Answer, Call, Operations } from '../http/call.ts'
import type { DirectedType } from '../portal/association-types.ts'
import { type BatchError, batchAnswer } from './batch-answer.ts'
import { type ObjectPair, pairOf } from './object-pair.ts'
import { refuseFreePlan } from './subscription.ts'

/** Operations on configured association limits. */
export const limits: Operations = {
  listAllAssociationLimits(call): Answer {
    const { pairs, types } = call.portal
    const results = [...pairs.all].flatMap(({ first, second }) => {
      const back = first === second ? [] : types.between(second, first)
      return [...types.between(first, second), ...back].map((directed) => limitOf(call, directed))
    })
    return { status: call.success, body: { results } }
  },

  listAssociationLimits(call): Answer {
    const { from, to } = pairOf(call)
    const results = call.portal.types.between(from, to).map((directed) => limitOf(call, directed))
    return { status: call.success, body: { results } }
  },

  createAssociationLimitsBatch: (call) => setLimits(call, (directed) => limitOf(call, directed)),

  updateAssociationLimitsBatch: (call) =>
    setLimits(call, (directed) => {
      const { label: _, ...limit } = limitOf(call, directed)
      return limit
    }),

  purgeAssociationLimitsBatch(call): Answer {
    const { inputs } = call.body as { inputs: readonly LimitKey[] }
    const objects = pairOf(call)
    for (const key of inputs) {
      const directed = call.portal.limits.find(objects.from, objects.to, key)
      if (directed !== undefined) call.portal.limits.remove(directed)
    }
    // Even the versions that document a body were measured to answer 204.
    const isEmpty = call.success === 204 || call.portal.settings.purgeAnswer === 'noContent'
    return isEmpty ? { status: 204 } : batchAnswer(call, { results: [] })
  },
}

interface LimitKey {
  readonly category: string
  readonly typeId: number
}

interface LimitAnswer extends LimitKey {
  readonly userEnforcedMaxToObjectIds: number | null
  readonly label: string | null
}

function limitOf(call: Call, directed: DirectedType): LimitAnswer {
  const { type, direction } = directed
  return {
    category: type.category,
    typeId: type.ids[direction] ?? 0,
    userEnforcedMaxToObjectIds: call.portal.limits.get(directed) ?? null,
    label: type.labels[direction],
  }
}

function setLimits(call: Call, show: (directed: DirectedType) => object): Answer {
  refuseFreePlan(call.portal, 'Association limits')
  const { inputs } = call.body as { inputs: readonly (LimitKey & { maxToObjectIds: number })[] }
  const objects = pairOf(call)
  const found = inputs.map((key) => ({
    ...key,
    directed: call.portal.limits.find(objects.from, objects.to, key),
  }))
  const errors = found.flatMap((limit) =>
    limit.directed === undefined ? [notOfThisPair(objects, limit)] : [],
  )
  // A type of another pair cancels the whole batch (recorded).
  if (errors.length > 0) return batchAnswer(call, { results: [], errors, status: 'CANCELED' })
  const results: object[] = []
  for (const { directed, maxToObjectIds } of found) {
    if (directed === undefined) continue
    const problem = call.portal.limits.set(directed, maxToObjectIds)
    if (problem === undefined) results.push(show(directed))
    else errors.push(outOfRange(objects, directed, problem))
  }
  return batchAnswer(call, {
    results: results,
    errors,
    status: results.length === 0 && errors.length > 0 ? 'CANCELED' : 'COMPLETE',
  })
}

// How the recorded message writes a category: as its number.
const CATEGORY_NUMBERS = ['HUBSPOT_DEFINED', 'USER_DEFINED', 'INTEGRATOR_DEFINED', 'WORK']

function notOfThisPair({ from, to }: ObjectPair, { category, typeId }: LimitKey): BatchError {
  const type = `${CATEGORY_NUMBERS.indexOf(category)}-${typeId}`
  return {
    status: 'error',
    category: 'VALIDATION_ERROR',
    subCategory: 'crm.associations.INVALID_ASSOCIATION_TYPE',
    message: `${type} is not a valid association type between ${from.errorName} and ${to.errorName}`,
    context: { type: [type], fromObjectType: [from.errorName], toObjectType: [to.errorName] },
  }
}

function outOfRange(
  { from, to }: ObjectPair,
  { type, direction }: DirectedType,
  message: string,
): BatchError {
  const key = `${CATEGORY_NUMBERS.indexOf(type.category)}-${type.ids[direction]}`
  return {
    status: 'error',
    category: 'VALIDATION_ERROR',
    message,
    context: { type: [key], fromObjectType: [from.errorName], toObjectType: [to.errorName] },
  }
}
