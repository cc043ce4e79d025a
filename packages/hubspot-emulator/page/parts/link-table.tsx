import type { VNode } from 'preact'
import type { ControlAssociationType, NeighbourLink } from '../../src/control/control-api.ts'
import { addressOf } from '../route.ts'
import { objectWord } from '../words.ts'
import { ShapeMark } from './shape-mark.tsx'

interface LinkTableProps {
  readonly links: readonly NeighbourLink[]
  /** Of the record that all the links belong to. */
  readonly name: string
}

/** The links of a record with their labels and numbers; the picture in words. */
export function LinkTable({ links, name }: LinkTableProps): VNode | null {
  if (links.length === 0) return null
  return (
    <table class="links">
      <caption class="unseen">Links of {name}</caption>
      <thead>
        <tr>
          <th scope="col">Linked record</th>
          <th scope="col">Labels</th>
          <th scope="col">Association types</th>
        </tr>
      </thead>
      <tbody>
        {links.map((link) => (
          <LinkRow key={`${link.to.name}/${link.to.id}`} link={link} />
        ))}
      </tbody>
    </table>
  )
}

function LinkRow({ link: { to, types } }: { readonly link: NeighbourLink }): VNode {
  const labelled = types.filter(({ label }) => label !== null)
  return (
    <tr>
      <th scope="row">
        <a href={addressOf({ objectType: to.name, id: to.id })}>
          <ShapeMark objectType={to.name} />
          {to.title}
        </a>{' '}
        <small>
          <span class="unseen">{objectWord(to.name)}</span> {to.id}
        </small>
      </th>
      <td>
        {labelled.length === 0 && <span class="quiet">none</span>}
        {labelled.map(({ category, typeId, label }) => (
          <span key={`${category} ${typeId}`} class={`tag ${category === 'HUBSPOT_DEFINED' ? 'own' : ''}`}>
            {label}
          </span>
        ))}
      </td>
      <td>
        {types.map((type) => (
          <TypeNumber key={`${type.category} ${type.typeId}`} type={type} />
        ))}
      </td>
    </tr>
  )
}

const CATEGORIES: Readonly<Record<ControlAssociationType['category'], string>> = {
  HUBSPOT_DEFINED: 'HubSpot',
  USER_DEFINED: 'user',
  INTEGRATOR_DEFINED: 'integrator',
  WORK: 'work',
}

function TypeNumber({ type: { category, typeId } }: { readonly type: ControlAssociationType }): VNode {
  return (
    <span class="number" title={`${category} ${typeId}`}>
      {CATEGORIES[category]} {typeId}
    </span>
  )
}
