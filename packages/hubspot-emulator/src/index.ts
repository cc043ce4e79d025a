export type * as ControlApi from './control/control-api.ts'
export { createEmulator, type Emulator } from './create-emulator.ts'
export type { EmulatorOptions } from './emulator-options.ts'
export type { Fault, FaultRate, FaultScope, RandomFaults } from './http/fault.ts'
export type { ReceivedRequest } from './http/journal.ts'
export type { QuotaPlan, Quotas } from './http/quota-plans.ts'
export type { KnownTokens, RefreshToken } from './http/tokens.ts'
export type { PortalLink, PortalRecord } from './inspect-portal.ts'
export type { Listening, ListenOptions } from './listen.ts'
export { saveMemory } from './save-memory.ts'
export type {
  AssociationSeed,
  LabelSeed,
  LimitSeed,
  RecordSeed,
  SchemaSeed,
  Seed,
} from './seed/seed.ts'
