import type { RecordMapping } from '@hubspot-associations/engine'
import { UsageError } from './usage-error.ts'

const form = /^(?<objectType>[^:=]+)(?::(?<property>[^:=]+))?=(?<column>.+)$/

/** Reads `OBJECT[:PROPERTY]=COLUMN`, the form of `--from` and `--to`. Without a property, the column holds record ids. */
export function parseRecordOption(flag: string, text: string): RecordMapping {
  const { objectType, property, column } = form.exec(text)?.groups ?? {}
  if (objectType === undefined || column === undefined)
    throw new UsageError(
      `${flag} "${text}" is not of the form OBJECT[:PROPERTY]=COLUMN, for example contacts:email=Email or companies=CompanyId`,
    )
  const mapping = { objectType: objectType.trim(), column: column.trim() }
  return property === undefined ? mapping : { ...mapping, property: property.trim() }
}

/** Reads `SPELLING=LABEL`, the form of `--label-map`, into pairs; nothing after the sign stands for no label. */
export function parseLabelMap(entries: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    entries.map((entry) => {
      const at = entry.indexOf('=')
      if (at > 0) return [entry.slice(0, at).trim(), entry.slice(at + 1).trim()]
      throw new UsageError(
        `--label-map "${entry}" is not of the form SPELLING=LABEL, for example "Chairman=Chair"`,
      )
    }),
  )
}
