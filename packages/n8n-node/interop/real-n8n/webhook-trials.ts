import assert from 'node:assert/strict'
import type { Trial } from '../trial.ts'
import type { Served } from './served.ts'

/** What happens when somebody asks for a webhook. */
export function webhookTrials(served: Served): readonly Trial[] {
  return [
    {
      title: 'a closed deal moves its label, with a token that n8n renews on the way',
      run: () => movesLabel(served),
    },
    { title: 'a rate limit is waited out', run: () => waitsOutRateLimit(served) },
    {
      title: 'the failed pair of a partial answer goes to the error output, linked to its item',
      run: () => partialAnswer(served),
    },
  ]
}

type Fields = Readonly<Record<string, unknown>>

async function post({ url }: Served, path: string, body: object): Promise<readonly Fields[]> {
  const response = await fetch(`${url}/webhook/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`the webhook was answered ${response.status}: ${text}`)
  return JSON.parse(text)
}

async function movesLabel(served: Served): Promise<void> {
  const { emulator } = served
  const start = emulator.received.length
  const answer = await post(served, 'deal-closed', { dealId: 301 })
  assert.deepEqual(
    answer.map(({ result }) => result),
    ['LABELS_REMOVED', 'LABELS_REMOVED'],
  )
  assert.deepEqual(
    emulator.links('deals', 'contacts').map(({ to, labels }) => [to, labels.toSorted()]),
    [
      ['101', ['Customer']],
      ['102', ['Champion', 'Customer']],
      ['103', ['Champion']],
    ],
  )
  const requests = emulator.received.slice(start)
  assert.equal(requests.filter(({ status }) => status === 401).length, 1)
  assert.equal(requests.filter(({ path, status }) => path.startsWith('/oauth') && status === 200).length, 1)
}

/** The statuses of the labelled writes that a piece of work takes. */
async function statusesOfWrites(
  { emulator }: Served,
  work: () => Promise<void>,
): Promise<readonly unknown[]> {
  const start = emulator.received.length
  await work()
  const writes = emulator.received.slice(start)
  return writes.filter(({ operation }) => operation === 'createAssociationsBatch').map(({ status }) => status)
}

async function waitsOutRateLimit(served: Served): Promise<void> {
  const fault = { kind: 'status', status: 429, policy: 'TEN_SECONDLY_ROLLING', retryAfterSeconds: 1 } as const
  served.emulator.failNext(1, fault, { operation: 'createAssociationsBatch' })
  const statuses = await statusesOfWrites(served, async () => {
    const pairs = [{ from: '101', to: '203', labels: 'Advisor' }]
    const [answer] = await post(served, 'pairs', { pairs })
    assert.deepEqual([answer?.output, answer?.status], ['done', 'applied'])
  })
  assert.deepEqual(statuses, [429, 201])
}

async function partialAnswer(served: Served): Promise<void> {
  served.emulator.failNext(1, { kind: 'partial', ids: ['113'] }, { operation: 'createAssociationsBatch' })
  const statuses = await statusesOfWrites(served, async () => {
    const pairs = ['112', '113', '114'].map((from) => ({ from, to: '203', labels: 'Advisor' }))
    const answers = await post(served, 'pairs', { pairs })
    assert.deepEqual(
      answers.map(({ output, from, fromRecordId }) => [output, fromRecordId ?? from]),
      [
        ['done', '112'],
        ['done', '114'],
        ['rejects', '113'],
      ],
    )
  })
  assert.deepEqual(statuses, [207])
}
