import { type BatchError, batchAnswer } from '../operations/batch-answer.ts'
import type { Answer, Call, Operation } from './call.ts'
import { ConnectionDropped, type Fault, type TakenFault } from './fault.ts'
import type { Luck } from './luck.ts'

/** Runs an operation under a fault. */
export function runFaulty({ fault, luck }: TakenFault, operation: Operation, call: Call): Answer {
  switch (fault.kind) {
    case 'drop':
      if (fault.when === 'afterWrite') operation(call)
      throw new ConnectionDropped(`the connection was dropped (${fault.when}) because a fault asked for it`)
    case 'nothing':
      return call.success === 204 ? { status: 204 } : batchAnswer(call, { results: [] })
    case 'partial':
      return runPartly(chosenBy(fault, luck), operation, call)
    default:
      return operation(call)
  }
}

interface Input {
  readonly id?: string
  readonly from?: { readonly id: string }
  readonly to?: { readonly id: string } | readonly { readonly id: string }[]
}

type Chosen = (input: Input, index: number) => boolean

function chosenBy({ ids = [], inputs = [], percent = 0 }: Fault & { kind: 'partial' }, luck: Luck): Chosen {
  return (input, index) =>
    inputs.includes(index) || idsIn(input).some((id) => ids.includes(id)) || luck() * 100 < percent
}

function runPartly(isChosen: Chosen, operation: Operation, call: Call): Answer {
  const { inputs, ...rest } = (call.body ?? {}) as { inputs?: readonly Input[] }
  if (inputs === undefined) return operation(call)
  const failing = inputs.filter(isChosen)
  const failed = new Set(failing)
  const answer = operation({
    ...call,
    body: { ...rest, inputs: inputs.filter((input) => !failed.has(input)) },
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
    message: 'This input failed because a fault asked for it',
    context:
      from === undefined
        ? { ids: id === undefined ? [] : [id] }
        : { fromObjectId: [from.id], toObjectId: others },
  }
}
