import type { AssociationLabel, AssociationType, CallOptions } from '@hubspot-associations/client/core'
import type { Intent, LabelReference } from './intent.ts'
import type { ResolveLabel } from './label-resolver.ts'
import type { ObjectPair } from './object-pair.ts'
import type { ObjectType, ResolveObjectType } from './object-type-resolver.ts'
import type { RecordReference } from './record-reference.ts'
import type { Rejection } from './rejection.ts'

/** The objects and labels of an intent, as the portal knows them. */
export interface ResolvedTypes {
  readonly pair: ObjectPair
  /** Labels only, never the unlabelled type: that one comes and goes with the association. */
  readonly types: readonly AssociationType[]
}

/** What is named of an intent before its records: two object types, and labels. */
export type NamedTypes = Pick<Intent, 'verb' | 'orUnlink' | 'labels' | 'labelColumn'> & {
  readonly from: NamedObject
  readonly to: NamedObject
}

type NamedObject = Pick<RecordReference, 'objectType' | 'objectTypeColumn'>

/**
 * Resolves object types and labels. Rows that name the same ones share one answer, which is
 * there at once from the second row on; only the first has to be awaited.
 */
export type ResolveTypes = (
  intent: NamedTypes,
  call?: CallOptions,
) => ResolvedTypes | Rejection | Promise<ResolvedTypes | Rejection>

// Rows have few different labels; what is remembered stays bounded when they have many.
const mostRemembered = 10_000

/** Remembers what each combination of objects, verb and labels resolves to. */
export function typesResolver(objectType: ResolveObjectType, label: ResolveLabel): ResolveTypes {
  const answers = new Map<string, ResolvedTypes | Rejection>()
  // Rows with the same label cell share one list, by which an answer is found sooner than by all that is asked.
  const byLabels = new WeakMap<NamedTypes['labels'], Answered>()
  return (intent, call) => {
    const alike = byLabels.get(intent.labels)
    if (alike !== undefined && isAlike(intent, alike.intent)) return alike.answer
    const key = keyOf(intent)
    const known = answers.get(key)
    if (known !== undefined) {
      byLabels.set(intent.labels, { intent, answer: known })
      return known
    }
    return resolve(intent, { objectType, label, call }).then((answer) => {
      if (answers.size >= mostRemembered) answers.clear()
      answers.set(key, answer)
      return answer
    })
  }
}

interface Answered {
  readonly intent: NamedTypes
  readonly answer: ResolvedTypes | Rejection
}

function isAlike(one: NamedTypes, other: NamedTypes): boolean {
  return (
    one.verb === other.verb &&
    one.orUnlink === other.orUnlink &&
    one.from.objectType === other.from.objectType &&
    one.to.objectType === other.to.objectType
  )
}

function keyOf({ verb, orUnlink, from, to, labels }: NamedTypes): string {
  const named = labels.map((label) => ('text' in label ? label.text : `${label.category}\t${label.typeId}`))
  return `${verb} ${orUnlink}\n${from.objectType}\n${to.objectType}\n${named.join('\n')}`
}

interface Portal {
  readonly objectType: ResolveObjectType
  readonly label: ResolveLabel
  readonly call: CallOptions | undefined
}

async function resolve(intent: NamedTypes, portal: Portal): Promise<ResolvedTypes | Rejection> {
  const from = await resolveEnd(intent.from, portal)
  if ('code' in from) return from
  const to = await resolveEnd(intent.to, portal)
  if ('code' in to) return to
  const pair = { from, to }
  const types = await resolveLabels(intent, (each) => portal.label(each, pair, portal.call))
  if (!('code' in types)) return { pair, types }
  return intent.labelColumn === undefined ? types : { ...types, column: intent.labelColumn }
}

async function resolveEnd(
  { objectType: name, objectTypeColumn: column }: NamedObject,
  { objectType, call }: Portal,
): Promise<ObjectType | Rejection> {
  const type = await objectType(name, call)
  return 'code' in type && column !== undefined ? { ...type, column } : type
}

async function resolveLabels(
  { verb, orUnlink, labels }: NamedTypes,
  resolveLabel: (label: LabelReference) => Promise<AssociationLabel | Rejection>,
): Promise<AssociationType[] | Rejection> {
  const types: AssociationType[] = []
  for (const label of labels) {
    const type = await resolveLabel(label)
    if ('code' in type) return type
    if (type.label !== null) types.push({ category: type.category, typeId: type.typeId })
    else if (verb === 'remove-label' && !orUnlink) return wouldUnlink
  }
  return verb === 'remove-label' && types.length === 0 && !orUnlink ? wouldUnlink : types
}

// Archiving the unlabelled type removes the whole association (documented).
const wouldUnlink: Rejection = {
  code: 'WOULD_UNLINK',
  message: 'no label is named, and removing the unlabelled type would remove the whole association',
}
