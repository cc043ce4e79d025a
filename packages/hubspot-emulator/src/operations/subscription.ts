import { Refusal } from '../http/refusal.ts'
import type { Portal } from '../portal/portal.ts'

/**
 * Refuses what takes a Professional or Enterprise subscription: custom labels and limits (documented in HubSpot's
 * knowledge base; the status and the words are ours).
 */
export function refuseFreePlan({ settings }: Portal, what: string): void {
  if (settings.plan !== 'free') return
  throw new Refusal(
    403,
    `${what} need a Professional or Enterprise subscription; this portal has the free plan`,
    {
      category: 'MISSING_SUBSCRIPTION',
    },
  )
}
