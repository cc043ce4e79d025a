import { describe, expect, it } from 'vitest'
import { aCatalog, aLink, aPortal, aRecord, aState, aStream, linksIn, numbers, run } from './a-sync.ts'

describe('records in canonical form', () => {
  it('become associations with their labels', async () => {
    const emulator = aPortal()
    const { exitCode } = await run('write', {
      emulator,
      input: [aLink('1', '11', 'Billing contact'), aLink(2, 12), aLink('3', '13', 'Billing contact;Advisor')],
    })
    expect(exitCode).toBe(0)
    expect(linksIn(emulator)).toEqual(['1-11 Billing contact', '2-12', '3-13 Advisor Billing contact'])
  })

  it('change nothing the second time, and send no write', async () => {
    const emulator = aPortal()
    const input = [aLink('1', '11', 'Billing contact'), aLink('2', '12')]
    await run('write', { emulator, input })
    const before = emulator.received.length
    await run('write', { emulator, input })
    const second = emulator.received.slice(before).map(({ path }) => path)
    expect(second.filter((path) => /batch\/(create|associate)/.test(path))).toEqual([])
  })

  it('keep the labels that a pair has', async () => {
    const emulator = aPortal()
    await run('write', { emulator, input: [aLink('1', '11', 'Billing contact')] })
    await run('write', { emulator, input: [aLink('1', '11', 'Advisor')] })
    expect(linksIn(emulator)).toEqual(['1-11 Advisor Billing contact'])
  })

  it('may name an association type instead of a label', async () => {
    const emulator = aPortal()
    const fields = [
      'from_object_type',
      'from_id',
      'to_object_type',
      'to_id',
      'association_type_id',
      'category',
    ]
    const ids = { from_object_type: 'contacts', from_id: '1', to_object_type: 'companies', to_id: '11' }
    await run('write', {
      emulator,
      catalog: aCatalog('links', fields),
      input: [aRecord('links', { ...ids, association_type_id: 1, category: 'USER_DEFINED' })],
    })
    expect(linksIn(emulator)).toEqual(['1-11 Billing contact'])
  })

  it('may say for themselves that they remove', async () => {
    const emulator = aPortal()
    await run('write', { emulator, input: [aLink('1', '11', 'Billing contact'), aLink('2', '12')] })
    const fields = ['from_object_type', 'from_id', 'to_object_type', 'to_id', 'label', 'action']
    await run('write', {
      emulator,
      catalog: aCatalog('links', fields),
      input: [
        aLink('1', '11', 'Billing contact', { action: 'remove-label' }),
        aLink('2', '12', null, { action: 'unlink' }),
      ],
    })
    expect(linksIn(emulator)).toEqual(['1-11'])
  })
})

describe('states', () => {
  it('come back in order, each once, with the counts since the one before', async () => {
    const input = [
      aState('links', 1),
      aLink('1', '11'),
      aLink('2', '12'),
      aState('links', 2),
      aState('links', 3),
      aLink('3', '13'),
      aState('links', 4),
    ]
    const { states } = await run('write', { input })
    expect(states.map(({ id, destinationStats }) => [id, destinationStats.recordCount])).toEqual([
      [1, 0],
      [2, 2],
      [3, 0],
      [4, 1],
    ])
  })

  it('come back byte for byte: big integers, decimals, unknown keys and blanks', async () => {
    const state =
      '{ "type":"STATE", "state" : {"type":"STREAM","stream":{"stream_descriptor":{"name":"links"},"stream_state":{"big":9007199254740993,"one":1.0,"text":"a\\u2028b\u2028"}},"future":[{"a":"}"}],"id":7}}'
    const { lines } = await run('write', { input: [aLink('1', '11'), state] })
    expect(lines).toContain(
      state.replace('"state" : {', '"state" : {"destinationStats":{"recordCount":1.0},'),
    )
  })

  it('come back twice when the source sent the same twice', async () => {
    const { states } = await run('write', {
      input: [aLink('1', '11'), aState('links', 1), aState('links', 1)],
    })
    expect(states.map(({ destinationStats }) => destinationStats.recordCount)).toEqual([1, 0])
  })

  it('of one stream do not wait for records of another', async () => {
    const catalog = { streams: [aStream('links'), aStream('others')] }
    const order: string[] = []
    const input = [aLink('1', '11'), aState('others', 1), aState('links', 2)]
    const emulator = aPortal()
    await run('write', {
      emulator,
      catalog,
      input,
      onLine: (line) => {
        if (line.includes('"STATE"')) order.push(`${JSON.parse(line).state.id} ${linksIn(emulator).length}`)
      },
    })
    expect(order).toEqual(['1 0', '2 1'])
  })

  it.each(['GLOBAL', 'LEGACY', undefined])(
    'of all streams wait for the records of all (%s)',
    async (type) => {
      const catalog = { streams: [aStream('links'), aStream('others')] }
      const other = aRecord('others', {
        from_object_type: 'contacts',
        from_id: 2,
        to_object_type: 'companies',
        to_id: 12,
      })
      const state = {
        type: 'STATE',
        state: { ...(type === undefined ? {} : { type }), data: { a: 1 }, id: 5 },
      }
      const { states } = await run('write', {
        catalog,
        input: [aLink('1', '11'), other, state, aLink(3, 13), state],
      })
      expect(states.map(({ destinationStats }) => destinationStats.recordCount)).toEqual([2, 1])
    },
  )

  it('never come back for records that were not written', async () => {
    const emulator = aPortal()
    emulator.failNext(1_000, { kind: 'status', status: 500 }, { operation: 'createDefaultAssociationsBatch' })
    const { states, exitCode, failure } = await run('write', {
      emulator,
      input: [aLink('1', '11'), aState('links', 1)],
    })
    expect([states, exitCode, failure.failure_type]).toEqual([[], 1, 'transient_error'])
  })
})

