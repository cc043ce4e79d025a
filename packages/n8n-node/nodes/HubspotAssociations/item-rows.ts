import type { Mapping, Row, Verb } from '@hubspot-associations/engine'
import type { IExecuteFunctions } from 'n8n-workflow'
import { givenRecord } from './given-record.ts'

/** How the engine reads the rows made here: cells are called as the panel calls its parameters. */
export const itemMapping: Mapping = {
  from: { objectTypeColumn: 'From Object', propertyColumn: 'From Property', column: 'From Record' },
  to: { objectTypeColumn: 'To Object', propertyColumn: 'To Property', column: 'To Record' },
  labels: { column: 'Labels' },
  action: { column: 'Action' },
}

/** An item as a row: two records, labels, and what to do with them. */
export function pairRow(node: IExecuteFunctions, item: number, verb: Verb): Row {
  const row = recordRow(node, item)
  const to = givenRecord(node.getNodeParameter('toRecord', item))
  return {
    ...row,
    cells: { ...row.cells, 'To Property': to.property, 'To Record': to.value, Action: verb },
  }
}

/** An item as a row: one record, the object at the other end, and labels. */
export function recordRow(node: IExecuteFunctions, item: number): Row {
  const from = givenRecord(node.getNodeParameter('fromRecord', item))
  return {
    position: item,
    cells: {
      'From Object': node.getNodeParameter('fromObjectType', item),
      'From Property': from.property,
      'From Record': from.value,
      'To Object': node.getNodeParameter('toObjectType', item),
      Labels: node.getNodeParameter('labels', item, []),
    },
  }
}
