import { createEmulator, type Emulator, type EmulatorOptions } from '@hubspot-associations/emulator'
import { seed } from '../engine/portal.ts'

/** A HubSpot for a real n8n: it takes one key, and renews the tokens of one app. */
export interface HubSpot {
  readonly emulator: Emulator
  readonly url: string
}

/** Lends out a HubSpot for as long as some work takes. */
export async function withHubSpot<Result>(
  work: (hubspot: HubSpot) => Promise<Result>,
  options: EmulatorOptions = {},
): Promise<Result> {
  const refresh = { refresh: { clientId: 'app', clientSecret: 'secret' } }
  const emulator = createEmulator({ tokens: { access: { test: {} }, refresh }, ...options })
  emulator.seed(seed)
  const { url, close } = await emulator.listen()
  try {
    return await work({ emulator, url })
  } finally {
    await close()
  }
}
