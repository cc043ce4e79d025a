/** The numbers that the portal gives next; they never come twice, not even after what had them is gone. */
export interface Counters {
  nextRecordId: number
  lastTypeId: number
}

// Beyond 32 bits from the first one on, as HubSpot's own are (measured), to find code that cuts ids short.
const FIRST_RECORD_ID = 51_000_000_001

/** Makes the counters of an empty portal. */
export function createCounters(): Counters {
  return { nextRecordId: FIRST_RECORD_ID, lastTypeId: 0 }
}
