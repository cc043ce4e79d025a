import { invalid, tooManyLabels } from '../http/refusals.ts'
import { type AssociationType, isCustomLabel, isPlain } from './association-type.ts'
import type { AssociationTypes, DirectedType } from './association-types.ts'
import type { Links } from './links.ts'
import type { ObjectType } from './object-type.ts'

/** A label to make between two object types. */
export interface NewLabel {
  readonly from: ObjectType
  readonly to: ObjectType
  readonly name: string
  readonly label: string
  readonly inverseLabel?: string | undefined
  readonly typeId?: number
  readonly inverseTypeId?: number
}

/** A change of a label's text. */
export interface LabelChange {
  readonly from: ObjectType
  readonly to: ObjectType
  readonly typeId: number
  readonly label: string
  readonly inverseLabel?: string | undefined
}

/** The life of custom labels. */
export interface Labels {
  create(label: NewLabel): DirectedType
  update(change: LabelChange): void
  remove(from: ObjectType, to: ObjectType, typeId: number): void
  /** Gives a pair its plain type where the portal has to make it: pairs with a custom object. */
  ensurePlain(from: ObjectType, to: ObjectType): void
}

/** What the rules of labels stand on. */
export interface LabelRules {
  readonly types: AssociationTypes
  readonly links: Links
  /** How many labels a pair may have. */
  readonly maximum: number
  /** Whether a label that links still use can be deleted. */
  readonly strictDelete: boolean
}

/** Makes the rules of labels over the portal's association types. */
export function createLabels({ types, links, maximum, strictDelete }: LabelRules): Labels {
  function ensurePlain(from: ObjectType, to: ObjectType): void {
    if (!(from.isCustom || to.isCustom) || types.pairs.of(from, to).plain !== undefined) return
    const name = `${from.name}_to_${to.name}`
    const inverseName = `${to.name}_to_${from.name}`
    types.add({ category: 'USER_DEFINED', from, to, label: null, inverseLabel: null, name, inverseName })
  }

  function create(given: NewLabel): DirectedType {
    const { from, to, name, typeId, inverseTypeId } = given
    const label = given.label === '' ? null : given.label
    const inverseLabel = given.inverseLabel || label
    refuseBadName(types, name)
    refuseTakenText(types, given, [label, inverseLabel])
    refuseFullPair(types, given, label === null ? Number.POSITIVE_INFINITY : maximum)
    if (label !== null) ensurePlain(from, to)
    const inverseName = label === inverseLabel ? name : `${name}_inverse`
    const numbers = { ...(typeId === undefined ? {} : { typeId }), inverseTypeId }
    return types.add({
      category: 'USER_DEFINED',
      from,
      to,
      ...numbers,
      label,
      inverseLabel,
      name,
      inverseName,
    })
  }

  function remove(from: ObjectType, to: ObjectType, typeId: number): void {
    const { type } = findLabel(types, { from, to, typeId })
    refusePlainWithLabels(types, type, typeId)
    if (strictDelete && links.isUsed(type)) {
      throw invalid(`Association definition ${typeId} is used by associations; remove it from them first`)
    }
    links.strip(type)
    types.remove(type)
  }

  return {
    ensurePlain,
    create,
    remove,
    update(change): void {
      const { type, direction } = findLabel(types, change)
      // Without an inverse text both sides get the one given (measured).
      const inverse = change.inverseLabel ?? change.label
      types.replace({ ...type, labels: direction === 0 ? [change.label, inverse] : [inverse, change.label] })
    },
  }
}

// The plain type stays as long as a label needs it (recorded).
function refusePlainWithLabels(types: AssociationTypes, type: AssociationType, typeId: number): void {
  if (!isPlain(type) || ![...types.pairs.of(type.first, type.second).types.values()].some(isCustomLabel))
    return
  throw invalid(
    `Definition with label still exists; Cannot delete unlabeled type with associationTypeId ${typeId}`,
  )
}

// Names may not hold a hyphen nor start with a digit (documented; the texts are ours).
function refuseBadName(types: AssociationTypes, name: string): void {
  if (name === '') throw invalid('Association definition name cannot be empty')
  if (name.includes('-')) throw invalid(`Association definition name ${name} cannot contain a hyphen`)
  if (/^\d/.test(name)) throw invalid(`Association definition name ${name} cannot start with a number`)
  if (types.isNameTaken(name)) throw invalid(`Association definition named ${name} already exists for portal`)
}

function refuseTakenText(
  types: AssociationTypes,
  { from, to }: NewLabel,
  [label, inverseLabel]: readonly [string | null, string | null],
): void {
  for (const [text, one, other] of [[label, from, to] as const, [inverseLabel, to, from] as const]) {
    if (text === null) continue
    if (types.between(one, other).some(({ type, direction }) => type.labels[direction] === text)) {
      throw invalid(
        `Association definition label ${text} already exists on ObjectType pair`,
        undefined,
        'AssociationValidationError.DUPLICATE_ASSOCIATION_LABEL',
      )
    }
  }
}

// A paired label counts once, the plain type not at all (measured).
function refuseFullPair(types: AssociationTypes, { from, to }: NewLabel, maximum: number): void {
  const labels = [...types.pairs.of(from, to).types.values()].filter(isCustomLabel)
  if (labels.length >= maximum) throw tooManyLabels(maximum, `${from.errorName} and ${to.errorName}`)
}

function findLabel(
  types: AssociationTypes,
  { from, to, typeId }: { from: ObjectType; to: ObjectType; typeId: number },
): DirectedType {
  const found = types.find('USER_DEFINED', typeId)
  if (found !== undefined && belongsTo(found.type, from, to)) return found
  throw invalid('Unable to find objectTypeIds')
}

function belongsTo({ first, second }: AssociationType, from: ObjectType, to: ObjectType): boolean {
  return (first === from && second === to) || (first === to && second === from)
}
