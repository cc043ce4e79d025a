import type { ControlRecords, ControlState } from '../../src/control/control-api.ts'
import { useAnswer } from '../control/use-answer.ts'
import type { RecordAddress } from '../route.ts'

/** The record to show: the chosen one, or else the first one of an object type that has links. */
export function useFirstRecord(
  chosen: RecordAddress | undefined,
  state: ControlState | undefined,
  version: number,
): RecordAddress | undefined {
  const objectType = state?.pairs[0]?.from.name ?? state?.objects.find(({ records }) => records > 0)?.name
  const isNeeded = chosen === undefined && objectType !== undefined
  const { answer } = useAnswer<ControlRecords>(
    isNeeded ? `records/${encodeURIComponent(objectType)}?limit=1` : undefined,
    version,
  )
  if (chosen !== undefined) return chosen
  const first = answer?.results[0]
  return first && { objectType: first.name, id: first.id }
}
