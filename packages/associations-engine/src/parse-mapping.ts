import type { ActionMapping, Mapping, RecordMapping } from './mapping.ts'
import { suggestion } from './nearest-names.ts'
import { normalisations } from './normalise.ts'
import { severalPolicies } from './on-several.ts'
import {
  givenOnly,
  isGiven,
  MappingError,
  parseList,
  parseNames,
  parseObject,
  parseTexts,
  parseWord,
  textOf,
} from './parse-fields.ts'
import { parseLabelMapping } from './parse-label-mapping.ts'
import { parseVerb, verbs } from './verb.ts'

const topKeys = ['from', 'to', 'labels', 'action', 'emptyMarkers']
const recordTexts = ['objectType', 'objectTypeColumn', 'property', 'column'] as const
const actionKeys = ['column', 'value'] as const

/** Reads a mapping from data of unknown shape, such as a parsed file or a connector's configuration. */
export function parseMapping(value: unknown): Mapping {
  const fields = parseObject(value, 'the mapping', topKeys)
  const from = parseRecord(fields.from, 'from')
  const to = parseRecord(fields.to, 'to')
  return {
    from,
    to,
    ...(isGiven(fields.labels) ? { labels: parseLabelMapping(fields.labels) } : {}),
    ...(isGiven(fields.action) ? { action: parseAction(fields.action) } : {}),
    ...givenOnly({ emptyMarkers: parseList(fields.emptyMarkers, 'emptyMarkers', textOf) }),
  }
}

function parseRecord(value: unknown, path: string): RecordMapping {
  const fields = parseObject(value, path, [...recordTexts, 'objectTypes', 'normalise', 'onSeveral'])
  const { column, ...texts } = parseTexts(fields, path, recordTexts)
  if (column === undefined)
    throw new MappingError(`${path}.column is missing: name the column with the record`)
  if ((texts.objectType === undefined) === (texts.objectTypeColumn === undefined))
    throw new MappingError(
      `${path} needs either objectType (such as contacts) or objectTypeColumn, one of the two`,
    )
  const ways = parseWays(fields, path)
  if (texts.property === undefined && Object.keys(ways).length > 0)
    throw new MappingError(
      `${path}.${Object.keys(ways).join(` and ${path}.`)} needs ${path}.property: record ids are taken as they are`,
    )
  const form = { form: 'name: object type' }
  const objectTypes = parseNames(fields.objectTypes, `${path}.objectTypes`, form)
  if (objectTypes !== undefined && texts.objectTypeColumn === undefined)
    throw new MappingError(
      `${path}.objectTypes explains the cells of ${path}.objectTypeColumn: name that column too`,
    )
  return { column, ...texts, ...ways, ...givenOnly({ objectTypes }) }
}

function parseWays(
  fields: Readonly<Record<string, unknown>>,
  path: string,
): Pick<RecordMapping, 'normalise' | 'onSeveral'> {
  const parseStep = (step: unknown, at: string) => parseWord(step ?? '', at, normalisations)
  const steps = parseList(fields.normalise, `${path}.normalise`, parseStep)
  return givenOnly({
    normalise: steps?.filter((step) => step !== undefined),
    onSeveral: parseWord(fields.onSeveral, `${path}.onSeveral`, severalPolicies),
  })
}

function parseAction(value: unknown): ActionMapping {
  const fields = parseObject(value, 'action', actionKeys)
  const { column, value: name } = parseTexts(fields, 'action', actionKeys)
  const verb = name === undefined ? undefined : parseVerb(name)
  if (name !== undefined && verb === undefined)
    throw new MappingError(`action.value "${name}" is not an action; ${suggestion(name, verbs)}`)
  return givenOnly({ column, value: verb })
}
