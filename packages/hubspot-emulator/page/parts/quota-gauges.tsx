import type { VNode } from 'preact'
import type { QuotaGauge } from '../../src/control/control-api.ts'
import { timeOfDay } from '../words.ts'

/** How much of every quota is used. */
export function QuotaGauges({ quotas }: { readonly quotas: readonly QuotaGauge[] }): VNode {
  return (
    <section class="panel quotas" aria-labelledby="quotas">
      <h2 id="quotas">Quota</h2>
      {quotas.length === 0 && (
        <p class="empty">
          No quotas are kept: start the emulator with a <code>plan</code> to see them fill.
        </p>
      )}
      {quotas.map((gauge) => (
        <Gauge key={`${gauge.policy} ${gauge.kind} ${gauge.app}`} gauge={gauge} />
      ))}
    </section>
  )
}

const KINDS: Readonly<Record<QuotaGauge['kind'], string>> = {
  general: 'Requests',
  associations: 'Associations',
  search: 'Searches',
}

const WINDOWS: Readonly<Record<QuotaGauge['policy'], string>> = {
  DAILY: 'a day',
  TEN_SECONDLY_ROLLING: 'in 10 s',
  SECONDLY: 'in 1 s',
}

const NEARLY_FULL = 0.8

function Gauge({
  gauge: { policy, kind, app, maximum, used, resetsAt },
}: {
  readonly gauge: QuotaGauge
}): VNode {
  const share = maximum === 0 ? 1 : Math.min(1, used / maximum)
  const name = `${KINDS[kind]} ${WINDOWS[policy]}`
  const tone = share >= 1 ? 'bad' : share >= NEARLY_FULL ? 'warn' : 'good'
  return (
    <div class="gauge" title={resetsAt === null ? undefined : `until ${timeOfDay(resetsAt)}`}>
      <span>
        {name}
        {app !== null && app > 1 && <small> app {app}</small>}
      </span>
      <svg class={`bar ${tone}`} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="4" />
        <rect class="used" width={share * 100} height="4" />
      </svg>
      <meter class="unseen" aria-label={name} max={maximum} value={used} />
      <span class="figure">
        <b>{used.toLocaleString('en')}</b> of {maximum.toLocaleString('en')}
      </span>
    </div>
  )
}
