import type { AssociationLabel } from '@hubspot-associations/client/core'
import { quoted } from '../cell.ts'
import { typeKey } from '../change.ts'
import { pairName } from '../object-pair.ts'
import { findType } from './find-label.ts'
import type { PlannedRequest } from './planned-request.ts'
import type { PortalPair } from './portal-pair.ts'
import type { LimitAsk, SchemaRejection } from './schema-request.ts'

/** Pure: holds what is asked of a limit against what the portal has. */
export function planLimitRequest(ask: LimitAsk, portal: PortalPair): PlannedRequest {
  const { pair, there } = portal
  const after = ask.kind === 'delete-limit' ? null : ask.maxToObjectIds
  if (Number.isNaN(after)) return { code: 'MISSING_VALUE', message: 'a limit needs a number of records' }
  if (after !== null && !(Number.isInteger(after) && after > 0))
    return { code: 'INVALID_LIMIT', message: `${after} is not a limit, which is a whole number of records` }
  const type = limitedType(ask.of?.trim() ?? '', portal)
  if ('code' in type) return type
  const { category, typeId, label } = type
  const before = there.limits.find((limit) => typeKey(limit) === typeKey(type))?.maxToObjectIds ?? null
  const facts = { pair, limit: { category, typeId, label, maxToObjectIds: after ?? before } }
  if (before === after)
    return { unchanged: after === null ? 'no limit is set' : 'the limit is set already', facts }
  const target = { label, type: { category, typeId } }
  return (
    surprise(ask, before, portal, label) ?? { change: { kind: 'limit', pair, target, before, after }, facts }
  )
}

/** Whether a limit is set that should not be there yet, or is not there when it should. */
function surprise(
  { kind }: LimitAsk,
  before: number | null,
  { pair }: PortalPair,
  label: string | null,
): SchemaRejection | undefined {
  const what = label === null ? pairName(pair) : `${quoted(label)} of ${pairName(pair)}`
  if (kind === 'create-limit' && before !== null)
    return { code: 'ALREADY_THERE', message: `${what} has a limit of ${before} already` }
  if (kind === 'update-limit' && before === null)
    return { code: 'NOT_THERE', message: `${what} has no limit` }
  return undefined
}

/** What a limit is on: a label, or the unlabelled type, which stands for all associations (documented). */
function limitedType(of: string, portal: PortalPair): AssociationLabel | SchemaRejection {
  if (of !== '') return findType(of, portal)
  const plain = portal.there.types.find(({ label }) => label === null)
  return (
    plain ?? { code: 'UNKNOWN_LABEL', message: `${pairName(portal.pair)} has no unlabelled type to limit` }
  )
}
