import { fuzz, mutatedBytes, mutatedText } from '@hubspot-associations/fuzzing'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aCatalog, aFolder, aLink, aPortal, aState, credentials, type Ran, runIn } from './a-sync.ts'

const status = { stream_descriptor: { name: 'links' }, status: 'COMPLETE' }
const global = { stream_states: [{ stream_descriptor: { name: 'links' }, stream_state: { at: 1 } }] }
const asText = (...messages: readonly object[]): string =>
  messages.map((message) => `${JSON.stringify(message)}\n`).join('')

const perStream = asText(
  { type: 'LOG', log: { level: 'INFO', message: 'begins' } },
  aLink('1', '11', 'Billing contact'),
  aLink(2, 12),
  aState('links', 1),
  aLink('3', '404', 'Advisor;Billing contact'),
  aLink('4', '14', 'Advisr'),
  aState('links', 2),
  { type: 'TRACE', trace: { type: 'STREAM_STATUS', stream_status: status } },
)
const forAll = asText(
  aLink('1', '11'),
  { type: 'STATE', state: { type: 'GLOBAL', global } },
  aLink('2', '12'),
  {
    type: 'STATE',
    state: { type: 'LEGACY', data: { cursor: 1 }, id: 2 },
  },
)

const encoded = mutatedText(perStream, forAll).map((text) => Buffer.from(text))
const inputs = fc.tuple(
  fc.oneof(encoded, mutatedBytes(encoded)),
  fc.integer({ min: 1, max: 400 }),
  fc.constantFrom('fail', 'skip'),
)

async function* inPieces(whole: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let start = 0; start < whole.length; start += size) yield whole.subarray(start, start + size)
}

/** A command ends well, or with one failure that is nobody's surprise. */
function expectOrder({ exitCode, messages, lines }: Ran): void {
  const failures = messages.flatMap(({ trace }) => (trace?.type === 'ERROR' ? [trace.error] : []))
  expect(failures.length).toBe(exitCode)
  for (const { stack_trace, message } of failures) {
    expect(stack_trace).toBeUndefined()
    expect(message.length).toBeLessThan(2_000)
  }
  expect(lines.join()).not.toContain(credentials.access_token)
}

function statesIn(whole: Buffer): object[] {
  return whole
    .toString()
    .split('\n')
    .flatMap((line) => {
      try {
        const message = JSON.parse(line)
        return message?.type === 'STATE' ? [withoutStats(message.state)] : []
      } catch {
        return []
      }
    })
}

function withoutStats({ destinationStats: _, ...state }: { destinationStats?: unknown }): object {
  return state
}

it('any bytes are a sync that gives states back in order, or a failure that names the line', async () => {
  const folder = aFolder()
  await fuzz(inputs, async ([whole, size, on_reject]) => {
    const ran = await runIn(folder, 'write', {
      emulator: aPortal(),
      config: { on_reject },
      chunks: inPieces(whole, size),
    })
    expectOrder(ran)
    const given = statesIn(whole)
    const back = ran.states.map(withoutStats)
    expect(back).toEqual(given.slice(0, back.length))
    if (ran.exitCode === 0) expect(back.length).toBe(given.length)
    else expect(ran.failure.message).toMatch(/line \d+ of the input/i)
  })
})

const config = JSON.stringify({
  credentials,
  mappings: [
    {
      stream: 'links',
      kind: 'association',
      from_object_type: 'contacts',
      to_object_type: 'companies',
      from: { by: 'unique_property', property: 'email', field: 'from_id' },
      to: { by: 'id', field: 'to_id' },
      labels: { by: 'field', field: 'label', separator: ';' },
    },
  ],
  on_reject: 'skip',
  max_rejected: '5%',
  overwrite_behavior: 'mirror',
  flush_seconds: 30,
})

it('the configuration works before it is mutated', async () => {
  const ran = await runIn(aFolder(), 'check', { config })
  expect(ran.messages[0].connectionStatus).toEqual({ status: 'SUCCEEDED' })
})

it('any configuration and catalog are used, or refused', async () => {
  const folder = aFolder()
  const files = fc.tuple(
    fc.constantFrom('check', 'write'),
    fc.oneof(mutatedText(config), fc.constant(config)),
    fc.oneof(mutatedText(JSON.stringify(aCatalog('links'))), fc.constant(JSON.stringify(aCatalog('links')))),
  )
  await fuzz(files, async ([command, configText, catalog]) => {
    const ran = await runIn(folder, command, { emulator: aPortal(), config: configText, catalog })
    expectOrder(ran)
    if (command === 'check' && ran.exitCode === 0)
      expect(ran.messages[0].connectionStatus.status).toMatch(/SUCCEEDED|FAILED/)
  })
})
