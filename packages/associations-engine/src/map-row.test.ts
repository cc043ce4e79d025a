import { describe, expect, it } from 'vitest'
import { mapRow } from './map-row.ts'
import { canonicalMapping, type Mapping, requiredColumns } from './mapping.ts'

const mapping: Mapping = {
  from: { objectType: 'contacts', property: 'email', column: 'Email' },
  to: { objectType: 'companies', column: 'CompanyId' },
  labels: { column: 'Role', rename: { Chairman: 'Chair', boss: 'Decision maker' } },
}

function map(cells: Record<string, unknown>, by: Mapping = mapping) {
  return mapRow({ position: 2, cells }, by)
}

describe('a row that can be read', () => {
  it('names both records and its labels', () => {
    expect(map({ Email: 'ada@example.com', CompanyId: '7', Role: 'Advisor' })).toEqual({
      row: expect.anything(),
      verb: 'add',
      orUnlink: false,
      from: { objectType: 'contacts', property: 'email', value: 'ada@example.com', column: 'Email' },
      to: { objectType: 'companies', value: '7', column: 'CompanyId' },
      labels: [{ text: 'Advisor' }],
      labelColumn: 'Role',
    })
  })

  it.each([
    ['Advisor; Chair ;', ['Advisor', 'Chair']],
    ['Chairman', ['Chair']],
    ['chairMAN;BOSS', ['Chair', 'Decision maker']],
    ['Advisor;Advisor', ['Advisor']],
    ['toString', ['toString']],
    ['', []],
    [null, []],
    [undefined, []],
  ])('reads the label cell %o', (Role, texts) => {
    expect(map({ Email: 'a@example.com', CompanyId: 7, Role })).toMatchObject({
      labels: texts.map((text) => ({ text })),
    })
  })

  it('takes one label for all rows from the mapping', () => {
    const constant: Mapping = { ...mapping, labels: { value: 'Advisor' } }
    expect(map({ Email: 'a@example.com', CompanyId: '7' }, constant)).toMatchObject({
      labels: [{ text: 'Advisor' }],
    })
  })

  it('takes object types from the canonical columns', () => {
    const cells = { from_object_type: '2-555', from_id: '1', to_object_type: 'deals', to_id: '2' }
    expect(map(cells, canonicalMapping)).toMatchObject({
      from: { objectType: '2-555' },
      to: { objectType: 'deals' },
      labels: [],
    })
  })

  it('takes the property from a column, and a record id where that is empty', () => {
    const byColumn: Mapping = {
      from: { objectType: 'contacts', propertyColumn: 'By', column: 'Who' },
      to: { objectType: 'companies', column: 'CompanyId' },
    }
    const from = (By: unknown, Who: unknown) => map({ By, Who, CompanyId: '7' }, byColumn)
    expect(from('email', 'ada@example.com')).toMatchObject({
      from: { property: 'email', value: 'ada@example.com' },
    })
    expect(from('', '101')).toMatchObject({ from: { property: undefined, value: '101' } })
    expect(from('hs_object_id', 101)).toMatchObject({ from: { property: undefined, value: '101' } })
    expect(from(undefined, 'ada@example.com')).toMatchObject({ code: 'INVALID_RECORD_ID', column: 'Who' })
    expect(from('email', ['ada@example.com'])).toMatchObject({ code: 'UNREADABLE_ROW', column: 'Who' })
  })

  it('takes a list of labels as it is, separators and all', () => {
    const labelled = (Role: unknown) => map({ Email: 'a@example.com', CompanyId: 7, Role })
    const texts = (...labels: string[]) => ({ labels: labels.map((text) => ({ text })) })
    expect(labelled(['Advisor', ' Chairman', 'Advisor'])).toMatchObject(texts('Advisor', 'Chair'))
    expect(labelled(['Legal; tax', null, undefined, ''])).toMatchObject(texts('Legal; tax'))
    expect(labelled([7])).toMatchObject(texts('7'))
    expect(labelled([])).toMatchObject(texts())
    expect(labelled([{ label: 'Advisor' }])).toMatchObject({ code: 'UNREADABLE_ROW', column: 'Role' })
    expect(labelled({ label: 'Advisor' })).toMatchObject({ code: 'UNREADABLE_ROW', column: 'Role' })
  })

  it('takes an association type by category and id', () => {
    const typed: Mapping = { ...mapping, labels: { categoryColumn: 'category', typeIdColumn: 'type' } }
    const cells = { Email: 'a@example.com', CompanyId: '7', category: 'user_defined', type: 36 }
    expect(map(cells, typed)).toMatchObject({ labels: [{ category: 'USER_DEFINED', typeId: 36 }] })
  })
})

