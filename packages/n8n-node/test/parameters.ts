import type { Parameter } from './fake-execution.ts'

type Parameters = Readonly<Record<string, Parameter>>

/** A record parameter in one of its modes. */
export const by = (mode: string, value: unknown): object => ({ __rl: true, mode, value })

/** A step on associations, whose items have `from`, `to` and `labels`. */
export function onAssociations(operation: string, more: Parameters = {}): Parameters {
  return {
    authentication: 'accessToken',
    resource: 'association',
    operation,
    fromObjectType: 'contacts',
    fromRecord: (item: { from?: unknown }) => by('id', item.from),
    toObjectType: 'companies',
    toRecord: (item: { to?: unknown }) => by('id', item.to),
    labels: (item: { labels?: unknown }) => item.labels,
    returnAll: true,
    options: {},
    ...more,
  }
}

/** A step on the labels between contacts and companies. */
export function onLabels(operation: string, more: Parameters = {}): Parameters {
  return {
    authentication: 'accessToken',
    resource: 'associationLabel',
    operation,
    fromObjectType: 'contacts',
    toObjectType: 'companies',
    returnAll: true,
    options: {},
    ...more,
  }
}

/** A step on the limits between contacts and companies. */
export function onLimits(operation: string, more: Parameters = {}): Parameters {
  return { ...onLabels(operation, more), resource: 'associationLimit' }
}
