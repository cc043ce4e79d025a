// The shapes of the control API under /_emulator/. All times are ISO 8601 texts in UTC. Every answer is JSON, but
// for 204, the event stream and the page. A refusal is a ControlProblem with status 400, 403, 404, 405 or 409.

export type * from './api/clock.ts'
export type * from './api/diff.ts'
export type * from './api/faults.ts'
export type * from './api/journal.ts'
export type * from './api/naming.ts'
export type * from './api/records.ts'
export type * from './api/state.ts'
