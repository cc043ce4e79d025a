import { Client } from '@hubspot/api-client'
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/index.ts'
import { type Patience, withoutWaiting } from './without-waiting.ts'

/** HubSpot's client in front of an emulator that holds a small portal. */
export interface Bench {
  readonly emulator: Emulator
  readonly client: Client
  /** Makes another client of the same emulator, with options of its own. */
  readonly connect: (config?: ClientConfig) => Client
  /** What the client waited for and printed so far. */
  readonly patience: Patience
}

/** How the client is set up, apart from its address. */
export type ClientConfig = Omit<ConstructorParameters<typeof Client>[0], 'basePath'>

/** One thing to try, and what must hold afterwards; a trial fails by throwing. */
export interface Trial {
  readonly title: string
  readonly emulator?: EmulatorOptions
  readonly client?: ClientConfig
  readonly run: (bench: Bench) => Promise<void>
}

const ids = (...list: string[]): { id: string }[] => list.map((id) => ({ id }))

const PORTAL = {
  records: {
    contacts: [
      { id: '101', properties: { email: 'ada@example.com' } },
      { id: '102', properties: { email: 'grace@example.com' } },
      ...ids('103'),
    ],
    companies: [{ id: '201', properties: { domain: 'example.com' } }, ...ids('202', '203', '204', '205')],
  },
  labels: [
    {
      from: 'contacts',
      to: 'companies',
      name: 'billing',
      label: 'Billing contact',
      inverseLabel: 'Billed by',
    },
  ],
} as const

/** Runs a trial on a fresh emulator behind a real socket; answers the number of requests it took. */
export async function runTrial({ emulator: options = {}, client: config, run }: Trial): Promise<number> {
  const emulator = createEmulator(options)
  emulator.seed(PORTAL)
  const { url, close } = await emulator.listen()
  const connect = (given: ClientConfig = {}): Client =>
    new Client({ accessToken: 'interop-token', ...given, basePath: url })
  try {
    await withoutWaiting((patience) => run({ emulator, client: connect(config), connect, patience }))
  } finally {
    await close()
  }
  return emulator.received.length
}
