import type { AssociationLabel } from '@hubspot-associations/client/core'
import { quoted } from '../cell.ts'
import { labelByText } from '../match-label.ts'
import { pairName } from '../object-pair.ts'
import { unknownLabel } from '../unknown-label.ts'
import { type PortalLabel, type PortalPair, turned } from './portal-pair.ts'
import type { SchemaRejection } from './schema-request.ts'

/** The association type that a request names in its direction. */
export function findType(of: string, { pair, there }: PortalPair): AssociationLabel | SchemaRejection {
  const found = labelByText(of, there.types, pair) ?? unknownLabel({ text: of }, pair, there.types)
  if (!('code' in found)) return found
  const code = found.code === 'AMBIGUOUS_LABEL' ? 'AMBIGUOUS_LABEL' : 'UNKNOWN_LABEL'
  return { code, message: found.message }
}

/** The label that a request names, with both of its sides; only what the portal's users made can be changed. */
export function findLabel(of: string, portal: PortalPair): PortalLabel | SchemaRejection {
  const type = findType(of, portal)
  if ('code' in type) return type
  const name = `the label ${quoted(type.label ?? of)} of ${pairName(portal.pair)}`
  if (type.category !== 'USER_DEFINED' || type.label === null) {
    const message = `${name} is HubSpot's own or an app's, and cannot be changed`
    return { code: 'NOT_CHANGEABLE', message }
  }
  const label = bothSides(portal).find(({ typeId }) => typeId === type.typeId)
  if (label !== undefined) return label
  const message = `HubSpot has ${name} and does not tell which text its other side has; it is left as it is`
  return { code: 'NOT_CHANGEABLE', message }
}

/** The labels of a pair as this direction reads them; within one object type both readings are of this direction. */
export function bothSides({ pair, labels }: PortalPair): readonly PortalLabel[] {
  return pair.from.id === pair.to.id ? labels.flatMap((label) => [label, turned(label)]) : labels
}
