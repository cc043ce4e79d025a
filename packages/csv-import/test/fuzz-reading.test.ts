import { fuzz, mutatedBytes, mutatedText } from '@hubspot-associations/fuzzing'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readCsv } from '../src/read-csv.ts'
import { UsageError } from '../src/usage-error.ts'

const comma = `from_object_type,from_id,to_object_type,to_id,label
contacts,101,companies,201,"Billing contact"
contacts,102,companies,202,"Decision
maker"
contacts,103,companies,203,"said ""yes"""

contacts,104,companies,204,
`
const semicolon = `sep=;\r\nE-Mail;Firma;Rolle\r\nada@example.com;Übersee GmbH;Chef\r\n'ben@example.com';"a;b";\r\n`
const tab = 'Email\tCompany\n\tx\nchloe@example.com\t\n'

const texts = mutatedText(comma, semicolon, tab)
const encoded = fc
  .tuple(texts, fc.constantFrom('plain', 'marked', 'utf16'))
  .map(([text, as]) =>
    as === 'utf16'
      ? Buffer.from(`\uFEFF${text}`, 'utf16le')
      : Buffer.from(as === 'marked' ? `\uFEFF${text}` : text),
  )
const bytes = fc.oneof(encoded, mutatedBytes(encoded))

async function* inPieces(whole: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let start = 0; start < whole.length; start += size) yield whole.subarray(start, start + size)
}

it('any bytes give rows on lines that are there, or are refused by the name of the file', async () => {
  await fuzz(fc.tuple(bytes, fc.integer({ min: 1, max: 64 })), async ([whole, size]) => {
    try {
      const { columns, chunks } = await readCsv(inPieces(whole, size), {
        name: 'rows.csv',
        requiredColumns: [],
      })
      const lines = decoded(whole).split(/\r\n|\r|\n/).length
      let last = 0
      let characters = 0
      const rows = (await Array.fromAsync(chunks)).flat()
      for (const { position, cells, problem } of rows) {
        expect(position).toBeGreaterThan(last)
        expect(position).toBeLessThanOrEqual(lines)
        last = position
        characters += Object.values(cells).join('').length
        if (problem === undefined) expect(new Set(Object.keys(cells))).toEqual(new Set(columns.filter(isKey)))
        else expect(problem.message).not.toBe('')
      }
      expect(characters).toBeLessThanOrEqual(whole.length)
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      expect(error.message).toContain('rows.csv')
    }
  })
})

function decoded(whole: Buffer): string {
  const mark = whole.length < 2 ? 0 : whole.readUInt16BE(0)
  return new TextDecoder(mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8').decode(whole)
}

/** An object cannot have this one as a key of its own by assignment. */
function isKey(column: string): boolean {
  return column !== '__proto__'
}
