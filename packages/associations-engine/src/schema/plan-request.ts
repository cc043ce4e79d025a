import { quoted } from '../cell.ts'
import { pairName } from '../object-pair.ts'
import { sameTexts } from './diff-labels.ts'
import { bothSides, findLabel } from './find-label.ts'
import { planLimitRequest } from './plan-limit-request.ts'
import type { PlannedRequest } from './planned-request.ts'
import type { PortalPair } from './portal-pair.ts'
import type { LabelTexts } from './schema-change.ts'
import type { LabelAsk, SchemaAsk } from './schema-request.ts'

/** Pure: holds one request against what the portal has of its object pair. */
export function planRequest(ask: SchemaAsk, portal: PortalPair): PlannedRequest {
  switch (ask.kind) {
    case 'create-label':
      return createLabel(ask, portal)
    case 'update-label':
      return updateLabel(ask, portal)
    case 'delete-label':
      return deleteLabel(ask, portal)
    default:
      return planLimitRequest(ask, portal)
  }
}

type Asking<Kind> = Extract<LabelAsk, { readonly kind: Kind }>

function createLabel(ask: Asking<'create-label'>, portal: PortalPair): PlannedRequest {
  const { pair, undecided } = portal
  const { name } = ask
  const texts = { label: ask.label.trim(), inverseLabel: ask.inverseLabel?.trim() || ask.label.trim() }
  if (texts.label === '') return { code: 'MISSING_VALUE', message: 'a label needs a text' }
  const sides = bothSides(portal)
  const same = sides.find((label) => sameTexts(label, texts))
  if (same !== undefined) return { unchanged: 'the label is there already', facts: { pair, label: same } }
  const other = sides.find(
    ({ label, inverseLabel }) => label === texts.label || inverseLabel === texts.inverseLabel,
  )
  if (other !== undefined)
    return { code: 'ALREADY_THERE', message: `${pairName(pair)} has ${inWords(other)} already` }
  if (undecided.includes(texts.label))
    return {
      code: 'ALREADY_THERE',
      message: `${pairName(pair)} has the label ${quoted(texts.label)} already`,
    }
  const named = name === undefined || name === '' ? {} : { name }
  return {
    change: { kind: 'create-label', pair, texts, ...named, entry: { ...texts, ...named } },
    facts: { pair, label: { ...texts, ...named } },
  }
}

function updateLabel({ of, ...ask }: Asking<'update-label'>, portal: PortalPair): PlannedRequest {
  const { pair } = portal
  const there = findLabel(of, portal)
  if ('code' in there) return there
  const before = { label: there.label, inverseLabel: there.inverseLabel }
  const label = ask.label?.trim() || there.label
  // A label that reads the same from both sides goes on doing so, unless another text is given.
  const kept = there.inverseLabel === there.label ? label : there.inverseLabel
  const texts = { label, inverseLabel: ask.inverseLabel?.trim() || kept }
  if (sameTexts(before, texts))
    return { unchanged: 'the label reads so already', facts: { pair, label: there } }
  return {
    change: { kind: 'rename-label', pair, typeId: there.typeId, before, texts, entry: texts },
    facts: { pair, label: { ...there, ...texts } },
  }
}

function deleteLabel({ of }: Asking<'delete-label'>, portal: PortalPair): PlannedRequest {
  const { pair } = portal
  const label = findLabel(of, portal)
  if ('code' in label) return label
  return {
    change: { kind: 'delete-label', pair, typeId: label.typeId, texts: label },
    facts: { pair, label },
  }
}

function inWords({ label, inverseLabel }: LabelTexts): string {
  return label === inverseLabel
    ? `the label ${quoted(label)}`
    : `the label ${quoted(label)}, which reads ${quoted(inverseLabel)} from the other side,`
}
