import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

// A HubSpot that takes every association and holds none, as fast as it can: what is timed is whoever asks it.

const limits = {
  'content-type': 'application/json',
  'x-hubspot-ratelimit-max': '10000',
  'x-hubspot-ratelimit-remaining': '10000',
  'x-hubspot-ratelimit-interval-milliseconds': '10000',
}
const labels = `{"results":[
  {"category":"HUBSPOT_DEFINED","typeId":279,"label":null},{"category":"USER_DEFINED","typeId":1,"label":"Billing contact"}]}`
const times = '"startedAt":"2026-11-21T12:00:00Z","completedAt":"2026-11-21T12:00:00Z"'
const ids = /"id":"([^"]*)"/g

// As HubSpot does it (recorded): a record without associations is an error entry.
function read(body: string): string {
  const errors = Array.from(
    body.matchAll(ids),
    ([, id]) =>
      `{"status":"error","category":"OBJECT_NOT_FOUND","subCategory":"crm.associations.NO_ASSOCIATIONS_FOUND","message":"No company is associated with contact ${id}.","context":{"fromObjectId":["${id}"]}}`,
  )
  return `{"status":"COMPLETE","results":[],"numErrors":${errors.length},"errors":[${errors.join()}],${times}}`
}

function created(body: string): string {
  const results: string[] = []
  let from: string | undefined
  for (const [, id = ''] of body.matchAll(ids)) {
    if (from !== undefined)
      results.push(
        `{"fromObjectTypeId":"0-1","fromObjectId":${from},"toObjectTypeId":"0-2","toObjectId":${id},"labels":["Billing contact"]}`,
      )
    from = from === undefined ? id : undefined
  }
  return `{"status":"COMPLETE","results":[${results.join()}],${times}}`
}

async function answer(incoming: IncomingMessage): Promise<string> {
  const body = Buffer.concat(await Array.fromAsync(incoming)).toString('latin1')
  const { url = '/' } = incoming
  if (url.endsWith('/batch/read')) return read(body)
  if (url.endsWith('/batch/create')) return created(body)
  if (url.endsWith('/labels')) return labels
  if (url.startsWith('/account-info')) return '{"portalId":1,"timeZone":"UTC"}'
  return '{"results":[]}'
}

const server = createServer((incoming, outgoing) => {
  answer(incoming).then((text) => outgoing.writeHead(200, limits).end(text))
})
server.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
// Whoever measures may end early.
process.on('disconnect', () => process.exit())