describe('what counts as empty', () => {
  const marked: Mapping = { ...mapping, emptyMarkers: ['#N/A', 'NULL', '-'] }

  it('is said by the mapping, in any letter case', () => {
    expect(map({ Email: 'a@example.com', CompanyId: '7', Role: ' #n/a ' }, marked)).toMatchObject({
      labels: [],
    })
    expect(map({ Email: 'a@example.com', CompanyId: 'null' }, marked)).toMatchObject({
      code: 'MISSING_VALUE',
      column: 'CompanyId',
    })
    expect(map({ Email: 'a@example.com', CompanyId: '7', Role: '-;Advisor' }, marked)).toMatchObject({
      labels: [{ text: '-' }, { text: 'Advisor' }],
    })
  })

  it('is nothing but blanks otherwise', () => {
    expect(map({ Email: '-', CompanyId: '7', Role: 'NULL' })).toMatchObject({
      from: { value: '-' },
      labels: [{ text: 'NULL' }],
    })
  })
})

describe('a value to look up', () => {
  it('is rewritten as the mapping asks', () => {
    const to = {
      objectType: 'companies',
      property: 'domain',
      column: 'Mail',
      normalise: ['email-domain'],
      onSeveral: 'all',
    } as const
    expect(map({ Email: 'a@example.com', Mail: 'Ada@Example.com' }, { ...mapping, to })).toMatchObject({
      to: { value: 'example.com', onSeveral: 'all' },
    })
    expect(map({ Email: 'a@example.com', Mail: 'ada@' }, { ...mapping, to })).toMatchObject({
      code: 'MISSING_VALUE',
      column: 'Mail',
    })
  })
})

describe('a column that says yes or no', () => {
  const primary: Mapping = { ...mapping, labels: { column: 'Role', primaryColumn: 'Main' } }
  const cells = { Email: 'a@example.com', CompanyId: '7', Role: 'Advisor' }

  it.each([
    ['TRUE', ['Advisor', 'Primary']],
    ['1', ['Advisor', 'Primary']],
    ['x', ['Advisor', 'Primary']],
    [true, ['Advisor', 'Primary']],
    ['no', ['Advisor']],
    ['0', ['Advisor']],
    ['', ['Advisor']],
    [null, ['Advisor']],
  ])('%o', (Main, texts) => {
    expect(map({ ...cells, Main }, primary)).toMatchObject({ labels: texts.map((text) => ({ text })) })
  })

  it('may be the only one about labels, and stand for another label', () => {
    const only: Mapping = {
      ...mapping,
      labels: { primaryColumn: 'Main', primaryLabel: 'Chief', rename: { chief: 'Chair' } },
    }
    expect(map({ ...cells, Main: 'yes' }, only)).toMatchObject({
      labels: [{ text: 'Chair' }],
      labelColumn: 'Main',
    })
  })

  it('is rejected when it says neither', () => {
    expect(map({ ...cells, Main: 'maybe' }, primary)).toEqual({
      code: 'UNKNOWN_LABEL',
      column: 'Main',
      message: '"maybe" does not say whether this label applies; write yes or no',
    })
  })

  it('is needed', () => {
    expect(requiredColumns(primary)).toEqual(['Email', 'CompanyId', 'Role', 'Main'])
  })
})

it('drops a label that is renamed to nothing', () => {
  const dropping: Mapping = { ...mapping, labels: { column: 'Role', rename: { Other: '' } } }
  expect(map({ Email: 'a@example.com', CompanyId: '7', Role: 'other;Advisor' }, dropping)).toMatchObject({
    labels: [{ text: 'Advisor' }],
  })
})