describe('what else may stand in the input', () => {
  it('is passed over: other messages, explicit nulls, unknown keys, empty lines', async () => {
    const emulator = aPortal()
    const nulls = { namespace: null, meta: null, file_reference: null }
    const data = {
      from_object_type: 'contacts',
      from_id: 1,
      to_object_type: 'companies',
      to_id: 11,
      label: null,
    }
    const { exitCode, messages } = await run('write', {
      emulator,
      input: [
        { type: 'LOG', log: { level: 'INFO', message: 'hello' } },
        {
          type: 'TRACE',
          trace: { type: 'ESTIMATE', emitted_at: 1, estimate: { name: 'links', type: 'STREAM' } },
        },
        '',
        { type: 'CONTROL', control: {} },
        { type: 'SOMETHING_NEW' },
        { ...aRecord('links', data, nulls), state: null, log: null },
      ],
    })
    expect(exitCode).toBe(0)
    expect(linksIn(emulator)).toEqual(['1-11'])
    expect(messages.filter(({ log }) => log?.level === 'WARN')).toEqual([])
  })

  it('is skipped when it is no message, and told of without its content', async () => {
    const { exitCode, messages, states } = await run('write', {
      input: [aLink('1', '11'), 'junk with a secret', '{"type":"RECORD","rec', '[1]', aState('links', 1)],
    })
    const warnings = messages.filter(({ log }) => log?.level === 'WARN').map(({ log }) => log.message)
    expect(warnings).toEqual([
      'Line 2 of the input is not a message and was skipped (18 characters)',
      'Line 3 of the input is not a message and was skipped (21 characters)',
      'Line 4 of the input is not a message and was skipped (3 characters)',
    ])
    expect([exitCode, states.length]).toEqual([0, 1])
  })

  it('may be cut anywhere on its way', async () => {
    const emulator = aPortal()
    const text = `${JSON.stringify(aLink('1', '11', 'Billing contact', { note: 'ünï\u2028çode' }))}\n${JSON.stringify(aState('links', 1))}`
    const bytes = Buffer.from(text)
    const chunks = (async function* () {
      for (let at = 0; at < bytes.length; at++) yield bytes.subarray(at, at + 1)
    })()
    const { states } = await run('write', { emulator, chunks })
    expect(linksIn(emulator)).toEqual(['1-11 Billing contact'])
    expect(states).toHaveLength(1)
  })
})

it('sends thousands of records in a few calls', async () => {
  const count = 5_000
  const emulator = aPortal({
    records: {
      contacts: numbers(1, count).map((n) => ({ id: `${n}` })),
      companies: [{ id: '900001' }],
    },
  })
  const input = numbers(1, count).flatMap((n) => [
    aLink(n, 900001),
    ...(n % 1_000 === 0 ? [aState('links', n)] : []),
  ])
  const { states } = await run('write', { emulator, input })
  expect(states.map(({ destinationStats }) => destinationStats.recordCount)).toEqual([
    1000, 1000, 1000, 1000, 1000,
  ])
  expect(emulator.links('contacts', 'companies')).toHaveLength(count)
  expect(emulator.received.length).toBeLessThan(15)
})
