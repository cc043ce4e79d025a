import type { ExitCode } from '../exit-code.ts'

/** Tells the program how a command ended. */
export type Done = (code: ExitCode) => void
