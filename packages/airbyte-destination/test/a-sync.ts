import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '@hubspot-associations/client'
import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  type Seed,
} from '@hubspot-associations/emulator'
import { onTestFinished } from 'vitest'
import { main } from '../src/main.ts'

/** A small portal: contacts 1 to 9, companies 11 to 19, and a few labels. */
export const smallPortal: Seed = {
  properties: { companies: [{ name: 'code', hasUniqueValue: true }] },
  labels: [
    { from: 'contacts', to: 'companies', name: 'billing', label: 'Billing contact' },
    { from: 'contacts', to: 'companies', name: 'advisor', label: 'Advisor', inverseLabel: 'Advised by' },
  ],
  records: {
    contacts: numbers(1, 9).map((n) => ({ id: `${n}`, properties: { email: `person${n}@example.com` } })),
    companies: numbers(11, 19).map((n) => ({ id: `${n}`, properties: { code: `C-${n}` } })),
  },
}

/** The whole numbers from one to another. */
export function numbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** A message that the connector printed, of whatever type. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into messages as deep as they need
export type Printed = any

/** What a command did. */
export interface Ran {
  readonly exitCode: number
  readonly lines: readonly string[]
  readonly messages: readonly Printed[]
  /** The states that came back. */
  readonly states: readonly Printed[]
  /** Why it failed. */
  readonly failure: Printed
}

/** How a command is run. */
export interface Run {
  readonly emulator?: Emulator
  /** Fields beside the credentials, or the file as it is. */
  readonly config?: object | string
  readonly catalog?: unknown
  /** Lines of input: messages, or texts as they are. */
  readonly input?: readonly (object | string)[]
  readonly chunks?: AsyncIterable<Uint8Array>
  readonly env?: Readonly<Record<string, string>>
  readonly clock?: Clock
  readonly stopping?: AbortSignal
  readonly onLine?: (line: string) => void
}

/** Time that stands: pauses between attempts are over at once, and the wait for more records never is. */
export const standingClock: Clock = {
  now: () => Date.UTC(2026, 0, 1),
  sleep: (delayMs, signal) =>
    delayMs < 20_000
      ? Promise.resolve()
      : new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
}

/** An emulator with a seed. */
export function aPortal(seed: Seed = smallPortal, options: EmulatorOptions = {}): Emulator {
  const emulator = createEmulator(options)
  emulator.seed(seed)
  return emulator
}

/** Credentials that every emulator takes. */
export const credentials = { auth_type: 'private_app', access_token: 'pat-canary-token' }

/** A folder that goes when the test is over. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'airbyte-destination-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Runs a command in this process, against an emulator in this process. */
export function run(command: string, options: Run = {}): Promise<Ran> {
  return runIn(aFolder(), command, options)
}

/** The same with its files in a folder that is there. */
export async function runIn(folder: string, command: string, options: Run = {}): Promise<Ran> {
  const { emulator = aPortal(), config = {}, catalog = aCatalog('links') } = options
  const lines: string[] = []
  const flags = ['config', 'catalog'].flatMap((name) => [`--${name}`, join(folder, `${name}.txt`)])
  const configText = typeof config === 'string' ? config : JSON.stringify({ credentials, ...config })
  writeFileSync(join(folder, 'config.txt'), configText)
  writeFileSync(join(folder, 'catalog.txt'), typeof catalog === 'string' ? catalog : JSON.stringify(catalog))
  const exitCode = await main([command, ...flags], {
    stdin: options.chunks ?? bytesOf(options.input ?? []),
    print: (text) => {
      for (const line of text.split('\n').filter((each) => each !== '')) {
        lines.push(line)
        options.onLine?.(line)
      }
    },
    env: options.env ?? {},
    clock: options.clock ?? standingClock,
    fetch: emulator.fetch,
    stopping: options.stopping ?? new AbortController().signal,
    signal: new AbortController().signal,
  })
  keepForJudges(lines)
  return { exitCode, lines, ...read(lines) }
}

/** What lines say. */
export function read(lines: readonly string[]): Omit<Ran, 'exitCode' | 'lines'> {
  const messages = lines.map((line) => JSON.parse(line))
  const states = messages.filter(({ type }) => type === 'STATE').map(({ state }) => state)
  const failures = messages.flatMap(({ trace }) => (trace?.type === 'ERROR' ? [trace.error] : []))
  return { messages, states, failure: failures[0] }
}

/** Every line of every test is judged by Airbyte's own models, when they are asked for. */
export function keepForJudges(lines: readonly string[]): void {
  const path = process.env.AIRBYTE_LINES_FILE
  if (path !== undefined) appendFileSync(path, lines.map((line) => `${line}\n`).join(''))
}

/** Input as bytes, one message a line. */
export async function* bytesOf(input: readonly (object | string)[]): AsyncGenerator<Uint8Array> {
  for (const message of input)
    yield Buffer.from(`${typeof message === 'string' ? message : JSON.stringify(message)}\n`)
}

/** The fields of records that name everything themselves. */
export const canonicalFields: readonly string[] = [
  'from_object_type',
  'from_id',
  'to_object_type',
  'to_id',
  'label',
]

/** A catalog of one stream. */
export function aCatalog(
  name: string,
  fields: readonly string[] = canonicalFields,
  more: object = {},
): object {
  return { streams: [aStream(name, fields, more)] }
}

/** One stream of a catalog. */
export function aStream(
  name: string,
  fields: readonly string[] = canonicalFields,
  more: object = {},
): object {
  const properties = Object.fromEntries(fields.map((field) => [field, { type: 'string' }]))
  return {
    stream: { name, json_schema: { type: 'object', properties }, supported_sync_modes: ['full_refresh'] },
    sync_mode: 'full_refresh',
    destination_sync_mode: 'append',
    ...more,
  }
}

/** A record of a stream. */
export function aRecord(stream: string, data: object, more: object = {}): object {
  return { type: 'RECORD', record: { stream, data, emitted_at: 1_767_225_600_000, ...more } }
}

/** A record that names everything itself. */
export function aLink(fromId: unknown, toId: unknown, label: unknown = null, more: object = {}): object {
  const data = {
    from_object_type: 'contacts',
    from_id: fromId,
    to_object_type: 'companies',
    to_id: toId,
    label,
    ...more,
  }
  return aRecord('links', data)
}

/** A state of a stream, as the platform stamps it. */
export function aState(stream: string, id: number): object {
  const streamState = { stream_descriptor: { name: stream }, stream_state: { seq: id } }
  return { type: 'STATE', state: { type: 'STREAM', stream: streamState, id } }
}

/** What is linked, as `contact-company` with labels. */
export function linksIn(emulator: Emulator, from = 'contacts', to = 'companies'): string[] {
  return emulator
    .links(from, to)
    .map((link) => [`${link.from}-${link.to}`, ...link.labels.toSorted()].join(' '))
}
