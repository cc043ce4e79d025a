import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  type Seed,
} from '@hubspot-associations/emulator'
import type { IDataObject, INodeParameters } from 'n8n-workflow'
import { runStep, type Step, type StepResult } from './run-step.ts'

/** Three contacts, three companies, a label of one text and one of two. */
export const seed: Seed = {
  labels: [
    { from: 'contacts', to: 'companies', name: 'billing_contact', label: 'Billing contact' },
    { from: 'contacts', to: 'companies', name: 'advisor', label: 'Advisor', inverseLabel: 'Advised by' },
  ],
  records: {
    contacts: [
      { id: '101', properties: { email: 'ada@example.com' } },
      { id: '102', properties: { email: 'ben@example.com' } },
      { id: '103', properties: { email: 'chloe@example.com' } },
    ],
    companies: [
      { id: '201', properties: { domain: 'one.example.com' } },
      { id: '202', properties: { domain: 'two.example.com' } },
      { id: '203', properties: { domain: 'three.example.com' } },
    ],
  },
}

/** An emulator that listens, for as long as something is tried with it. */
export async function withPortal(
  work: (portal: Portal) => Promise<void>,
  options: EmulatorOptions = {},
): Promise<void> {
  const emulator = createEmulator(options)
  emulator.seed(seed)
  const { url, close } = await emulator.listen()
  try {
    await work({ emulator, url })
  } finally {
    await close()
  }
}

/** A HubSpot to try things on. */
export interface Portal {
  readonly emulator: Emulator
  readonly url: string
}

/** Runs a step against a portal. */
export function step({ url }: Portal, more: Omit<Step, 'credentials'>): Promise<StepResult> {
  return runStep({ ...more, credentials: { accessToken: 'test', baseUrl: url } })
}

/** Associates contacts and companies that items name by their e-mail and domain. */
export function createParameters(more: INodeParameters = {}): INodeParameters {
  return {
    authentication: 'accessToken',
    resource: 'association',
    operation: 'create',
    fromObjectType: 'contacts',
    fromRecord: { __rl: true, mode: 'email', value: '={{ $json.email }}' },
    toObjectType: 'companies',
    toRecord: { __rl: true, mode: 'domain', value: '={{ $json.domain }}' },
    labels: '={{ $json.role }}',
    options: {},
    ...more,
  }
}

/** An item that can be done. */
export const goodItem: IDataObject = {
  email: 'ada@example.com',
  domain: 'one.example.com',
  role: 'Billing contact',
}
