import { type BatchError, batchAnswer } from '../operations/batch-answer.ts'
import type { Answer, Call, Operation } from './call.ts'
import { ConnectionDropped, type Fault } from './faults.ts'

/** Runs an operation under a fault. */
export function runFaulty(fault: Fault, operation: Operation, call: Call): Answer {
  switch (fault.kind) {
    case 'drop':
      if (fault.when === 'afterWrite') operation(call)
      throw new ConnectionDropped(`the connection was dropped (${fault.when}) because failNext asked for it`)
    case 'nothing':
      return call.success === 204 ? { status: 204 } : batchAnswer(call, { results: [] })
    case 'partial':
      return runPartly(fault.ids, operation, call)
    default:
      return operation(call)
  }
}

interface Input {
  readonly id?: string
  readonly from?: { readonly id: string }
  readonly to?: { readonly id: string } | readonly { readonly id: string }[]
}

function runPartly(ids: readonly string[], operation: Operation, call: Call): Answer {
  const { inputs = [], ...rest } = (call.body ?? {}) as { inputs?: readonly Input[] }
  const isFailing = (input: Input): boolean => idsIn(input).some((id) => ids.includes(id))
  const failing = inputs.filter(isFailing)
  const answer = operation({
    ...call,
    body: { ...rest, inputs: inputs.filter((input) => !isFailing(input)) },
  })
  if (failing.length === 0) return answer
  const done = (answer.body ?? {}) as { results?: readonly object[]; errors?: readonly BatchError[] }
  const errors = [...(done.errors ?? []), ...failing.map(failureOf)]
  return { ...batchAnswer(call, { results: done.results ?? [], errors }), status: 207 }
}

function idsIn({ id, from, to = [] }: Input): string[] {
  const others = 'id' in to ? [to] : to
  return [id, from?.id, ...others.map((other) => other.id)].filter((known) => known !== undefined)
}

function failureOf(input: Input): BatchError {
  const { id, from, to = [] } = input
  const others = ('id' in to ? [to] : to).map((other) => other.id)
  return {
    status: 'error',
    category: 'VALIDATION_ERROR',
    message: 'This input failed because failNext asked for it',
    context:
      from === undefined
        ? { ids: id === undefined ? [] : [id] }
        : { fromObjectId: [from.id], toObjectId: others },
  }
}
