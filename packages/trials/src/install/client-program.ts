/** What a web page or a worker does with the client; the address of HubSpot comes from outside. */
export const clientProgram = `import { createAssociationsClient, isNotFoundError } from '@hubspot-associations/client'
globalThis.program = async (baseUrl) => {
  const { associations, labels } = createAssociationsClient({ accessToken: 'pat-na1-your-token', baseUrl })
  const pairs = [{ fromId: '101', toId: '201' }, { fromId: '102', toId: '999' }]
  const results = await associations.createDefaultBatch('contacts', 'companies', pairs)
  const refused = await labels.list('contacts', 'nothing').catch((error) => error.name)
  return [...results.map(({ status }) => status), refused, typeof isNotFoundError].join(' ')
}
`

/** What it says. */
export const programPrints = 'done failed InvalidRequestError function'
