import { type Check, here, isIn, isText, isWhole, listOf, mapOf, objectWith } from '../seed/checks.ts'
import type { Fault, RandomFaults } from './fault.ts'

const isPercent: Check = (value) =>
  typeof value === 'number' && value >= 0 && value <= 100
    ? undefined
    : here(`is ${JSON.stringify(value)}, write a number from 0 to 100`)

const isStatus: Check = (value) =>
  value === '5xx' || (Number.isInteger(value) && Number(value) >= 200 && Number(value) <= 599)
    ? undefined
    : here(`is ${JSON.stringify(value)}, write a status from 200 to 599, or "5xx"`)

const isBody: Check = (value) =>
  typeof value === 'string' || (typeof value === 'object' && value !== null)
    ? undefined
    : here(`is ${JSON.stringify(value)}, write an object or text`)

const kind = isText

const kinds: Readonly<Record<Fault['kind'], Check>> = {
  status: objectWith({
    kind,
    status: isStatus,
    'policy?': isIn('DAILY', 'TEN_SECONDLY_ROLLING', 'SECONDLY'),
    'retryAfterSeconds?': isWhole,
    'headers?': mapOf(isText),
    'body?': isBody,
  }),
  drop: objectWith({ kind, when: isIn('beforeWrite', 'afterWrite') }),
  truncate: objectWith({ kind }),
  nothing: objectWith({ kind }),
  partial: objectWith({
    kind,
    'ids?': listOf(isText),
    'inputs?': listOf(isWhole),
    'percent?': isPercent,
  }),
  delay: objectWith({ kind, ms: isWhole }),
}

const isFault: Check = (value) => {
  const name = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined
  const check =
    typeof name === 'string' && Object.hasOwn(kinds, name) ? kinds[name as Fault['kind']] : undefined
  if (check !== undefined) return check(value)
  return here(
    `has the kind ${JSON.stringify(name) ?? 'nothing'}; the kinds are ${Object.keys(kinds).join(', ')}`,
  )
}

const scope = { 'operation?': isText, 'route?': isText }

const isScripted = objectWith({ 'count?': isWhole, fault: isFault, ...scope })

const isRandom = objectWith({
  seed: isWhole,
  rates: listOf(objectWith({ percent: isPercent, fault: isFault, ...scope })),
})

/** Makes sure that something is a fault; throws a TypeError that names the place and what to write there. */
export function checkFault(value: unknown): asserts value is Fault {
  refuse('fault', isFault(value))
}

/** Makes sure that something is trouble by chance. */
export function checkRandomFaults(value: unknown): asserts value is RandomFaults {
  refuse('faults', isRandom(value))
}

/** Makes sure that something is a scripted fault: `{count, fault, operation, route}`. */
export function checkScriptedFault(value: unknown): void {
  refuse('fault', isScripted(value))
}

function refuse(what: string, problem: ReturnType<Check>): void {
  if (problem === undefined) return
  const place = problem.place.replace(/^\./, '')
  throw new TypeError(`${what}${place === '' ? '' : `, ${place}`}: ${problem.text}`)
}
