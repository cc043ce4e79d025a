import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CsvRecord } from './csv-record.ts'
import { csvRecords } from './csv-records.ts'
import { parsedRecords } from './parsed-records.ts'

const layout = { dialect: { separator: ',', quote: '"' }, lineEnd: '\n' } as const

async function* inPieces(bytes: Buffer, cuts: readonly number[] = []): AsyncGenerator<Buffer> {
  let at = 0
  for (const cut of cuts) {
    yield bytes.subarray(at, at + cut)
    at += cut
  }
  yield bytes.subarray(at)
}

async function all(records: AsyncIterable<readonly CsvRecord[]>): Promise<CsvRecord[]> {
  return (await Array.fromAsync(records)).flat()
}

// Text, separators, line ends of all kinds, cut-off and stray bytes.
const harmless = ['a', '7', ',', ';', '\n', '\n', '\r\n', '\r', ' ', 'é', '€', '\uFEFF', '\uFFFD', '\0']
const stray = [[0xe2], [0xe2, 0x82], [0xff], [0xc0, 0xaf]].map((bytes) => Buffer.from(bytes))
const piece = fc.constantFrom(...harmless.map((text) => Buffer.from(text)), ...stray)
const quote = Buffer.from('"')

function bytesOf(pieces: fc.Arbitrary<Buffer>): fc.Arbitrary<Buffer> {
  return fc.array(pieces, { maxLength: 40 }).map((each) => Buffer.concat(each))
}

const cuts = fc.array(fc.nat(12), { maxLength: 6 })

describe('records without a parser are what the parser finds', () => {
  it('where there is no quote, whatever the bytes and however they arrive', () =>
    fc.assert(
      fc.asyncProperty(bytesOf(piece), cuts, async (bytes, at) => {
        const records = await all(csvRecords(inPieces(bytes, at), layout))
        expect(records).toEqual(await all(parsedRecords(inPieces(bytes), layout)))
      }),
      { numRuns: 1_000 },
    ))

  it('up to the first quote, where the parser takes over', () =>
    fc.assert(
      fc.asyncProperty(
        bytesOf(piece),
        bytesOf(fc.oneof(piece, fc.constant(quote))),
        cuts,
        async (plain, rest, at) => {
          const bytes = Buffer.concat([plain, rest])
          const records = await all(csvRecords(inPieces(bytes, at), layout))
          expect(records).toEqual(await all(parsedRecords(inPieces(bytes), layout)))
        },
      ),
      { numRuns: 1_000 },
    ))

  it('where quotes mean nothing', () =>
    fc.assert(
      fc.asyncProperty(bytesOf(fc.oneof(piece, fc.constant(quote))), cuts, async (bytes, at) => {
        const unquoted = { ...layout, dialect: { separator: ',', quote: null } }
        const records = await all(csvRecords(inPieces(bytes, at), unquoted))
        expect(records).toEqual(await all(parsedRecords(inPieces(bytes), unquoted)))
      }),
    ))
})

it('whoever stops early leaves no file open', async () => {
  let isClosed = false
  async function* file(): AsyncGenerator<Buffer> {
    try {
      for (;;) yield Buffer.from('a,b\n')
    } finally {
      isClosed = true
    }
  }
  for await (const _ of csvRecords(file(), layout)) break
  expect(isClosed).toBe(true)
})
