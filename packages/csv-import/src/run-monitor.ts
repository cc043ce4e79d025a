import type { ClientEvent } from '@hubspot-associations/client'
import type { Connection } from './connect.ts'
import { createProgress } from './progress.ts'
import { progressLine } from './progress-line.ts'
import type { OnStep, Phase, Step } from './run/step.ts'
import { createTimelineRecorder, type Timeline } from './run-timeline.ts'
import type { Surroundings } from './surroundings.ts'

/** Watches a run: shows how far it is, logs what happens, and keeps what a report will draw. */
export interface RunMonitor {
  readonly onStep: OnStep
  /** Takes the progress away, so that what follows stands on its own. */
  end(): void
  timeline(): Timeline
}

/** Begins to watch. Progress is shown on a terminal only, and never beside a log. */
export function createRunMonitor(
  { watch, log, isLogged }: Pick<Connection, 'watch' | 'log' | 'isLogged'>,
  { stderr, clock }: Pick<Surroundings, 'stderr' | 'clock'>,
): RunMonitor {
  const progress = isLogged ? undefined : createProgress(stderr, clock)
  const recorder = createTimelineRecorder(clock.now())
  let before: Step = { phase: 'read', done: 0 }
  let phaseSince = clock.now()
  watch.subscribe((event) => record(event, recorder, clock.now()))
  return {
    onStep(step) {
      const now = clock.now()
      // A count that starts again belongs to the next pass.
      const isNew = step.phase !== before.phase || step.done < before.done
      if (isNew) phaseSince = now
      recorder.add(amountOf(step.phase, isNew ? step.done : step.done - before.done), now)
      before = step
      log.write('progress', { ...step })
      const quota = watch.quotas().get('associations')
      const facts = { elapsedMs: now - phaseSince, retries: watch.retries() }
      progress?.show(progressLine(step, quota === undefined ? facts : { ...facts, quota }))
    },
    end: () => progress?.clear(),
    timeline: () => recorder.timeline(),
  }
}

function amountOf(phase: Phase, amount: number): Readonly<Record<string, number>> {
  return { [phase]: amount }
}

function record(event: ClientEvent, recorder: ReturnType<typeof createTimelineRecorder>, at: number): void {
  if (event.type === 'wait') recorder.addWait(event.delayMs, at)
  if (event.type === 'retry') {
    recorder.add({ retries: 1 }, at)
    recorder.addWait(event.delayMs, at)
  }
  if (event.type !== 'quota') return
  recorder.add({ calls: 1 }, at)
  const { max, remaining } = event
  if (max !== undefined && max > 0 && remaining !== undefined) recorder.addQuota((max - remaining) / max, at)
}
