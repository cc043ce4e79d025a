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
  const { cells, ...row } = recordRow(node, item)
  const to = recordCells(node, 'to', item)
  const wiping = verb === 'set' ? wipingProblem(cells.Labels) : {}
  return { ...wiping, ...to, ...row, cells: { ...cells, ...to.cells, Action: verb } }
}

/** An empty text or list asks for no labels; an expression that gives nothing has a slip in it. */
function wipingProblem(labels: unknown): Pick<Row, 'problem'> {
  if (labels !== undefined && labels !== null) return {}
  const message = 'nothing is given, which would replace all labels by none'
  return { problem: { code: 'MISSING_VALUE', column: 'Labels', message } }
}

/** An item as a row: one record, the object at the other end, and labels. */
export function recordRow(node: IExecuteFunctions, item: number): Row {
  const { cells, ...problem } = recordCells(node, 'from', item)
  return {
    ...problem,
    position: item,
    cells: {
      ...cells,
      'From Object': node.getNodeParameter('fromObjectType', item),
      'To Object': node.getNodeParameter('toObjectType', item),
      Labels: node.getNodeParameter('labels', item, []),
    },
  }
}

const sides = {
  from: { parameter: 'fromRecord', columns: itemMapping.from },
  to: { parameter: 'toRecord', columns: itemMapping.to },
} as const

function recordCells(
  node: IExecuteFunctions,
  side: keyof typeof sides,
  item: number,
): Pick<Row, 'cells' | 'problem'> {
  const { parameter, columns } = sides[side]
  const { column, propertyColumn = '' } = columns
  const record = givenRecord(node.getNodeParameter(parameter, item))
  if ('code' in record) return { cells: {}, problem: { ...record, column } }
  return { cells: { [column]: record.value, [propertyColumn]: record.property } }
}
