import type { ClientEvent, OnEvent } from '@hubspot-associations/client'
import type { Emitter } from '../protocol/emitter.ts'
import type { StreamDescriptor } from '../protocol/messages.ts'

/** What waits are told with. */
export interface RateLimitNoticeSetting {
  readonly emitter: Pick<Emitter, 'running' | 'log'>
  readonly now: () => number
  /** The streams that a wait holds up. */
  readonly streams: () => readonly StreamDescriptor[]
}

// Short waits are how the limiter keeps its pace; telling of each would only flicker.
const shortestTold = 1_000

/** Tells the platform when HubSpot's quota makes the sync wait, until when, and when it goes on. */
export function rateLimitNotice({ emitter, now, streams }: RateLimitNoticeSetting): OnEvent {
  let toldUntil = 0
  let told: readonly StreamDescriptor[] = []

  function goOn(): void {
    for (const stream of told) emitter.running(stream)
    told = []
  }

  function wait(delayMs: number): void {
    const until = now() + delayMs
    if (delayMs < shortestTold || until <= toldUntil + shortestTold) return
    toldUntil = until
    told = streams()
    for (const stream of told) emitter.running(stream, until)
    emitter.log('INFO', `HubSpot's rate limit is reached; going on in ${Math.ceil(delayMs / 1000)} s`)
  }

  return (event: ClientEvent) => {
    if (event.type === 'wait') wait(event.delayMs)
    else if (event.type === 'retry' && event.status === 429) wait(event.delayMs)
    else if (event.type === 'retry') emitter.log('WARN', `${event.operation}: ${event.reason}, trying again`)
    else if (event.type === 'notice') emitter.log('WARN', event.message)
    else if (told.length > 0 && now() >= toldUntil) goOn()
  }
}
