import type { Fault, FaultScope, RandomFaults } from '../../http/fault.ts'
import type { PendingFault } from '../../http/faults.ts'

/** POST /_emulator/faults: trouble for the next so many requests; answered with 201 and ControlFaults. */
export interface ScriptedFault extends FaultScope {
  /** @default 1 */
  readonly count?: number
  readonly fault: Fault
}

/** PUT /_emulator/faults/random: trouble by chance from now on; answered with ControlFaults. */
export type ControlRandomFaults = RandomFaults

/** GET /_emulator/faults */
export interface ControlFaults {
  /** In the order in which they are used. */
  readonly scripted: readonly PendingFault[]
  readonly random: RandomFaults | null
}
