import { invalidObjectIds } from '../http/refusals.ts'
import type { ObjectType } from '../portal/object-type.ts'
import type { Portal } from '../portal/portal.ts'
import { applyLinks } from './apply-links.ts'
import { planLinks, type TypeSpec } from './plan-links.ts'

/** A record to create, with the links it shall have from the start. */
export interface CreateInput {
  readonly properties: Readonly<Record<string, string | null>>
  readonly associations?: readonly {
    readonly to: { readonly id: string }
    readonly types: readonly TypeSpec[]
  }[]
  readonly objectWriteTraceId?: string
}

/** Creates a record and links it; if a link cannot be made, the record is not there either. */
export function createWithAssociations(portal: Portal, type: ObjectType, input: CreateInput): number {
  const properties = Object.entries(input.properties).map(([name, value]) => [name, value ?? ''] as const)
  const handle = portal.records.create(type, Object.fromEntries(properties))
  try {
    link(portal, type, handle, input)
  } catch (error) {
    portal.records.archive(type, handle)
    throw error
  }
  return handle
}

// An association with an empty list of types links nothing (measured).
function link(portal: Portal, type: ObjectType, handle: number, { associations = [] }: CreateInput): void {
  const from = { id: String(type.records.idOf(handle)) }
  const plan = planLinks(
    portal,
    associations.map(({ to, types }) => ({ from, to, types })),
  )
  if (plan.missing.length > 0) throw invalidObjectIds(plan.missing.flatMap(({ records }) => records))
  applyLinks(portal, plan)
}
