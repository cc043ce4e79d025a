import type { Failure } from '../failure.ts'
import type { LogLevel, OutMessage, StreamDescriptor } from './messages.ts'

/** Prints messages, one a line. */
export interface Emitter {
  emit(message: OutMessage): void
  log(level: LogLevel, message: string): void
  /** Gives a STATE back. */
  state(line: string): void
  /** Tells that a stream waits until then; without a time, that it goes on. */
  running(stream: StreamDescriptor, rateLimitedUntil?: number): void
  /** Says why the command failed. */
  failure(error: Failure, details?: { readonly internal: string; readonly stack: string }): void
}

/** What an emitter prints to. */
export interface EmitterOptions {
  readonly write: (line: string) => void
  readonly now: () => number
}

/** Makes an emitter. */
export function createEmitter({ write, now }: EmitterOptions): Emitter {
  const emit = (message: OutMessage): void => write(`${JSON.stringify(message)}\n`)
  return {
    emit,
    state: (line) => write(`${line}\n`),
    log: (level, message) => emit({ type: 'LOG', log: { level, message } }),
    running(stream, until) {
      const waiting =
        until === undefined
          ? {}
          : { reasons: [{ type: 'RATE_LIMITED', rate_limited: { quota_reset: until } } as const] }
      const stream_status = { stream_descriptor: stream, status: 'RUNNING', ...waiting } as const
      emit({ type: 'TRACE', trace: { type: 'STREAM_STATUS', emitted_at: now(), stream_status } })
    },
    failure({ message, failureType, stream }, details) {
      const error = {
        message,
        failure_type: failureType,
        ...(details === undefined ? {} : { internal_message: details.internal, stack_trace: details.stack }),
        ...(stream === undefined ? {} : { stream_descriptor: stream }),
      }
      emit({ type: 'TRACE', trace: { type: 'ERROR', emitted_at: now(), error } })
    },
  }
}
