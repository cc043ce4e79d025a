import { invalid } from '../http/refusals.ts'
import type { ObjectType } from '../portal/object-type.ts'
import type { Portal } from '../portal/portal.ts'

/** Filters that must all hold; one group of several is enough. */
export interface FilterGroup {
  readonly filters: readonly SearchFilter[]
}

/** One condition of a search. */
export interface SearchFilter {
  readonly propertyName: string
  readonly operator: string
  readonly value?: string
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

/**
 * Decides whether a record has a text in one of its properties, in any letter case. Which properties HubSpot
 * searches by default depends on the object and is not told here; all of them are searched.
 */
export function textMatcher(type: ObjectType, text: string): Matcher {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return () => true
  return (handle) =>
    Object.values(type.records.properties(handle)).some((value) => value?.toLowerCase().includes(wanted))
}

function compile(portal: Portal, type: ObjectType, filter: SearchFilter): Matcher {
  const values = valuesOf(portal, type, filter.propertyName)
  switch (filter.operator) {
    case 'EQ':
      return isAmong(values, [lower(filter)])
    case 'NEQ':
      return not(isAmong(values, [lower(filter)]))
    // Stored text is compared in lower case, the given values are not changed: they "must be lower-case" (documented).
    case 'IN':
      return isAmong(values, listOf(filter))
    case 'NOT_IN':
      return not(isAmong(values, listOf(filter)))
    case 'HAS_PROPERTY':
      return (handle) => values(handle).length > 0
    case 'NOT_HAS_PROPERTY':
      return (handle) => values(handle).length === 0
    default:
      throw invalid(
        `The emulator does not search with ${filter.operator}; it knows EQ, NEQ, IN, NOT_IN, HAS_PROPERTY and NOT_HAS_PROPERTY`,
      )
  }
}

const not =
  (matches: Matcher): Matcher =>
  (handle) =>
    !matches(handle)

function isAmong(values: (handle: number) => readonly string[], wanted: readonly string[]): Matcher {
  const set = new Set(wanted)
  return (handle) => values(handle).some((value) => set.has(value.toLowerCase()))
}

function lower({ propertyName, value }: SearchFilter): string {
  if (value === undefined) throw invalid(`The filter on ${propertyName} needs a value`)
  return value.toLowerCase()
}

function listOf({ propertyName, values }: SearchFilter): readonly string[] {
  if (values === undefined || values.length === 0) throw invalid(`The filter on ${propertyName} needs values`)
  return values
}

// `associations.{objectType}` stands for the ids of linked records (documented).
function valuesOf(portal: Portal, type: ObjectType, property: string): (handle: number) => readonly string[] {
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
