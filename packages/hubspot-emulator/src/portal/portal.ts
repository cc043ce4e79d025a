import type { Settings } from '../emulator-options.ts'
import { createTypeSets, type TypeSets } from '../store/type-sets.ts'
import { type AssociationTypes, createAssociationTypes } from './association-types.ts'
import { type Changes, createChanges } from './changes.ts'
import { type Counters, createCounters } from './counters.ts'
import { addHubspotDefined } from './hubspot-defined.ts'
import { createLabels, type Labels } from './labels.ts'
import { createLimits, type Limits } from './limits.ts'
import { createLinks, type Links } from './links.ts'
import { createNewLinks, type NewLinks } from './new-links.ts'
import type { ObjectTypes } from './object-types.ts'
import { createObjectTypes } from './object-types.ts'
import { createPairs, type Pairs } from './pair.ts'
import { createRecords, type Records } from './records.ts'
import type { CustomSchema } from './schemas.ts'

/** A HubSpot account's state and the rules between its parts. */
export interface Portal {
  portalId: number
  timeZone: string
  readonly settings: Settings
  readonly objectTypes: ObjectTypes
  readonly types: AssociationTypes
  readonly pairs: Pairs
  readonly sets: TypeSets
  readonly links: Links
  /** The links that are read without their plain type yet. */
  readonly newLinks: NewLinks
  readonly labels: Labels
  readonly limits: Limits
  readonly records: Records
  readonly schemas: Map<string, CustomSchema>
  readonly changes: Changes
  readonly counters: Counters
}

/** Makes a portal as HubSpot hands it over: its own object and association types, no records. */
export function createPortal(settings: Settings): Portal {
  const objectTypes = createObjectTypes()
  const pairs = createPairs()
  const sets = createTypeSets()
  const changes = createChanges()
  const counters = createCounters()
  const types = createAssociationTypes(pairs, { changes, counters })
  const { now, autoPrimary, labelWrites, recordsPerRecord, plainTypeLagMs } = settings
  const newLinks = createNewLinks(plainTypeLagMs, now)
  const links = createLinks({ types, sets, changes, newLinks, autoPrimary, labelWrites, recordsPerRecord })
  addHubspotDefined(objectTypes, types)
  return {
    portalId: 62_515,
    timeZone: 'UTC',
    settings,
    objectTypes,
    types,
    pairs,
    sets,
    links,
    newLinks,
    labels: createLabels({
      types,
      links,
      maximum: settings.labelsPerPair,
      strictDelete: settings.strictLabelDelete,
    }),
    limits: createLimits({
      types,
      // A configured limit must be lower than the subscription's (documented).
      ceiling: Math.min(settings.limitCeiling, (recordsPerRecord ?? Number.POSITIVE_INFINITY) - 1),
      strictBoundary: settings.strictLimitBoundary,
    }),
    records: createRecords({ now, beforeArchive: links.unlinkAll, changes, counters }),
    schemas: new Map(),
    changes,
    counters,
  }
}
