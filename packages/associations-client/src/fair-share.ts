/**
 * How much of a quota we allow ourselves. Others may share it: what HubSpot reports tells what they have
 * used, but not what they are about to send. A refusal tells that all together sent too much, so each takes
 * half as much from then on, and more again from window to window without a refusal. So many processes come
 * to shares that fit, without knowing of each other.
 */
export interface FairShare {
  /** From 0 to 1, right after `since`. */
  readonly part: number
  /** When the windows without a refusal begin to count. */
  readonly since: number
}

/** All of it, as long as nothing was refused. */
export const whole: FairShare = { part: 1, since: 0 }

const regainedPerWindow = 1 / 8
const leastPart = 1 / 16

/** The part that we may take now. */
export function partAt({ part, since }: FairShare, now: number, intervalMs: number): number {
  const windows = Math.max(0, Math.floor((now - since) / intervalMs))
  return Math.min(1, part + windows * regainedPerWindow)
}

/** The share after a refusal that holds everybody for a while; refusals of one moment count once. */
export function afterRefusal(
  share: FairShare,
  {
    now,
    pauseMs,
    intervalMs,
  }: { readonly now: number; readonly pauseMs: number; readonly intervalMs: number },
): FairShare {
  if (now < share.since) return share
  const part = Math.max(leastPart, partAt(share, now, intervalMs) / 2)
  return { part, since: now + pauseMs }
}
