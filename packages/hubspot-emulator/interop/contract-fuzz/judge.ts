import { availableParallelism } from 'node:os'
import type { Verdict } from '../verdict.ts'
import { type Fuzzer, fuzzVersion } from './fuzz-version.ts'

const VERSIONS = ['v4', '2025-09', '2026-03', '2026-09']

/** Where the emulator is looser than the documents on purpose, which the fuzzer is told. */
const MEANT = [
  'ids of other records are JSON numbers, as recorded; for this the emulator was asked for text',
  'entries of a batch’s errors have no `links`, and mostly no `errors`, as recorded',
  'null is read as "not set", and a batch read may leave out its two lists of properties, as in HubSpot’s samples',
  'one record can be created and archived at paths that the documents do not have',
]

/** Tries every version's contract document, a few at a time. */
export async function judgeByContract(fuzzer: Fuzzer): Promise<Verdict[]> {
  const waiting = [...VERSIONS]
  const verdicts = new Map<string, Verdict>()
  async function work(): Promise<void> {
    for (let version = waiting.shift(); version !== undefined; version = waiting.shift()) {
      verdicts.set(version, await fuzzVersion(version, fuzzer))
    }
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), VERSIONS.length) }, work))
  const ordered = VERSIONS.flatMap((version) => verdicts.get(version) ?? [])
  return ordered.map((verdict, index) =>
    index === ordered.length - 1 ? { ...verdict, notes: MEANT } : verdict,
  )
}
