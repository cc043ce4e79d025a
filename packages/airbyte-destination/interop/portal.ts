import { createEmulator, type Emulator, type Seed } from '@hubspot-associations/emulator'

/** A local HubSpot for one trial. */
export interface TrialPortal {
  readonly emulator: Emulator
  readonly url: string
  close(): Promise<void>
}

/** Starts a portal with a seed. */
export async function startPortal(seed: Seed): Promise<TrialPortal> {
  const emulator = createEmulator()
  emulator.seed(seed)
  const { url, close } = await emulator.listen()
  return { emulator, url, close }
}

/** Records with these ids. */
export function records(ids: Iterable<number>): { readonly id: string }[] {
  return Array.from(ids, (id) => ({ id: String(id) }))
}

/** Ids from one to another. */
export function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** The configuration of a connector that writes to a portal. */
export function configOf(url: string, more: object = {}): object {
  const credentials = { auth_type: 'private_app', access_token: 'interop' }
  return { credentials, base_url: url, ...more }
}

/** What is linked, one text per link, in an order that can be compared. */
export function linkTexts(emulator: Emulator): string[] {
  return emulator
    .links('contacts', 'companies')
    .map(({ from, to, labels }) => [`${from}-${to}`, ...labels.toSorted()].join(' '))
    .toSorted()
}

/** How two portals differ, as findings. */
export function differences(found: readonly string[], wanted: readonly string[]): string[] {
  const [there, expected] = [new Set(found), new Set(wanted)]
  const missing = wanted.filter((link) => !there.has(link))
  const surplus = found.filter((link) => !expected.has(link))
  return [
    ...(missing.length === 0 ? [] : [`${missing.length} links are missing, such as ${missing[0]}`]),
    ...(surplus.length === 0 ? [] : [`${surplus.length} links are too many, such as ${surplus[0]}`]),
  ]
}