it('takes one association type for all rows from the mapping', () => {
  const type = { category: 'HUBSPOT_DEFINED', typeId: 14 } as const
  expect(map({ Email: 'a@example.com', CompanyId: '7' }, { ...mapping, labels: { type } })).toMatchObject({
    labels: [type],
  })
})

it('reads names of object types as the mapping explains them', () => {
  const typed: Mapping = {
    ...mapping,
    to: { objectTypeColumn: 'Kind', column: 'CompanyId', objectTypes: { account: 'companies' } },
  }
  expect(map({ Email: 'a@example.com', Kind: 'Account', CompanyId: '7' }, typed)).toMatchObject({
    to: { objectType: 'companies' },
  })
  expect(map({ Email: 'a@example.com', Kind: 'deals', CompanyId: '7' }, typed)).toMatchObject({
    to: { objectType: 'deals' },
  })
})

describe('what a row asks for', () => {
  const cells = { Email: 'a@example.com', CompanyId: '7', Role: 'Advisor' }

  it('is the same for all rows, or said by each', () => {
    expect(map(cells, { ...mapping, action: { value: 'set' } })).toMatchObject({ verb: 'set' })
    const perRow: Mapping = { ...mapping, action: { column: 'Do', value: 'set' } }
    expect(map({ ...cells, Do: 'Remove Label' }, perRow)).toMatchObject({ verb: 'remove-label' })
    expect(map({ ...cells, Do: ' ' }, perRow)).toMatchObject({ verb: 'set' })
  })

  it('is rejected when it is none of the four', () => {
    const perRow: Mapping = { ...mapping, action: { column: 'Do' } }
    expect(map({ ...cells, Do: 'unlnk' }, perRow)).toEqual({
      code: 'UNKNOWN_ACTION',
      column: 'Do',
      message: '"unlnk" is not an action; did you mean "unlink"?',
    })
  })
})

describe('a row that cannot', () => {
  it.each([
    [
      { Email: '', CompanyId: '7' },
      { code: 'MISSING_VALUE', column: 'Email' },
    ],
    [{ Email: 'a@example.com' }, { code: 'MISSING_VALUE', column: 'CompanyId' }],
    [
      { Email: 'a@example.com', CompanyId: '1.01936E+11' },
      { code: 'INVALID_RECORD_ID', column: 'CompanyId' },
    ],
    [
      { Email: { nested: true }, CompanyId: '7' },
      { code: 'UNREADABLE_ROW', column: 'Email' },
    ],
  ])('is rejected: %o', (cells, rejection) => {
    expect(map(cells)).toMatchObject(rejection)
  })

  it.each([
    [{ type: '36' }, { code: 'MISSING_VALUE', column: 'category' }],
    [{ category: 'USER_DEFINED' }, { code: 'MISSING_VALUE', column: 'type' }],
    [
      { category: 'MINE', type: '36' },
      { code: 'INVALID_ASSOCIATION_TYPE', column: 'category' },
    ],
    [
      { category: 'USER_DEFINED', type: '3.5' },
      { code: 'INVALID_ASSOCIATION_TYPE', column: 'type' },
    ],
  ])('is rejected for its association type: %o', (cells, rejection) => {
    const typed: Mapping = { ...mapping, labels: { categoryColumn: 'category', typeIdColumn: 'type' } }
    expect(map({ Email: 'a@example.com', CompanyId: '7', ...cells }, typed)).toMatchObject(rejection)
  })

  it('keeps what the reader found wrong', () => {
    const problem = { code: 'UNREADABLE_ROW', message: 'torn' } as const
    expect(mapRow({ position: 2, cells: {}, problem }, mapping)).toBe(problem)
  })
})

it('knows which columns a mapping cannot do without', () => {
  expect(requiredColumns(mapping)).toEqual(['Email', 'CompanyId', 'Role'])
  expect(requiredColumns(canonicalMapping)).toEqual([
    'from_object_type',
    'from_id',
    'to_object_type',
    'to_id',
  ])
})
