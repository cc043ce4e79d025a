/** What to do when several records have the value that a row names. */
export const severalPolicies = ['reject', 'first', 'all'] as const

/**
 * - `reject`: the row is ambiguous, and nothing is guessed
 * - `first`: the record with the lowest id, which is the one that was there first
 * - `all`: each of them; the row becomes several associations
 */
export type OnSeveral = (typeof severalPolicies)[number]
