import { airbyteSourceHubspot } from './airbyte-source-hubspot.ts'
import { dynamicsConnection } from './dynamics-connection.ts'
import { hubspotExport } from './hubspot-export.ts'
import { pipedriveDeal } from './pipedrive-deal.ts'
import { pipedrivePerson } from './pipedrive-person.ts'
import type { Preset } from './preset.ts'
import { salesforceAccount } from './salesforce-account.ts'
import { salesforceAccountContactRelation } from './salesforce-account-contact-relation.ts'
import { salesforceAccountContactRole } from './salesforce-account-contact-role.ts'
import { salesforceContact } from './salesforce-contact.ts'
import { salesforceOpportunity } from './salesforce-opportunity.ts'
import { salesforceOpportunityContactRole } from './salesforce-opportunity-contact-role.ts'
import { zohoContact } from './zoho-contact.ts'
import { zohoDeal } from './zoho-deal.ts'
import { zohoTask } from './zoho-task.ts'

/** Every preset, in the order in which a header is held against them. */
export const allPresets: readonly Preset[] = [
  hubspotExport,
  salesforceOpportunityContactRole,
  salesforceAccountContactRelation,
  salesforceAccountContactRole,
  salesforceContact,
  salesforceOpportunity,
  salesforceAccount,
  dynamicsConnection,
  pipedriveDeal,
  pipedrivePerson,
  zohoDeal,
  zohoContact,
  zohoTask,
  airbyteSourceHubspot,
]
