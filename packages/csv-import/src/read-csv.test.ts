import type { Row } from '@hubspot-associations/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CsvTable, readCsv } from './read-csv.ts'

async function* bytesOf(...chunks: (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk
}

async function rowsIn({ chunks }: CsvTable): Promise<Row[]> {
  return (await Array.fromAsync(chunks)).flat()
}

async function read(
  content: string | Buffer,
  requiredColumns: readonly string[] = [],
  separator?: string,
): Promise<Row[]> {
  const table = await readCsv(bytesOf(content), {
    name: 'rows.csv',
    requiredColumns,
    ...(separator === undefined ? {} : { separator }),
  })
  return rowsIn(table)
}

describe('rows', () => {
  it('carry their cells and the line they begin on', async () => {
    expect(await read('a,b\n1,2\n\n3,"x\r\ny\n"\n4,5\n')).toEqual([
      { position: 2, cells: { a: '1', b: '2' } },
      { position: 4, cells: { a: '3', b: 'x\r\ny\n' } },
      { position: 7, cells: { a: '4', b: '5' } },
    ])
  })

  it('keep their line numbers with Windows line ends', async () => {
    const rows = await read('\uFEFFa;b\r\n1;2\r\n"3\r\n3";4\r\n5;6\r\n')
    expect(rows.map(({ position }) => position)).toEqual([2, 3, 5])
  })

  it('keep their line numbers whatever ends the lines', async () => {
    const mixed = await read('a,b\r\n1,2\n"3\r\n3",4\n5,"6\n7"\r\n8,9\n')
    expect(mixed.map(({ position, cells }) => [position, cells.a])).toEqual([
      [2, '1'],
      [3, '3\r\n3'],
      [5, '5'],
      [7, '8'],
    ])
    const old = await read('a,b\r1,2\r"3\r3",4\r5,6\r')
    expect(old.map(({ position, cells }) => [position, cells.a])).toEqual([
      [2, '1'],
      [3, '3\r3'],
      [5, '5'],
    ])
  })

  it('are whole in a file that is cut off within its last line end', async () => {
    expect(await read('a;b\r\n1;2\r\n3;4\r')).toEqual([
      { position: 2, cells: { a: '1', b: '2' } },
      { position: 3, cells: { a: '3', b: '4' } },
    ])
  })

  it('are the same however the bytes arrive', async () => {
    const text = Buffer.from('a,b\né,"x\n€"\n3,4\n')
    const one = await read(text)
    const table = await readCsv(bytesOf(...Array.from(text, (byte) => Buffer.from([byte]))), {
      name: 'f',
      requiredColumns: [],
    })
    expect(await rowsIn(table)).toEqual(one)
  })

  it('keep their line numbers when the header takes several lines, or does not come first', async () => {
    const tall = await read('\r\na,"b\r\nc"\r\n1,2\r\n\r\n3,4\r\n')
    expect(tall.map(({ position }) => position)).toEqual([4, 6])
  })

  it('may be quoted otherwise, or not at all', async () => {
    expect(await read("'a';'b'\n'1;''2''';3\n")).toMatchObject([{ cells: { a: "1;'2'", b: '3' } }])
    const plain = await readCsv(bytesOf('a,b\n"1,2"\n'), { name: 'f', quote: null, requiredColumns: ['a'] })
    expect(await rowsIn(plain)).toMatchObject([{ cells: { a: '"1', b: '2"' } }])
  })

  it('follow the separator that the file names in a line of its own', async () => {
    const rows = await read('sep=|\r\na,b|c\r\n1|2\r\n')
    expect(rows).toEqual([{ position: 3, cells: { 'a,b': '1', c: '2' } }])
  })

  it('are the same in UTF-16 and however the bytes arrive', async () => {
    const cell = fc.stringMatching(/^[a-zé€\u{1F600}",;\r\n ]{0,6}$/u)
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 })
    const encodings = fc.constantFrom('utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be')
    await fc.assert(
      fc.asyncProperty(
        table,
        encodings,
        fc.array(fc.nat(40), { maxLength: 8 }),
        async (rows, encoding, cuts) => {
          const line = (cells: readonly string[]) =>
            cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')
          const text = ['a,b', ...rows.map(line), ''].join('\r\n')
          const whole = encoded(text, encoding)
          const table = await readCsv(bytesOf(...inPieces(whole, cuts)), { name: 'f', requiredColumns: [] })
          const got = await rowsIn(table)
          expect(got.map(({ cells }) => [cells.a, cells.b])).toEqual(rows)
          expect(got.map(({ position }) => position)).toEqual(linesOf(rows))
        },
      ),
    )
  })

  it('of a file with a header only are none', async () => {
    expect(await read('a,b\n')).toEqual([])
  })

  it('may have empty cells to spare', async () => {
    expect(await read('a,b\n1,2,,\n')).toEqual([{ position: 2, cells: { a: '1', b: '2' } }])
  })

  it('may hold a cell of a megabyte', async () => {
    const [row] = await read(`a,b\n1,"${'x'.repeat(1_000_000)}"\n`)
    expect(row?.cells.b).toHaveLength(1_000_000)
  })
})

/** Where rows begin when each line break, of whatever kind, begins a line. */
function linesOf(rows: readonly (readonly string[])[]): number[] {
  let line = 2
  return rows.map((cells) => {
    const start = line
    line += 1 + cells.join('').split('\n').length - 1
    return start
  })
}

function encoded(text: string, encoding: string): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-8 with mark') return Buffer.from(`\uFEFF${text}`)
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return encoding === 'utf-16le' ? bytes : bytes.swap16()
}

