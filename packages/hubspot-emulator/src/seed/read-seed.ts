import { isCount, isFlag, isText, listOf, mapOf, objectWith } from './checks.ts'
import type { Seed } from './seed.ts'

const property = objectWith({
  name: isText,
  'label?': isText,
  'type?': isText,
  'fieldType?': isText,
  'hasUniqueValue?': isFlag,
})

const pair = { from: isText, to: isText }

const checkSeed = objectWith({
  'portalId?': isCount,
  'timeZone?': isText,
  'schemas?': listOf(
    objectWith({
      name: isText,
      'objectTypeId?': isText,
      'labels?': objectWith({ singular: isText, plural: isText }),
      'primaryDisplayProperty?': isText,
      'requiredProperties?': listOf(isText),
      'searchableProperties?': listOf(isText),
      'properties?': listOf(property),
    }),
  ),
  'properties?': mapOf(listOf(property)),
  'records?': mapOf(listOf(objectWith({ 'id?': isText, 'properties?': mapOf(isText) }))),
  'labels?': listOf(
    objectWith({
      ...pair,
      name: isText,
      label: isText,
      'inverseLabel?': isText,
      'typeId?': isCount,
      'inverseTypeId?': isCount,
    }),
  ),
  'limits?': listOf(
    objectWith({
      ...pair,
      'label?': isText,
      'category?': isText,
      'typeId?': isCount,
      maxToObjectIds: isCount,
    }),
  ),
  'associations?': listOf(objectWith({ ...pair, fromId: isText, toId: isText, 'labels?': listOf(isText) })),
})

/** Makes sure that something is a seed; throws a TypeError that names the place and what to write there. */
export function readSeed(value: unknown): Seed {
  const problem = checkSeed(value)
  if (problem === undefined) return value as Seed
  throw new TypeError(`seed, ${problem.place.slice(1) || 'the whole'}: ${problem.text}`)
}
