import type { Emulator, Fault, RandomFaults } from '@hubspot-associations/emulator'

/** Trouble by chance, as a bad day at HubSpot brings it. Waits that HubSpot asks for are short, to keep trials so. */
export function badDay(seed: number): RandomFaults {
  const always: readonly (readonly [percent: number, fault: Fault])[] = [
    [3, { kind: 'status', status: 429, policy: 'SECONDLY' }],
    [2, { kind: 'status', status: 429, policy: 'TEN_SECONDLY_ROLLING', retryAfterSeconds: 1 }],
    [3, { kind: 'status', status: '5xx' }],
    [2, { kind: 'drop', when: 'beforeWrite' }],
    [2, { kind: 'drop', when: 'afterWrite' }],
    [1, { kind: 'truncate' }],
    [5, { kind: 'delay', ms: 300 }],
  ]
  // Nobody can tell from an empty answer to a removal that nothing was removed, so only answers with results lie.
  const lies = ['createAssociationsBatch', 'createDefaultAssociationsBatch', 'readAssociationsBatch']
  return {
    seed,
    rates: [
      ...always.map(([percent, fault]) => ({ percent, fault })),
      ...lies.map((operation) => ({ percent: 1, fault: { kind: 'nothing' } as const, operation })),
    ],
  }
}

/** Lets the day's quota end once so many requests have been answered. Gives a way to call it off. */
export function dailyLimitAfter(emulator: Emulator, requests: number): () => void {
  const watch = setInterval(() => {
    if (emulator.received.length < requests) return
    clearInterval(watch)
    emulator.failNext(2, { kind: 'status', status: 429, policy: 'DAILY' })
  }, 5)
  return () => clearInterval(watch)
}
