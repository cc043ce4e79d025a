import type { EmulatorCore } from '../emulator-core.ts'
import { type AssociationType, isCustomLabel } from '../portal/association-type.ts'
import type { ObjectType } from '../portal/object-type.ts'
import { type Pair, typeNumber } from '../portal/pair.ts'
import type { Portal } from '../portal/portal.ts'
import { describeLabel, describeLimit, named } from '../state/describe.ts'
import type {
  ControlLimit,
  ControlState,
  LabelCount,
  ObjectCount,
  PairCount,
  QuotaGauge,
} from './control-api.ts'

/** Tells what an emulator holds, in numbers. */
export function portalState(core: EmulatorCore): ControlState {
  const portal = core.portal()
  const pairs = [...portal.pairs.all]
  return {
    portalId: portal.portalId,
    timeZone: portal.timeZone,
    now: new Date(core.clock.now()).toISOString(),
    objects: portal.objectTypes.all.map(countRecords),
    pairs: pairs.filter(({ links }) => links.size > 0).map(countLinks),
    labels: pairs.flatMap((pair) => countLabels(portal, pair)),
    limits: pairs.flatMap(limitsOf),
    quotas: gauges(core),
    snapshotTakenAt: core.snapshots.takenAt ?? null,
    lastRequest: core.journal.last,
  }
}

function countRecords(type: ObjectType): ObjectCount {
  const { singular, isCustom, records } = type
  const archived = records.archivedCount
  return { ...named(type), singular, isCustom, records: records.size - archived, archived }
}

function countLinks({ first, second, links }: Pair): PairCount {
  return { from: named(first), to: named(second), links: links.size }
}

function countLabels(portal: Portal, pair: Pair): LabelCount[] {
  const labels = [...pair.types.values()].filter(isCustomLabel)
  if (labels.length === 0) return []
  const counts = countTypes(portal, pair)
  return labels.map((type) => ({ ...describeLabel(type), links: counts.get(type.number) ?? 0 }))
}

function countTypes(portal: Portal, pair: Pair): Map<number, number> {
  const bySet = new Map<number, number>()
  pair.links.each((_first, _second, set) => void bySet.set(set, (bySet.get(set) ?? 0) + 1))
  const byType = new Map<number, number>()
  for (const [set, count] of bySet) {
    const numbers = new Set(portal.sets.members(set).map(typeNumber))
    for (const number of numbers) byType.set(number, (byType.get(number) ?? 0) + count)
  }
  return byType
}

function limitsOf({ hasLimits, types }: Pair): ControlLimit[] {
  const directions = (type: AssociationType): ControlLimit[] =>
    ([0, 1] as const).flatMap((direction) => describeLimit(type, direction) ?? [])
  return hasLimits ? [...types.values()].flatMap(directions) : []
}

function gauges({ quota }: EmulatorCore): QuotaGauge[] {
  return (quota?.gauges() ?? []).map(({ app, resetsAt, ...reading }) => ({
    ...reading,
    app: app ?? null,
    used: reading.maximum - reading.remaining,
    resetsAt: resetsAt === undefined ? null : new Date(resetsAt).toISOString(),
  }))
}
