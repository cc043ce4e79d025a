import type { Answer, Operations } from '../http/call.ts'
import { isInt32 } from '../http/int32.ts'
import { offsetMs } from '../http/portal-midnight.ts'
import { invalid } from '../http/refusals.ts'

/** Operations about the account itself. */
export const account: Operations = {
  getAccountDetails(call): Answer {
    const { portalId, timeZone, settings } = call.portal
    const offset = offsetMs(settings.now(), timeZone)
    const details = {
      portalId,
      accountType: 'STANDARD',
      timeZone,
      companyCurrency: 'USD',
      additionalCurrencies: [],
      utcOffset: offsetText(offset),
      utcOffsetMilliseconds: offset,
      uiDomain: 'app.hubspot.com',
      dataHostingLocation: 'na1',
    }
    const since202609 = { portalName: 'Emulated portal', createdAt: new Date(0).toISOString() }
    return {
      status: call.success,
      body: call.version === '2026-09' ? { ...details, ...since202609 } : details,
    }
  },

  requestHighUsageReport(call): Answer {
    const userId = Number(call.params.userId)
    if (!isInt32(userId)) throw invalid(`${call.params.userId} is not a user id`)
    const enqueueTime = { value: call.portal.settings.now(), dateOnly: false, timeZoneShift: 0 }
    return { status: call.success, body: { userId, userEmail: `user-${userId}@example.com`, enqueueTime } }
  },
}

function offsetText(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${ms < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