function inPieces(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const pieces: Buffer[] = []
  let at = 0
  for (const cut of cuts) {
    pieces.push(bytes.subarray(at, at + cut))
    at += cut
  }
  return [...pieces, bytes.subarray(at)]
}

describe('a row that cannot be read says so, and the others are read', () => {
  it('with too few or too many cells', async () => {
    const rows = await read('a,b\n1\n1,2,3\n1,2\n')
    expect(rows.map(({ position, problem }) => [position, problem?.message])).toEqual([
      [2, 'the row has 1 cells where the header has 2 columns'],
      [3, 'the row has 3 cells where the header has 2 columns'],
      [4, undefined],
    ])
  })

  it('with bytes that are not UTF-8', async () => {
    const rows = await read(
      Buffer.concat([Buffer.from('a,b\n1,M'), Buffer.from([0xfc]), Buffer.from('ller\n1,2\n')]),
    )
    expect(rows).toMatchObject([
      { position: 2, problem: { code: 'UNREADABLE_ROW', column: 'b' } },
      { position: 3 },
    ])
    expect(rows[1]).not.toHaveProperty('problem')
  })

  it('with a quote that is never closed', async () => {
    const rows = await read('a,b\n1,2\n3,"4\n5,6\n')
    expect(rows).toMatchObject([
      { position: 2 },
      { problem: { message: expect.stringContaining('never closed') } },
    ])
    expect(rows[1]?.position).toBe(3)
  })

  it('with a quote that is never closed, without holding the rest of a large file', async () => {
    let megabytes = 0
    async function* large(): AsyncGenerator<Buffer> {
      yield Buffer.from('a,b\n1,2\n3,"4\n')
      for (; megabytes < 100; megabytes++) yield Buffer.from('5,6\n'.repeat(250_000))
    }
    const table = await readCsv(large(), { name: 'f', requiredColumns: [] })
    expect((await Array.fromAsync(table.chunks)).flat()).toMatchObject([
      { position: 2, cells: { a: '1', b: '2' } },
      {
        position: 3,
        problem: { code: 'UNREADABLE_ROW', message: expect.stringContaining('longer than 16 MB') },
      },
    ])
    expect(megabytes).toBeLessThan(20)
  })

  it('with a quote that is never closed, on its line whatever stands before', async () => {
    const rows = await read('a,b\r\n1,"2\r\n\r\n3"\r\n\r\n\r\n4,"5\r\n6,7\r\n')
    expect(rows.map(({ position }) => position)).toEqual([2, 7])
    const first = await read('\na,b\n\n"1,2\n')
    expect(first.map(({ position }) => position)).toEqual([4])
  })

  it('but a quote out of place is only a sign in its cell', async () => {
    const rows = await read('a,b\n1,"2"x\n3,5" pipe\n5,6\n')
    expect(rows.map(({ cells }) => cells.b)).toEqual(['"2"x', '5" pipe', '6'])
  })
})

describe('a file that cannot be used is refused as a whole', () => {
  it.each(['', '\n\n', '\uFEFF', '  \n'])('when it is empty: %o', async (text) => {
    await expect(read(text)).rejects.toThrow('rows.csv is empty: its first line must name the columns')
  })

  it('when a column is missing, with the nearest name', async () => {
    await expect(read('Emial,Id\n', ['Email', 'Id'])).rejects.toThrow(
      'rows.csv, line 1: no column "Email" (did you mean "Emial"?)',
    )
  })

  it('when the separator is wrong', async () => {
    await expect(read('Email;Id\n', ['Email', 'Id'], ',')).rejects.toThrow(
      'rows.csv, line 1: the columns seem to be separated by ";", not by ","',
    )
  })

  it('when the header stands further down', async () => {
    await expect(read('\n\nEmial\n', ['Email'])).rejects.toThrow('rows.csv, line 3: no column "Email"')
    await expect(read('sep=,\nEmial\n', ['Email'])).rejects.toThrow('rows.csv, line 2: no column "Email"')
  })

  it('when a column that is needed stands there twice', async () => {
    await expect(read('Id,Id\n', ['Id'])).rejects.toThrow(
      'rows.csv, line 1: the column "Id" stands there twice',
    )
  })
})
