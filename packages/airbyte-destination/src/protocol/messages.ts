/**
 * Who has to act: `config_error` the user (the platform does not try again), `transient_error` nobody
 * (it does), `system_error` us.
 */
export type FailureType = 'config_error' | 'transient_error' | 'system_error'

/** How the protocol names a stream. */
export interface StreamDescriptor {
  readonly name: string
  readonly namespace?: string
}

/** Levels of our log lines; what is worse is a failure. */
export type LogLevel = 'WARN' | 'INFO'

/** A message that the destination prints, beside the STATEs that it gives back. */
export type OutMessage =
  | { readonly type: 'SPEC'; readonly spec: object }
  | {
      readonly type: 'CONNECTION_STATUS'
      readonly connectionStatus: { readonly status: 'SUCCEEDED' | 'FAILED'; readonly message?: string }
    }
  | { readonly type: 'DESTINATION_CATALOG'; readonly destination_catalog: object }
  | { readonly type: 'LOG'; readonly log: { readonly level: LogLevel; readonly message: string } }
  | { readonly type: 'TRACE'; readonly trace: Trace }

/** What a TRACE message tells: why a command failed, or that a stream waits. */
export type Trace = { readonly emitted_at: number } & (
  | {
      readonly type: 'ERROR'
      readonly error: {
        readonly message: string
        readonly internal_message?: string
        readonly stack_trace?: string
        readonly failure_type: FailureType
        readonly stream_descriptor?: StreamDescriptor
      }
    }
  | {
      readonly type: 'STREAM_STATUS'
      readonly stream_status: {
        readonly stream_descriptor: StreamDescriptor
        readonly status: 'RUNNING'
        readonly reasons?: readonly {
          readonly type: 'RATE_LIMITED'
          readonly rate_limited: { readonly quota_reset: number }
        }[]
      }
    }
)
