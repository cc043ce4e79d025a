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

/** One row per input item, each with the parameters as they are for it. */
export function itemRows(node: IExecuteFunctions, verbOf: (item: number) => Verb): Row[] {
  return node.getInputData().map((_, item) => {
    const from = givenRecord(node.getNodeParameter('fromRecord', item))
    const to = givenRecord(node.getNodeParameter('toRecord', item))
    return {
      position: item,
      cells: {
        'From Object': node.getNodeParameter('fromObjectType', item),
        'From Property': from.property,
        'From Record': from.value,
        'To Object': node.getNodeParameter('toObjectType', item),
        'To Property': to.property,
        'To Record': to.value,
        Labels: node.getNodeParameter('labels', item, []),
        Action: verbOf(item),
      },
    }
  })
}
