import { quoted } from './cell.ts'
import type { Rejection } from './rejection.ts'

// HubSpot's ids fit a signed 64-bit integer, so 19 digits are the most there can be.
const wellFormed = /^[1-9]\d{0,18}$/
const longest = '9223372036854775807'
const mangledBySpreadsheet = /^\d+([.,]\d+)?e\+?\d+$/i

/** Why a cell is not a record id, or undefined when it is one. Ids are never rounded or guessed. */
export function recordIdProblem(value: unknown, column: string): Rejection | undefined {
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    return invalid(column, `${value} is not a whole number that can be trusted to the last digit`)
  const text = String(value).trim()
  if (wellFormed.test(text))
    return text.length === longest.length && text > longest
      ? invalid(column, `${quoted(text)} is larger than any HubSpot record id`)
      : undefined
  if (mangledBySpreadsheet.test(text))
    return invalid(column, `${quoted(text)} was shortened by a spreadsheet, its last digits are lost`)
  return invalid(column, `${quoted(text)} is not a HubSpot record id, which is digits only`)
}

function invalid(column: string, message: string): Rejection {
  return { code: 'INVALID_RECORD_ID', column, message }
}
