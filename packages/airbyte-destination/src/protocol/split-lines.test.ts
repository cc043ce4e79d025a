import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitLines } from './split-lines.ts'

async function* chunked(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0
  for (let index = 0; at < bytes.length; index++) {
    const size = sizes[index % sizes.length] ?? 1
    yield bytes.subarray(at, at + size)
    at += size
  }
}

async function linesOf(text: string, sizes: readonly number[] = [7]): Promise<string[]> {
  return (await Array.fromAsync(splitLines(chunked(Buffer.from(text), sizes)))).flat()
}

it.each([
  ['ends with a line break', 'a\nb\n', ['a', 'b']],
  ['ends without one', 'a\nb', ['a', 'b']],
  ['is empty', '', []],
  ['has other line breaks in its text', 'a\u2028b\u2029c\u0085d\re\n', ['a\u2028b\u2029c\u0085d\re']],
  ['has empty lines', 'a\n\n\nb\n', ['a', '', '', 'b']],
  ['begins with a byte order mark', '\ufeffa\n', ['\ufeffa']],
])('cuts an input that %s', async (_, text, lines) => {
  expect(await linesOf(text)).toEqual(lines)
})

it('gives the same lines wherever the bytes are cut', async () => {
  const line = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\n', ' '))
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(fc.array(line), sizes, async (lines, cuts) => {
      const wellFormed = lines.map((each) => each.toWellFormed())
      const text = wellFormed.map((each) => `${each}\n`).join('')
      expect(await linesOf(text, cuts)).toEqual(wellFormed)
    }),
  )
})

it('ends rather than hold a line without an end in memory', async () => {
  const endless = (async function* () {
    for (;;) yield Buffer.alloc(1_000, 'x')
  })()
  await expect(Array.fromAsync(splitLines(endless, 10_000))).rejects.toThrow('longer than 10,000 bytes')
})
