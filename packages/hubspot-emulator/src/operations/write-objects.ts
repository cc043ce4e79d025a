import type { Answer, Call, Operations } from '../http/call.ts'
import { Refusal } from '../http/refusal.ts'
import { invalid, notFound } from '../http/refusals.ts'
import type { ObjectType } from '../portal/object-type.ts'
import type { Portal } from '../portal/portal.ts'
import { type BatchError, batchAnswer } from './batch-answer.ts'
import { type CreateInput, createWithAssociations } from './create-object.ts'
import { findRecord, notFoundEntry, objectTypeOf, refuseDuplicates, refuseNotUnique } from './find-record.ts'
import { showRecord } from './show-record.ts'

interface UpdateInput {
  readonly id: string
  readonly idProperty?: string
  readonly properties: Readonly<Record<string, string>>
  readonly objectWriteTraceId?: string
}

/** Operations that create, change and archive records. */
export const writeObjects: Operations = {
  createObject(call): Answer {
    const type = objectTypeOf(call)
    const handle = createWithAssociations(call.portal, type, call.body as CreateInput)
    return {
      status: call.success,
      body: showRecord(type, handle, Object.keys((call.body as CreateInput).properties)),
    }
  },

  createObjectsBatch(call): Answer {
    const { inputs } = call.body as { inputs: readonly CreateInput[] }
    const type = objectTypeOf(call)
    // Single failures are told apart only if every input can be named (documented).
    const isTraced = inputs.every(({ objectWriteTraceId }) => objectWriteTraceId !== undefined)
    const errors: BatchError[] = []
    const created: { input: CreateInput; handle: number }[] = []
    for (const input of inputs) {
      try {
        created.push({ input, handle: createWithAssociations(call.portal, type, input) })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        if (!isTraced) {
          for (const { handle } of created) call.portal.records.archive(type, handle)
          throw error
        }
        errors.push(failureOf(error, input))
      }
    }
    const results = created.map(({ input, handle }) =>
      traced(showRecord(type, handle, Object.keys(input.properties)), input),
    )
    return batchAnswer(call, { results, errors })
  },

  updateObjectsBatch(call): Answer {
    const { inputs } = call.body as { inputs: readonly UpdateInput[] }
    const type = objectTypeOf(call)
    refuseDuplicates(inputs.map(({ id }) => id))
    const missing: string[] = []
    const results: object[] = []
    for (const input of inputs) {
      const handle = findForUpdate(call.portal, type, input)
      if (handle === undefined) {
        missing.push(input.id)
        continue
      }
      call.portal.records.update(type, handle, cleared(input.properties))
      results.push(traced(showRecord(type, handle, Object.keys(input.properties)), input))
    }
    return batchAnswer(call, { results, errors: notFoundEntry(type, missing) })
  },

  upsertObjectsBatch(call): Answer {
    const { inputs } = call.body as { inputs: readonly UpdateInput[] }
    const type = objectTypeOf(call)
    refuseDuplicates(inputs.map(({ id }) => id))
    for (const { idProperty = 'hs_object_id' } of inputs) {
      refuseNotUnique(call.portal, type, idProperty, 'update/upsert')
    }
    return batchAnswer(call, { results: inputs.map((input) => upsert(call.portal, type, input)) })
  },

  updateObject(call): Answer {
    const type = objectTypeOf(call)
    const { properties } = call.body as UpdateInput
    const value = call.params.objectId ?? ''
    const handle = findRecord(call.portal, {
      type,
      value,
      idProperty: call.query.get('idProperty') ?? undefined,
    })
    if (handle === undefined) throw notFound(`No ${type.singular} was found for ${value}`, { ids: [value] })
    call.portal.records.update(type, handle, cleared(properties))
    return { status: call.success, body: showRecord(type, handle, Object.keys(properties)) }
  },

  archiveObject(call): Answer {
    archive(call, [call.params.objectId ?? ''])
    return { status: call.success }
  },

  archiveObjectsBatch(call): Answer {
    const { inputs } = call.body as { inputs: readonly { id: string }[] }
    archive(
      call,
      inputs.map(({ id }) => id),
    )
    return { status: call.success }
  },
}

function archive(call: Call, ids: readonly string[]): void {
  const type = objectTypeOf(call)
  for (const id of ids) {
    const handle = call.portal.records.find(type, id)
    if (handle !== undefined) call.portal.records.archive(type, handle)
  }
}

function upsert(portal: Portal, type: ObjectType, input: UpdateInput): object {
  const { id, idProperty = '', properties } = input
  const known = portal.records.findBy(type, idProperty, id)
  const handle = known ?? portal.records.create(type, cleared({ [idProperty]: id, ...properties }))
  if (known !== undefined) portal.records.update(type, handle, cleared(properties))
  return traced(
    { ...showRecord(type, handle, [idProperty, ...Object.keys(properties)]), new: known === undefined },
    input,
  )
}

function findForUpdate(
  portal: Portal,
  type: ObjectType,
  { id, idProperty }: UpdateInput,
): number | undefined {
  if (idProperty !== undefined) {
    // Contacts take e-mail in reads and upserts but not here (measured).
    if (idProperty === 'email') throw invalid(`idProperty email is not accepted by batch update`)
    refuseNotUnique(portal, type, idProperty, 'update/upsert')
  }
  return findRecord(portal, { type, value: id, idProperty })
}

// null clears a property; the portal keeps cleared properties as absent, written as an empty text.
function cleared(properties: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, value ?? '']))
}

function traced(record: object, { objectWriteTraceId }: { readonly objectWriteTraceId?: string }): object {
  return objectWriteTraceId === undefined ? record : { ...record, objectWriteTraceId }
}

function failureOf(refusal: Refusal, { objectWriteTraceId = '' }: CreateInput): BatchError {
  const { category = 'VALIDATION_ERROR', context = {} } = refusal.details
  return {
    status: 'error',
    category,
    message: refusal.message,
    context: { ...context, objectWriteTraceId: [objectWriteTraceId] },
  }
}
