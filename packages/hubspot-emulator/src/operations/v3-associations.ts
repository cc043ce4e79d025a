import type { Answer, Call, Operations } from '../http/call.ts'
import { invalid } from '../http/refusals.ts'
import type { DirectedType } from '../portal/association-types.ts'
import { memberFor, placeOf } from '../portal/pair.ts'
import { applyLinks } from './apply-links.ts'
import { type BatchError, batchAnswer } from './batch-answer.ts'
import { noAssociations } from './no-associations.ts'
import { type ObjectPair, pairOf } from './object-pair.ts'
import { planLinks } from './plan-links.ts'
import { type NamedLink, namedLinks, nameOf, typeIdOf } from './v3-names.ts'

/** The older operations on links, which know association types by name; they end in 2027. */
export const v3Associations: Operations = {
  createAssociationsBatchV3(call): Answer {
    const { portal } = call
    const objects = pairOf(call)
    const inputs = namedInputs(call)
    const links = inputs.map(({ from, to, type }) => ({
      ...{ from, to },
      types: [specOf(typeNamed(call, objects, type))],
    }))
    const plan = planLinks(portal, links)
    const { errors } = applyLinks(portal, plan)
    const failed = new Set(plan.missing.map(({ input }) => input))
    return batchAnswer(call, { results: inputs.filter((_, index) => !failed.has(index)), errors })
  },

  readAssociationsBatchV3(call): Answer {
    const objects = pairOf(call)
    const { inputs } = call.body as { inputs: readonly { id: string; after?: string }[] }
    const results: object[] = []
    const errors: BatchError[] = []
    for (const { id, after } of inputs) {
      const all = shown(call, objects, id)
      const page = pageOf(all, after)
      if (all.length === 0) errors.push(noAssociations(objects, id))
      else results.push({ from: { id }, to: page.to, ...page.paging })
    }
    return batchAnswer(call, { results, errors })
  },

  archiveAssociationsBatchV3(call): Answer {
    const { portal } = call
    const objects = pairOf(call)
    const pair = portal.pairs.of(objects.from, objects.to)
    for (const { from, to, type } of namedInputs(call)) {
      const directed = typeNamed(call, objects, type)
      const first = portal.records.find(objects.from, from.id)
      const second = portal.records.find(objects.to, to.id)
      if (first === undefined || second === undefined) continue
      const place = placeOf(pair, objects.from, first, second)
      portal.links.removeTypes(pair, place, [memberFor(directed.type, directed.direction, place.fromEnd)])
    }
    return { status: call.success }
  },

  listAssociationTypesV3(call): Answer {
    const { from, to } = pairOf(call)
    const types = call.portal.types.between(from, to)
    const results = types.map((directed) => ({ id: String(typeIdOf(directed)), name: nameOf(directed) }))
    return { status: call.success, body: { results } }
  },
}

interface NamedInput {
  readonly from: { readonly id: string }
  readonly to: { readonly id: string }
  readonly type: string
}

// A body of another shape was answered with an empty success, and nothing was done (recorded).
function namedInputs({ body }: Call): readonly NamedInput[] {
  return (body as { inputs?: readonly NamedInput[] }).inputs ?? []
}

function typeNamed({ portal }: Call, { from, to }: ObjectPair, name: string): DirectedType {
  const named = portal.types.between(from, to).find((directed) => nameOf(directed) === name)
  if (named !== undefined) return named
  throw invalid(`${name} is not a valid association type between ${from.errorName} and ${to.errorName}`)
}

function specOf(directed: DirectedType): { associationCategory: string; associationTypeId: number } {
  return { associationCategory: directed.type.category, associationTypeId: typeIdOf(directed) ?? 0 }
}

// Towards companies only the primary one is told (documented).
function shown({ portal }: Call, { from, to }: ObjectPair, id: string): NamedLink[] {
  const record = portal.records.find(from, id)
  if (record === undefined) return []
  const links = namedLinks(portal, { from, to, record })
  return to.name === 'companies' ? links.filter(({ type }) => type === `${from.singular}_to_company`) : links
}

// Pages of 100 were seen.
const PAGE = 100

function pageOf(links: readonly NamedLink[], after: string | undefined): { to: NamedLink[]; paging: object } {
  const start = after === undefined ? 0 : Number(after)
  if (!Number.isInteger(start) || start < 0) throw invalid(`after=${after} is not a page`)
  const end = start + PAGE
  const paging = end < links.length ? { paging: { next: { after: String(end), link: `?after=${end}` } } } : {}
  return { to: links.slice(start, end), paging }
}
