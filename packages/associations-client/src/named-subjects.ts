import type { AssociationType } from './association-type.ts'
import type { ErrorContext } from './errors/hubspot-error.ts'
import { isSameObjectType } from './object-type.ts'

/** What an input is about, so that an error can be recognised as speaking of it. */
export interface Subject {
  readonly fromId?: string
  readonly toId?: string
  /** An id or a unique value that is neither from nor to. */
  readonly id?: string
  readonly types?: readonly AssociationType[]
}

/** The object types at the two ends of a call. Record ids are unique only within one of them. */
export interface Ends {
  readonly from: string
  readonly to: string
}

/** Tells whether an error with this context speaks of a subject; undefined when it names nothing at all. */
export function subjectNamer(
  context: ErrorContext | undefined,
  ends?: Ends,
): ((subject: Subject) => boolean) | undefined {
  if (context === undefined) return undefined
  const tests = [pairTest(context), idTest(context, ends), typeTest(context)].filter(isTest)
  return tests.length === 0 ? undefined : (subject) => tests.every((test) => test(subject))
}

type Test = (subject: Subject) => boolean

function isTest(test: Test | undefined): test is Test {
  return test !== undefined
}

function pairTest({ fromObjectId, toObjectId }: ErrorContext): Test | undefined {
  if (fromObjectId === undefined && toObjectId === undefined) return undefined
  const names = (ids: readonly string[] | undefined, id: string | undefined): boolean =>
    ids === undefined || ids.some((one) => isSameId(one, id))
  return ({ fromId, toId, id }) => names(fromObjectId, fromId ?? id) && names(toObjectId, toId ?? id)
}

// Measured: {"INVALID_OBJECT_IDS": ["CONTACT=123 is not valid"], "objectId": ["123"], "objectType":
// ["CONTACT"]}; reads of records name what is missing in "ids".
function idTest(context: ErrorContext, ends: Ends | undefined): Test | undefined {
  const { INVALID_OBJECT_IDS = [], objectId = [], objectType = [], ids = [] } = context
  const typed = INVALID_OBJECT_IDS.flatMap((text) => [...text.matchAll(/([^\s=]+)=([^\s=,]+)/g)])
  const [onlyType = ''] = objectType.length === 1 ? objectType : []
  const named: (readonly [type: string, id: string])[] = [
    ...typed.map(([, type = '', id = '']) => [type, id] as const),
    ...(typed.length > 0 ? [] : objectId).map((id) => [onlyType, id] as const),
    ...ids.map((id) => ['', id] as const),
  ]
  if (named.length === 0) return undefined
  const names = (id: string | undefined, end?: string): boolean =>
    named.some(([type, one]) => isSameId(one, id) && fits(type, end, ends))
  return ({ fromId, toId, id }) => names(fromId, ends?.from) || names(toId, ends?.to) || names(id)
}

/** HubSpot ignores the path and goes by the association type, so a type that fits neither end may mean either. */
function fits(type: string, end: string | undefined, ends: Ends | undefined): boolean {
  if (ends === undefined || end === undefined || type === '' || isSameObjectType(type, end)) return true
  return !isSameObjectType(type, ends.from) && !isSameObjectType(type, ends.to)
}

// Measured: {"associationSpec": ["USER_DEFINED=3"]}, and {"type": ["0-5"]} with the category as a number.
function typeTest(context: ErrorContext): Test | undefined {
  const { associationSpec = [], INVALID_ASSOCIATION_TYPE_ID = [], type = [] } = context
  const spelled = [...associationSpec, ...INVALID_ASSOCIATION_TYPE_ID].flatMap(
    (text) => text.match(/[A-Z_]+=\d+/g) ?? [],
  )
  const names = new Set([...spelled, ...type.filter((text) => /^\d+-\d+$/.test(text))])
  if (names.size === 0) return undefined
  return ({ types = [] }) => types.some((one) => namesOf(one).some((name) => names.has(name)))
}

// 0 for HUBSPOT_DEFINED is inferred from the recorded body; the other numbers from the order of the names.
const CATEGORY_NUMBERS = { HUBSPOT_DEFINED: 0, USER_DEFINED: 1, INTEGRATOR_DEFINED: 2, WORK: 3 } as const

function namesOf({ category, typeId }: AssociationType): readonly string[] {
  return [`${category}=${typeId}`, `${CATEGORY_NUMBERS[category]}-${typeId}`]
}

/** Unique values such as e-mail addresses come back in lower case. */
function isSameId(one: string, other: string | undefined): boolean {
  return one === other || one === other?.toLowerCase()
}
