import type { Rejection } from '@hubspot-associations/engine'
import { Failure } from '../failure.ts'
import { streamKey } from '../protocol/catalog.ts'
import type { Emitter } from '../protocol/emitter.ts'
import type { StreamDescriptor } from '../protocol/messages.ts'
import { createMessageReader, type InMessage } from '../protocol/read-message.ts'
import { splitLines } from '../protocol/split-lines.ts'
import type { StreamPlan, StreamPlans } from '../streams/plan-streams.ts'
import type { Checkpoints } from './checkpoints.ts'
import type { MemoryBuffer } from './memory-buffer.ts'
import type { RowQueue } from './row-queue.ts'
import type { StreamRow } from './stream-row.ts'
import { untilAborted } from './until-aborted.ts'

/** What the input is taken in with. */
export interface IntakeSetting {
  readonly plans: StreamPlans
  /** Where rows of each kind go. */
  readonly queues: Readonly<Record<StreamPlan['kind'], RowQueue>>
  readonly checkpoints: Checkpoints
  readonly buffer: MemoryBuffer
  readonly emitter: Emitter
  /** Whether rejected records are kept, for which their lines are needed. */
  readonly keepsLines: boolean
}

/** Turns the lines of the input into rows and states. */
export interface Intake {
  /** Takes everything in, until the end or until it is aborted; waits where memory is full. */
  takeAll(input: AsyncIterable<Uint8Array>, stop: AbortSignal): Promise<void>
  /** What the source said of its streams last, by stream key. */
  readonly statuses: ReadonlyMap<string, string>
}

/** Makes an intake. */
export function createIntake(setting: IntakeSetting): Intake {
  const { queues, buffer, checkpoints, emitter } = setting
  const statuses = new Map<string, string>()
  const streamOf = streamFinder(setting.plans)
  const junk = junkLog(emitter)
  const read = createMessageReader()
  let lineNumber = 0

  function take(line: string): void {
    lineNumber++
    if (line.trim() === '') return
    const message = readAt(line, lineNumber, read)
    if (message.type === 'record') takeRecord(message, line)
    else if (message.type === 'state') {
      checkpoints.state(line, message.stream && streamKey(message.stream))
    } else if (message.type === 'status') statuses.set(streamKey(message.stream), message.status)
    else if (message.type === 'junk') junk.note(lineNumber, line)
  }

  function takeRecord(record: RecordMessage, line: string): void {
    const { key, plan } = streamOf(record)
    if (plan === undefined) throw unknownStream(record, lineNumber, setting.plans)
    buffer.add(line.length)
    const row: StreamRow = {
      position: lineNumber,
      cells: record.data,
      plan,
      interval: checkpoints.open(key),
      line: setting.keepsLines ? line : undefined,
      size: line.length,
    }
    const problem = record.changes.length === 0 ? undefined : cutField(record, plan)
    queues[plan.kind].push(problem === undefined ? row : { ...row, problem })
  }

  return {
    statuses,
    async takeAll(input, stop) {
      for await (const lines of untilAborted(splitLines(input), stop)) {
        for (const line of lines) take(line)
        if (!buffer.isFull()) continue
        // Rows that wait for a full window would keep the memory that the window needs to become full.
        queues.association.flush()
        queues.limit.flush()
        await buffer.room()
      }
      junk.sum()
    },
  }
}

type RecordMessage = Extract<InMessage, { type: 'record' }>

// Whoever sends more of it needs no further line to see that something is wrong.
const mostJunkTold = 10

/** Tells of lines that are no messages, and nothing of what they hold. */
function junkLog(emitter: Emitter): { note(lineNumber: number, line: string): void; sum(): void } {
  let count = 0
  return {
    note(lineNumber, { length }) {
      count++
      const size = `${length.toLocaleString('en')} characters`
      if (count <= mostJunkTold)
        emitter.log('WARN', `Line ${lineNumber} of the input is not a message and was skipped (${size})`)
    },
    sum() {
      if (count > mostJunkTold)
        emitter.log('WARN', `${count} lines of the input were not messages and were skipped`)
    },
  }
}

interface FoundStream {
  readonly key: string
  readonly plan: StreamPlan | undefined
}

/** Records of one stream mostly follow each other, so the last one is tried first. */
function streamFinder(plans: StreamPlans): (record: RecordMessage) => FoundStream {
  let last: RecordMessage | undefined
  let found: FoundStream | undefined
  return (record) => {
    if (found !== undefined && last?.stream === record.stream && last.namespace === record.namespace)
      return found
    const key = streamKey(descriptorOf(record))
    last = record
    found = { key, plan: plans.get(key) }
    return found
  }
}

function readAt(line: string, lineNumber: number, read: (line: string) => InMessage): InMessage {
  try {
    return read(line)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    throw new Failure(error.failureType, `Line ${lineNumber} of the input cannot be used: ${error.message}`)
  }
}

function descriptorOf({
  stream,
  namespace,
}: {
  stream: string
  namespace: string | undefined
}): StreamDescriptor {
  return namespace === undefined ? { name: stream } : { name: stream, namespace }
}

function unknownStream(record: RecordMessage, lineNumber: number, plans: StreamPlans): Failure {
  const known = [...plans.values()].map(({ stream }) => stream.descriptor.name).join(', ')
  return new Failure(
    'config_error',
    `Line ${lineNumber} of the input is a record of stream ${record.stream}, which the catalog does not name; it names ${known}. ` +
      'Add the stream to the connection, or refresh its schema.',
    descriptorOf(record),
  )
}

/** A field that was cut on its way here names another record, or another label. */
function cutField({ changes }: RecordMessage, { columns }: StreamPlan): Rejection | undefined {
  const cut = changes.find(({ field, change }) => change === 'TRUNCATED' && columns.includes(field))
  if (cut === undefined) return undefined
  return { code: 'UNREADABLE_ROW', column: cut.field, message: 'the field was cut short on its way here' }
}
