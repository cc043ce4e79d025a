import { describe, expect, it } from 'vitest'
import { allPresets } from './all-presets.ts'
import { pickPreset } from './pick-preset.ts'

describe('a header is recognised', () => {
  it.each([
    ['Record ID,Email,Associated Deal IDs', 'hubspot-export'],
    ['Datensatz-ID,Associated Company IDs (Advisor)', 'hubspot-export'],
    ['Id,OpportunityID,ContactId,Role,IsPrimary', 'salesforce-opportunity-contact-role'],
    ['Opportunity Id,Contact Id,Role', 'salesforce-opportunity-contact-role'],
    ['Id,Account Id,Contact Id,Roles', 'salesforce-account-contact-relation'],
    ['ACCOUNTID,CONTACTID,ROLE,ISPRIMARY', 'salesforce-account-contact-role'],
    ['Id,AccountId,LastName,Email', 'salesforce-contact'],
    ['Id,AccountId,Name,StageName', 'salesforce-opportunity'],
    ['Id,Name,ParentId', 'salesforce-account'],
    ['_record1id_value,record1objecttypecode,_record2id_value,record2objecttypecode', 'dynamics-connection'],
    ['Deal - ID,Deal - Organization ID', 'pipedrive-deal'],
    ['Person - ID,Person - Organization ID', 'pipedrive-person'],
    ['Record Id,Stage,Contact Name.id', 'zoho-deal'],
    ['Record Id,Last Name,Account Name.id', 'zoho-contact'],
    ['Record Id,Due Date,Deal Name.id', 'zoho-task'],
    ['from_id,to_id,association_type_id,category,label', 'airbyte-source-hubspot'],
  ])('%s', (header, name) => {
    expect(pickPreset(header.split(','), undefined)?.name).toBe(name)
  })
})

it.each([
  'from_object_type,from_id,to_object_type,to_id,label',
  'from_object_type,from_id,to_object_type,to_id,association_type_id,label',
  'Email,Company,Role',
  'Record ID,Associated Company',
  'Id,AccountId',
  'Id,Name',
  'Deal - ID,Deal - Contact person',
  'from_id,to_id',
  '',
])('nothing is read into %o', (header) => {
  expect(pickPreset(header.split(','), undefined)).toBeUndefined()
})

it('knows every preset by a name of its own, and by the columns that it tells people', () => {
  expect(new Set(allPresets.map(({ name }) => name)).size).toBe(allPresets.length)
  for (const { columns, matches, name } of allPresets) {
    const header = columns.split(/, | and\/or /)
    expect([name, matches(header)]).toEqual([name, true])
  }
})
