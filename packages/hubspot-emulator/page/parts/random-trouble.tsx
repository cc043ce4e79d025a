import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Fault, RandomFaults } from '../../src/http/fault.ts'
import { isSame } from '../fault-choices.ts'
import { useAction } from './use-action.ts'

interface Rate {
  readonly text: string
  readonly fault: Fault
}

const RATES: readonly Rate[] = [
  { text: '429', fault: { kind: 'status', status: 429 } },
  { text: '5xx', fault: { kind: 'status', status: '5xx' } },
  { text: 'drop, nothing done', fault: { kind: 'drop', when: 'beforeWrite' } },
  { text: 'drop, everything done', fault: { kind: 'drop', when: 'afterWrite' } },
  { text: '1 s late', fault: { kind: 'delay', ms: 1000 } },
]

const FIRST_SEED = 1

/** Trouble by chance: a share of all requests, the same for the same seed. */
export function RandomTrouble({ random }: { readonly random: RandomFaults | null }): VNode {
  const { isBusy, problem, run } = useAction()
  const seed = random?.seed ?? FIRST_SEED
  const rates = random?.rates ?? []
  const percentOf = (fault: Fault): number => rates.find((rate) => isSame(rate.fault, fault))?.percent ?? 0
  const isOn = rates.some(({ percent }) => percent > 0)

  function put(next: RandomFaults): void {
    run('faults/random', { method: 'PUT', body: next })
  }

  function setPercent(fault: Fault, percent: number): void {
    const others = rates.filter((rate) => !isSame(rate.fault, fault))
    put({ seed, rates: percent === 0 ? others : [...others, { percent, fault }] })
  }

  return (
    <details class="chance" open={isOn || undefined}>
      <summary>
        By chance <span class={isOn ? 'tag warn' : 'quiet'}>{isOn ? 'on' : 'off'}</span>
      </summary>
      {RATES.map(({ text, fault }) => (
        <RateSlider
          key={text}
          text={text}
          percent={percentOf(fault)}
          set={(percent) => setPercent(fault, percent)}
        />
      ))}
      <p class="seed">
        <SeedInput seed={seed} set={(next) => put({ seed: next, rates })} />
        <button type="button" disabled={isBusy || !isOn} onClick={() => put({ seed, rates: [] })}>
          All off
        </button>
      </p>
      {problem !== undefined && <p role="alert">{problem}</p>}
    </details>
  )
}

interface SliderProps {
  readonly text: string
  readonly percent: number
  readonly set: (percent: number) => void
}

function RateSlider({ text, percent, set }: SliderProps): VNode {
  const [dragged, setDragged] = useState<number>()

  function settle(value: number): void {
    setDragged(undefined)
    set(value)
  }

  return (
    <label class="rate">
      <span>{text}</span>
      <input
        type="range"
        min="0"
        max="100"
        value={dragged ?? percent}
        onInput={(event) => setDragged(event.currentTarget.valueAsNumber)}
        onChange={(event) => settle(event.currentTarget.valueAsNumber)}
      />
      <output>{dragged ?? percent} %</output>
    </label>
  )
}

function SeedInput({ seed, set }: { readonly seed: number; readonly set: (seed: number) => void }): VNode {
  return (
    <label>
      Seed
      <input
        type="number"
        min="0"
        step="1"
        value={seed}
        onChange={(event) => {
          if (event.currentTarget.checkValidity()) set(event.currentTarget.valueAsNumber)
        }}
      />
    </label>
  )
}
