import type { Emulator } from '@hubspot-associations/emulator'
import type { Session } from './session.ts'

/** An n8n that runs, and the HubSpot it speaks to. */
export interface Served {
  readonly url: string
  readonly session: Session
  readonly emulator: Emulator
  /** Where the emulator is. */
  readonly hubspot: string
}
