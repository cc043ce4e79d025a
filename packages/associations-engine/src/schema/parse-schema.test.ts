import { describe, expect, it } from 'vitest'
import { parseSchema } from './parse-schema.ts'

const inPair = (rest: object) => ({ version: 1, pairs: [{ from: 'contacts', to: 'companies', ...rest }] })

describe('a schema that can be read', () => {
  it('keeps what it says and nothing more', () => {
    const schema = inPair({
      labels: [{ label: 'A', inverseLabel: 'a', name: 'a_name', renamedFrom: 'Old' }, { label: 'B' }],
      limits: [{ maxToObjectIds: 5 }, { label: 'A', maxToObjectIds: 2 }],
      inverseLimits: [{ hubspotDefined: 2, maxToObjectIds: 1 }],
    })
    expect(parseSchema(schema)).toEqual(schema)
  })

  it('tells lists that are left out from empty ones', () => {
    expect(parseSchema(inPair({})).pairs[0]).not.toHaveProperty('labels')
    expect(parseSchema(inPair({ labels: [] })).pairs[0]).toHaveProperty('labels', [])
  })
})

describe('a schema that cannot be read says where and why', () => {
  it.each<[string, unknown, string]>([
    ['no object', [], 'the schema must have version, pairs, got a list'],
    ['an empty file', null, 'the schema must have version, pairs, got nothing (null)'],
    ['no version', { pairs: [] }, 'version must be 1, the only one there is, got nothing'],
    ['a version to come', { version: 2, pairs: [] }, 'version must be 1, the only one there is, got 2'],
    ['no pairs', { version: 1 }, 'pairs must be a list, got nothing'],
    ['an unknown key', { version: 1, pair: [] }, 'the schema has no key "pair"; did you mean "pairs"?'],
    [
      'a pair without to',
      { version: 1, pairs: [{ from: 'contacts' }] },
      'pairs[0].to must be a text, got nothing',
    ],
    ['a misspelt key', inPair({ lables: [] }), 'pairs[0] has no key "lables"; did you mean "labels"?'],
    [
      'labels as texts',
      inPair({ labels: ['A'] }),
      'pairs[0].labels[0] must have label, inverseLabel, name, renamedFrom, got the text "A"',
    ],
    [
      'a label without text',
      inPair({ labels: [{ label: ' ' }] }),
      'pairs[0].labels[0].label must be a text, got an empty text',
    ],
    [
      'a text twice',
      inPair({ labels: [{ label: 'A' }, { label: 'A' }] }),
      'pairs[0].labels[1] repeats "A" of pairs[0].labels[0]',
    ],
    [
      'an inverse text twice',
      inPair({ labels: [{ label: 'A' }, { label: 'B', inverseLabel: 'A' }] }),
      'pairs[0].labels[1] repeats "A" of pairs[0].labels[0]',
    ],
    [
      'a name with a hyphen',
      inPair({ labels: [{ label: 'A', name: 'a-b' }] }),
      'pairs[0].labels[0].name "a-b" must begin with a letter',
    ],
    [
      'a limit of zero',
      inPair({ limits: [{ maxToObjectIds: 0 }] }),
      'pairs[0].limits[0].maxToObjectIds must be a whole number from 1 up, got 0',
    ],
    [
      'a limit in quotes',
      inPair({ limits: [{ maxToObjectIds: '5' }] }),
      'pairs[0].limits[0].maxToObjectIds must be a whole number from 1 up, got the text "5"',
    ],
    [
      'a limit without a number',
      inPair({ limits: [{ label: 'A' }] }),
      'maxToObjectIds must be a whole number from 1 up, got nothing',
    ],
    [
      'a limit with two targets',
      inPair({ limits: [{ label: 'A', hubspotDefined: 1, maxToObjectIds: 1 }] }),
      'pairs[0].limits[0] has both label and hubspotDefined',
    ],
    [
      'a limit twice',
      inPair({ limits: [{ maxToObjectIds: 1 }, { maxToObjectIds: 2 }] }),
      'pairs[0].limits[1] repeats',
    ],
    [
      'a pair the other way round',
      {
        version: 1,
        pairs: [
          { from: 'contacts', to: 'companies' },
          { from: 'company', to: '0-1' },
        ],
      },
      'pairs[1] has the same two objects as pairs[0]',
    ],
    [
      'the other direction within one object type',
      { version: 1, pairs: [{ from: 'contacts', to: 'contact', inverseLimits: [] }] },
      'pairs[0].inverseLimits has no meaning between contacts and contact',
    ],
  ])('%s', (_name, value, message) => {
    expect(() => parseSchema(value)).toThrow(message)
  })
})
