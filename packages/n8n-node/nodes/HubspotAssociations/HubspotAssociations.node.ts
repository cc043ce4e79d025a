import {
  type IExecuteFunctions,
  type INodeExecutionData,
  type INodeType,
  type INodeTypeDescription,
  NodeConnectionTypes,
} from 'n8n-workflow'
import { answersToItems } from './answers-to-items.ts'
import { listSearch, loadOptions } from './choices.ts'
import type { ItemAnswer } from './item-answer.ts'
import { operationOf } from './operations.ts'
import { openPortal } from './portal.ts'
import { properties } from './properties.ts'

/** Associations between HubSpot records, their labels and limits: all items of a step at once. */
export class HubspotAssociations implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'HubSpot Associations',
    name: 'hubspotAssociations',
    icon: {
      light: 'file:../../icons/hubspot-associations.svg',
      dark: 'file:../../icons/hubspot-associations.dark.svg',
    },
    group: ['output'],
    version: 1,
    subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
    description: 'Associate HubSpot records in bulk, with labels and limits',
    defaults: { name: 'HubSpot Associations' },
    usableAsTool: true,
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main],
    credentials: [
      {
        name: 'hubspotAssociationsApi',
        required: true,
        displayOptions: { show: { authentication: ['accessToken'] } },
      },
      {
        name: 'hubspotAssociationsOAuth2Api',
        required: true,
        displayOptions: { show: { authentication: ['oAuth2'] } },
      },
    ],
    properties,
  }

  methods: NonNullable<INodeType['methods']> = { loadOptions, listSearch }

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    return [await answersToItems(this, answers(this))]
  }
}

async function* answers(node: IExecuteFunctions): AsyncGenerator<ItemAnswer, void, undefined> {
  yield* operationOf(node)(node, await openPortal(node))
}
