import type { Portal } from '../portal/portal.ts'

/** A record id as HubSpot writes the other record's: a JSON number, or text if the settings say so. */
export function recordIdOnTheWire(portal: Portal, id: number): number | string {
  return portal.settings.idFormat === 'number' ? id : String(id)
}
