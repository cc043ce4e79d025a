import fc from 'fast-check'

/** Bytes with a few of them changed. */
export function mutatedBytes(bytes: fc.Arbitrary<Buffer>): fc.Arbitrary<Buffer> {
  const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) })
  return fc.tuple(bytes, fc.array(change, { maxLength: 4 })).map(([whole, changes]) => {
    const changed = Buffer.from(whole)
    for (const { at, byte } of changes)
      if (changed.length > 0) changed[Math.min(changed.length - 1, Math.floor(at * changed.length))] = byte
    return changed
  })
}
