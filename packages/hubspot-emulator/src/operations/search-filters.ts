import { invalid } from '../http/refusals.ts'
import type { ObjectType } from '../portal/object-type.ts'
import type { Portal } from '../portal/portal.ts'
import { compareValues, tokenMatcher } from './search-values.ts'

/** Filters that must all hold; one group of several is enough. */
export interface FilterGroup {
  readonly filters: readonly SearchFilter[]
}

/** One condition of a search. */
export interface SearchFilter {
  readonly propertyName: string
  readonly operator: string
  readonly value?: string
  readonly highValue?: string
  readonly values?: readonly string[]
}

/** Decides whether a record, given by handle, is found. */
export type Matcher = (handle: number) => boolean

/** Compiles the filter groups of a search; no group finds everything. */
export function matcher(portal: Portal, type: ObjectType, groups: readonly FilterGroup[]): Matcher {
  const compiled = groups.map(({ filters }) => filters.map((filter) => compile(portal, type, filter)))
  return (handle) =>
    compiled.length === 0 || compiled.some((group) => group.every((matches) => matches(handle)))
}

type Values = (handle: number) => readonly string[]

function compile(portal: Portal, type: ObjectType, filter: SearchFilter): Matcher {
  const values = valuesOf(portal, type, filter.propertyName)
  switch (filter.operator) {
    case 'EQ':
      return isAmong(values, [needed(filter).toLowerCase()])
    case 'NEQ':
      return not(isAmong(values, [needed(filter).toLowerCase()]))
    // Stored text is compared in lower case, the given values are not changed: they "must be lower-case" (documented).
    case 'IN':
      return isAmong(values, listOf(filter))
    case 'NOT_IN':
      return not(isAmong(values, listOf(filter)))
    case 'HAS_PROPERTY':
      return (handle) => values(handle).length > 0
    case 'NOT_HAS_PROPERTY':
      return (handle) => values(handle).length === 0
    case 'CONTAINS_TOKEN':
      return hasAny(values, tokenMatcher(needed(filter)))
    case 'NOT_CONTAINS_TOKEN':
      return not(hasAny(values, tokenMatcher(needed(filter))))
    default:
      return hasAny(values, range(filter))
  }
}

// A value that cannot be compared with the given one is in no range.
function range(filter: SearchFilter): (value: string) => boolean {
  const { operator, propertyName, highValue } = filter
  const given = needed(filter)
  const against = (bound: string, isGood: (order: number) => boolean) => (value: string) => {
    const order = compareValues(value, bound)
    return order !== undefined && isGood(order)
  }
  switch (operator) {
    case 'LT':
      return against(given, (order) => order < 0)
    case 'LTE':
      return against(given, (order) => order <= 0)
    case 'GT':
      return against(given, (order) => order > 0)
    case 'GTE':
      return against(given, (order) => order >= 0)
    case 'BETWEEN': {
      if (highValue === undefined) throw invalid(`The filter on ${propertyName} needs a highValue`)
      const isAbove = against(given, (order) => order >= 0)
      const isBelow = against(highValue, (order) => order <= 0)
      return (value) => isAbove(value) && isBelow(value)
    }
    default:
      throw new Error(`the contract lets ${operator} pass, but no search knows it`)
  }
}

function hasAny(values: Values, isGood: (value: string) => boolean): Matcher {
  return (handle) => values(handle).some(isGood)
}

const not =
  (matches: Matcher): Matcher =>
  (handle) =>
    !matches(handle)

function isAmong(values: Values, wanted: readonly string[]): Matcher {
  const set = new Set(wanted)
  return (handle) => values(handle).some((value) => set.has(value.toLowerCase()))
}

function needed({ propertyName, value }: SearchFilter): string {
  if (value === undefined) throw invalid(`The filter on ${propertyName} needs a value`)
  return value
}

function listOf({ propertyName, values }: SearchFilter): readonly string[] {
  if (values === undefined || values.length === 0) throw invalid(`The filter on ${propertyName} needs values`)
  return values
}

// `associations.{objectType}` stands for the ids of linked records (documented).
function valuesOf(portal: Portal, type: ObjectType, property: string): Values {
  const [, associated] = /^associations\.(.+)$/.exec(property) ?? []
  if (associated !== undefined) {
    const other = portal.objectTypes.resolve(associated)
    const pair = portal.pairs.of(type, other)
    return (handle) =>
      portal.links
        .neighbours(pair, type, handle)
        .map((neighbour) => String(other.records.idOf(neighbour.handle)))
  }
  return (handle) => {
    const value =
      property === 'hs_object_id'
        ? String(type.records.idOf(handle))
        : type.records.properties(handle)[property]
    return value === undefined ? [] : [value]
  }
}
