import { Failure } from '../failure.ts'
import { isFields } from './is-fields.ts'
import type { StreamDescriptor } from './messages.ts'
import { learnShape, type RecordShape } from './record-shape.ts'

/** A field that was cut or emptied on its way here. */
export interface FieldChange {
  readonly field: string
  readonly change: string
}

/** A message that concerns a destination; everything else that may arrive is `other`. */
export type InMessage =
  | {
      readonly type: 'record'
      readonly stream: string
      readonly namespace: string | undefined
      readonly data: Readonly<Record<string, unknown>>
      readonly changes: readonly FieldChange[]
    }
  | {
      readonly type: 'state'
      /** The stream it covers; undefined when it covers all of them (GLOBAL and LEGACY). */
      readonly stream: StreamDescriptor | undefined
    }
  | { readonly type: 'status'; readonly stream: StreamDescriptor; readonly status: string }
  | { readonly type: 'other' }
  /** Not a message at all. */
  | { readonly type: 'junk' }

const other: InMessage = { type: 'other' }
const junk: InMessage = { type: 'junk' }
const none: readonly FieldChange[] = []

/**
 * Reads one line. Unknown types and keys are legal, and `null` means absent.
 * @throws Failure for a RECORD or STATE that lacks what it must have: passing over one would break a checkpoint.
 */
export function readMessage(line: string): InMessage {
  const message = parse(line)
  if (!isFields(message)) return junk
  if (message.type === 'RECORD') return readRecord(message.record)
  if (message.type === 'STATE') return readState(message.state)
  if (message.type === 'TRACE') return readTrace(message.trace)
  return typeof message.type === 'string' ? other : junk
}

// Learning takes as long as reading a few dozen lines.
const linesPerLesson = 200

/** Reads line after line; quicker where they are spelled alike. */
export function createMessageReader(): (line: string) => InMessage {
  let shape: RecordShape | undefined
  let learnt: InMessage = other
  let linesToLesson = 0
  return (line) => {
    linesToLesson--
    const data = shape?.(line)
    if (data !== undefined && learnt.type === 'record') {
      const { stream, namespace, changes } = learnt
      return { type: 'record', stream, namespace, data, changes }
    }
    const message = readMessage(line)
    if (message.type === 'record' && linesToLesson <= 0) {
      linesToLesson = linesPerLesson
      shape = learnShape(line, message.data)
      learnt = message
    }
    return message
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    // Its message would repeat a part of the line.
    return undefined
  }
}

function readRecord(record: unknown): InMessage {
  if (!isFields(record) || typeof record.stream !== 'string' || !isFields(record.data))
    throw new Failure('system_error', 'a RECORD message lacks its stream or its data')
  const { stream, namespace, data, meta } = record
  const changes = isFields(meta) && Array.isArray(meta.changes) ? meta.changes.filter(isFieldChange) : none
  return { type: 'record', stream, namespace: text(namespace), data, changes }
}

function isFieldChange(change: unknown): change is FieldChange {
  return isFields(change) && typeof change.field === 'string' && typeof change.change === 'string'
}

function readState(state: unknown): InMessage {
  if (!isFields(state)) throw new Failure('system_error', 'a STATE message lacks its state')
  if (state.type !== 'STREAM') return { type: 'state', stream: undefined }
  const stream = isFields(state.stream) ? descriptor(state.stream.stream_descriptor) : undefined
  if (stream === undefined) throw new Failure('system_error', 'a STATE message of a stream does not name it')
  return { type: 'state', stream }
}

function readTrace(trace: unknown): InMessage {
  if (!isFields(trace) || !isFields(trace.stream_status)) return other
  const { stream_descriptor, status } = trace.stream_status
  const stream = descriptor(stream_descriptor)
  return stream === undefined || typeof status !== 'string' ? other : { type: 'status', stream, status }
}

function descriptor(value: unknown): StreamDescriptor | undefined {
  if (!isFields(value) || typeof value.name !== 'string') return undefined
  const namespace = text(value.namespace)
  return namespace === undefined ? { name: value.name } : { name: value.name, namespace }
}

/** An empty namespace and none are the same. */
function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
