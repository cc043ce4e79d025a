import type { QuotaPolicy } from './quota.ts'

/** Trouble to make for a request. */
export type Fault =
  /** Answer this status instead of doing anything; a 429 gets the body of the policy. */
  | {
      readonly kind: 'status'
      readonly status: number
      readonly policy?: QuotaPolicy
      readonly headers?: Readonly<Record<string, string>>
      /** Replaces the body. */
      readonly body?: object | string
    }
  /** Break the connection: before anything was done, or after, so that the answer is lost. */
  | { readonly kind: 'drop'; readonly when: 'beforeWrite' | 'afterWrite' }
  /** Do it, and cut the JSON of the answer in half. */
  | { readonly kind: 'truncate' }
  /** Answer success without having done anything. */
  | { readonly kind: 'nothing' }
  /** Answer 207: inputs that name one of these record ids fail, the others are done. */
  | { readonly kind: 'partial'; readonly ids: readonly string[] }
  /** Do it as usual, but late. */
  | { readonly kind: 'delay'; readonly ms: number }

/** To which requests a fault applies. */
export interface FaultScope {
  /** The contract's name of the operation, for example `createAssociationsBatch`. */
  readonly operation?: string
}

/** The faults still to come. */
export interface Faults {
  add(count: number, fault: Fault, scope: FaultScope): void
  /** The fault for a request of this operation, used up once. */
  take(operation: string): Fault | undefined
  clear(): void
}

/** Makes an empty list of faults; they are used in the order in which they were added. */
export function createFaults(): Faults {
  const pending: { remaining: number; readonly fault: Fault; readonly operation: string | undefined }[] = []

  return {
    add(count, fault, { operation }): void {
      if (!Number.isInteger(count) || count < 1) {
        throw new TypeError(`failNext: count is ${count}, give the number of requests that shall fail`)
      }
      pending.push({ remaining: count, fault, operation })
    },
    take(operation): Fault | undefined {
      const at = pending.findIndex((next) => next.operation === undefined || next.operation === operation)
      const found = pending[at]
      if (found === undefined) return undefined
      found.remaining--
      if (found.remaining === 0) pending.splice(at, 1)
      return found.fault
    },
    clear(): void {
      pending.length = 0
    },
  }
}

/** The connection broke on purpose; there is no answer. */
export class ConnectionDropped extends Error {
  override readonly name: string = 'ConnectionDropped'
}
