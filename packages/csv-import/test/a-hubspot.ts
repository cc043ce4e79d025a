import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  type Seed,
} from '@hubspot-associations/emulator'

/** A HubSpot on a loopback port, the environment that leads there, and its end. */
export interface AHubSpot {
  readonly emulator: Emulator
  readonly env: Record<string, string>
  close(): Promise<void>
}

/** Starts an emulator that holds a seed. */
export async function aHubSpot(seed: Seed, options: EmulatorOptions = {}): Promise<AHubSpot> {
  const emulator = createEmulator(options)
  emulator.seed(seed)
  const { url, close } = await emulator.listen()
  return { emulator, close, env: { HUBSPOT_BASE_URL: url, HUBSPOT_ACCESS_TOKEN: 'pat-canary-token' } }
}
