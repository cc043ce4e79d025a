import { expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

async function* bytesOf(...chunks: Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks
}

const utf16be = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()

async function decode(...chunks: Buffer[]): Promise<string> {
  return Buffer.concat(await Array.fromAsync(decodeText(bytesOf(...chunks), 'rows.csv'))).toString()
}

it.each([
  ['UTF-8', Buffer.from('é,€\n')],
  ['UTF-8 with its mark', Buffer.from('\uFEFFé,€\n')],
  ['UTF-16, little end first', Buffer.from('\uFEFFé,€\n', 'utf16le')],
  ['UTF-16, big end first', utf16be('é,€\n')],
])('reads %s, whole or byte by byte', async (_, bytes) => {
  expect(await decode(bytes)).toBe('é,€\n')
  expect(await decode(...Array.from(bytes, (byte) => Buffer.from([byte])))).toBe('é,€\n')
})

it('reads nothing as nothing', async () => {
  expect(await decode()).toBe('')
  expect(await decode(Buffer.from('\uFEFF'))).toBe('')
  expect(await decode(Buffer.from('\uFEFF', 'utf16le'))).toBe('')
})

it('shows what is torn, so that its row can be rejected', async () => {
  const odd = Buffer.from('\uFEFFa,b', 'utf16le').subarray(0, -1)
  expect(await decode(odd)).toBe('a,\uFFFD')
})

it.each([
  ['UTF-16 without a mark', Buffer.from('Email,Id\n', 'utf16le'), 'UTF-16 without a byte order mark'],
  ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), 'rows.csv is UTF-32; save it as UTF-8'],
  ['something with zeros', Buffer.from('a,b\0c'), 'rows.csv is not UTF-8 text'],
])('refuses %s', async (_, bytes, message) => {
  await expect(decode(bytes)).rejects.toThrow(message)
})
