import { Refusal } from '../http/refusal.ts'
import type { DirectedType } from '../portal/association-types.ts'
import { addCustomObject, addProperty, describeAccount } from '../portal/definitions.ts'
import type { ObjectType } from '../portal/object-type.ts'
import { memberFor, placeOf } from '../portal/pair.ts'
import type { Portal } from '../portal/portal.ts'
import { readSeed } from './read-seed.ts'
import type { AssociationSeed, LabelSeed, LimitSeed, SchemaSeed, Seed } from './seed.ts'

/** Puts a seed into a portal. Bad data stops it with a message that names the place, as `records.contacts[3]`. */
export function sow(portal: Portal, given: Seed): void {
  const seed = readSeed(given)
  const { portalId = portal.portalId, timeZone = portal.timeZone } = seed
  // Asked only where there is something to find out: node's data on time zones takes 20 MB.
  if (timeZone !== portal.timeZone) at('timeZone', () => refuseUnknownTimeZone(timeZone))
  describeAccount(portal, { portalId, timeZone })
  each('schemas', seed.schemas, (schema) => addSchema(portal, schema))
  eachByType(portal, 'properties', seed.properties, (type, property) => addProperty(portal, type, property))
  eachByType(portal, 'records', seed.records, (type, { id, properties = {} }) => {
    portal.records.create(type, properties, id)
  })
  each('labels', seed.labels, (label) => addLabel(portal, label))
  each('limits', seed.limits, (limit) => setLimit(portal, limit))
  each('associations', seed.associations, (association) => link(portal, association))
}

function each<Item>(name: string, items: readonly Item[] = [], add: (item: Item) => void): void {
  for (const [index, item] of items.entries()) at(`${name}[${index}]`, () => add(item))
}

function eachByType<Item>(
  portal: Portal,
  name: string,
  byType: Readonly<Record<string, readonly Item[]>> = {},
  add: (type: ObjectType, item: Item) => void,
): void {
  for (const [typeName, items] of Object.entries(byType)) {
    const type = at(`${name}.${typeName}`, () => portal.objectTypes.resolve(typeName))
    each(`${name}.${typeName}`, items, (item) => add(type, item))
  }
}

function at<Value>(place: string, work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) throw new TypeError(`seed, ${place}: ${error.message}`, { cause: error })
    throw error
  }
}

function refuseUnknownTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
  } catch {
    throw new Refusal(400, `${timeZone} is no time zone; write a name as Europe/Madrid`)
  }
}

const FIRST_CUSTOM_OBJECT = 3_000_001

function addSchema(portal: Portal, schema: SchemaSeed): void {
  const { name } = schema
  const id = schema.objectTypeId ?? `2-${FIRST_CUSTOM_OBJECT + portal.schemas.size}`
  const fullName = `p${portal.portalId}_${name}`.toLowerCase()
  if (portal.objectTypes.find(id) ?? portal.objectTypes.find(fullName)) {
    throw new Refusal(400, `the object type ${id} (${name}) exists already`)
  }
  addCustomObject(portal, {
    id,
    fullName,
    name,
    labels: schema.labels ?? { singular: name, plural: name },
    primaryDisplayProperty: schema.primaryDisplayProperty ?? null,
    requiredProperties: schema.requiredProperties ?? [],
    searchableProperties: schema.searchableProperties ?? [],
    createdAt: portal.settings.now(),
    properties: schema.properties ?? [],
  })
}

function typesOf(
  portal: Portal,
  { from, to }: { from: string; to: string },
): { from: ObjectType; to: ObjectType } {
  return { from: portal.objectTypes.resolve(from), to: portal.objectTypes.resolve(to) }
}

function addLabel(portal: Portal, label: LabelSeed): void {
  portal.labels.create({ ...label, ...typesOf(portal, label) })
}

function setLimit(portal: Portal, limit: LimitSeed): void {
  const { from, to } = typesOf(portal, limit)
  const directed = limitedType(portal, limit, { from, to })
  const problem = portal.limits.set(directed, limit.maxToObjectIds)
  if (problem !== undefined) throw new Refusal(400, problem)
}

function limitedType(
  portal: Portal,
  limit: LimitSeed,
  { from, to }: { from: ObjectType; to: ObjectType },
): DirectedType {
  const { label, category, typeId } = limit
  if (label !== undefined) return labelled(portal, from, to, label)
  if (category !== undefined && typeId !== undefined) {
    const found = portal.limits.find(from, to, { category, typeId })
    if (found !== undefined) return found
    throw new Refusal(400, `${category} ${typeId} is no association type from ${from.name} to ${to.name}`)
  }
  return plain(portal, from, to)
}

function plain(portal: Portal, from: ObjectType, to: ObjectType): DirectedType {
  portal.labels.ensurePlain(from, to)
  const found = portal.types
    .between(from, to)
    .find(({ type }) => type.number === portal.pairs.of(from, to).plain)
  if (found !== undefined) return found
  throw new Refusal(400, `${from.name} and ${to.name} cannot be associated`)
}

function labelled(portal: Portal, from: ObjectType, to: ObjectType, label: string): DirectedType {
  const types = portal.types.between(from, to)
  const found = types.find(({ type, direction }) => type.labels[direction] === label)
  if (found !== undefined) return found
  const known = types.flatMap(({ type, direction }) => type.labels[direction] ?? [])
  throw new Refusal(
    400,
    `no label "${label}" from ${from.name} to ${to.name}; there are: ${known.join(', ') || 'none'}`,
  )
}

function link(portal: Portal, { labels = [], ...given }: AssociationSeed): void {
  const { from, to } = typesOf(portal, given)
  const directed = [plain(portal, from, to), ...labels.map((label) => labelled(portal, from, to, label))]
  const pair = portal.pairs.of(from, to)
  const place = placeOf(pair, from, handleOf(portal, from, given.fromId), handleOf(portal, to, given.toId))
  const members = directed.map(({ type, direction }) => memberFor(type, direction, place.fromEnd))
  const reached = portal.links.write(pair, place, portal.sets.intern(members))
  if (reached !== undefined) throw new Refusal(400, `a limit of ${reached.limit} links is reached`)
}

function handleOf(portal: Portal, type: ObjectType, id: string): number {
  const handle = portal.records.find(type, id)
  if (handle !== undefined) return handle
  throw new Refusal(400, `there is no record ${id} among ${type.name}; list it under records first`)
}
