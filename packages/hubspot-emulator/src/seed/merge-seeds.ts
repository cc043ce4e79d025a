import type { Seed } from './seed.ts'

/** Makes one seed of several; what can be there only once is taken from the last that has it. */
export function mergeSeeds(seeds: readonly Seed[]): Seed {
  return seeds.reduce<Seed>((merged, seed) => {
    const { portalId = merged.portalId, timeZone = merged.timeZone } = seed
    return {
      ...(portalId === undefined ? {} : { portalId }),
      ...(timeZone === undefined ? {} : { timeZone }),
      schemas: joined(merged.schemas, seed.schemas),
      properties: joinedByType(merged.properties, seed.properties),
      records: joinedByType(merged.records, seed.records),
      labels: joined(merged.labels, seed.labels),
      limits: joined(merged.limits, seed.limits),
      associations: joined(merged.associations, seed.associations),
    }
  }, {})
}

function joined<Item>(one: readonly Item[] = [], other: readonly Item[] = []): readonly Item[] {
  return other.length === 0 ? one : [...one, ...other]
}

type ByType<Item> = Readonly<Record<string, readonly Item[]>>

function joinedByType<Item>(one: ByType<Item> = {}, other: ByType<Item> = {}): ByType<Item> {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return Object.fromEntries([...names].map((name) => [name, joined(one[name], other[name])]))
}
