import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  type Seed,
} from '@hubspot-associations/emulator'
import type { AssociationLabel } from '../src/association-type.ts'
import type { AssociationsClient } from '../src/associations-client.ts'
import type { ClientEvent } from '../src/client-event.ts'
import {
  type AssociationsClientOptions,
  createAssociationsClient,
} from '../src/create-associations-client.ts'
import { createTestClock, type TestClock } from './test-clock.ts'

/** A client and the portal it talks to. */
export interface Story {
  readonly emulator: Emulator
  readonly client: AssociationsClient
  readonly clock: TestClock
  readonly events: readonly ClientEvent[]
  /** The operations that were asked for, with the status that each was answered. */
  asked(): string[]
}

/** What a story starts with. */
export interface StoryOptions extends Partial<AssociationsClientOptions> {
  readonly emulated?: EmulatorOptions
  readonly seed?: Seed
}

/** Three people, two companies and a label between them. */
export const SMALL_PORTAL: Seed = {
  portalId: 62515,
  timeZone: 'Europe/Berlin',
  records: {
    contacts: [
      { id: '1', properties: { email: 'ada@example.com' } },
      { id: '2', properties: { email: 'grace@example.com' } },
      { id: '3', properties: { email: 'edith@example.com' } },
    ],
    companies: [
      { id: '11', properties: { domain: 'example.com' } },
      { id: '12', properties: { domain: 'example.org' } },
    ],
  },
  labels: [
    { from: 'contacts', to: 'companies', name: 'boss', label: 'Boss', inverseLabel: 'Led by' },
    { from: 'contacts', to: 'companies', name: 'billing', label: 'Billing contact' },
  ],
}

/** Begins a story; the client and the emulator share one clock, which only runs while somebody sleeps. */
export function beginStory({ emulated, seed = SMALL_PORTAL, ...options }: StoryOptions = {}): Story {
  const clock = createTestClock()
  const emulator = createEmulator({ now: clock.now, ...emulated })
  emulator.seed(seed)
  const events: ClientEvent[] = []
  const client = createAssociationsClient({
    ...(options.oauth === undefined ? { accessToken: 'pat-na1-example-token' } : {}),
    fetch: emulator.fetch,
    clock,
    random: () => 0,
    onEvent: (event) => events.push(event),
    ...options,
  })
  const asked = (): string[] => emulator.received.map(({ operation, status }) => `${operation} ${status}`)
  return { emulator, client, clock, events, asked }
}

/** The label with this text from contacts to companies. */
export async function labelNamed(client: AssociationsClient, text: string): Promise<AssociationLabel> {
  const labels = await client.labels.list('contacts', 'companies')
  const label = labels.find((one) => one.label === text)
  if (label === undefined) throw new Error(`no label ${text} among ${labels.map((one) => one.label)}`)
  return label
}

/** Everything that an async iterable gives. */
export async function collect<T>(iterable: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const one of iterable) all.push(one)
  return all
}

/** What a promise rejects with; the test fails when it does not. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  let outcome: { readonly thrown: unknown } | undefined
  await promise.catch((thrown: unknown) => {
    outcome = { thrown }
  })
  if (outcome === undefined) throw new Error('expected a rejection')
  return outcome.thrown
}
