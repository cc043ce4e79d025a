import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createEmulator } from '@hubspot-associations/emulator'
import type { Traffic } from './hubspot-process.ts'
import { labels, portalRecords } from './rows-file.ts'

// The server of hubspot-process.ts. What the null server is not asked by the thousand (labels, limits, the
// account) is answered by an emulator too.

const [kind, contacts = '0'] = process.argv.slice(2)
const isNull = kind === 'null'
const emulator = createEmulator({
  plan: isNull ? {} : { burst: 190, associationBurst: 150 },
  journal: { requests: 0 },
})
emulator.seed({
  labels: labels.map((label) => ({ from: 'contacts', to: 'companies', name: label, label })),
  records: portalRecords(Number(contacts)),
})

const nothing: Traffic = {
  creates: 0,
  reads: 0,
  readInputs: 0,
  lookups: 0,
  lookupInputs: 0,
  tooMany: 0,
  busyMs: 0,
}
let traffic = { ...nothing }
let firstAt: number | undefined

// Ids stand in the order of the inputs: those of from and to in turns, or the one of a record to read.
const ids = /"id":"([^"]*)"/g
const times = '"startedAt":"2026-11-21T12:00:00Z","completedAt":"2026-11-21T12:00:00Z"'

function created(body: string): string {
  const results: string[] = []
  let from: string | undefined
  for (const [, id = ''] of body.matchAll(ids)) {
    if (from !== undefined)
      results.push(
        `{"fromObjectTypeId":"0-1","fromObjectId":${from},"toObjectTypeId":"0-2","toObjectId":${id},"labels":["${labels.join('","')}"]}`,
      )
    from = from === undefined ? id : undefined
  }
  return `{"status":"COMPLETE","results":[${results.join()}],${times}}`
}

// As HubSpot does it (recorded): a record without associations is an error entry.
function read(body: string): string {
  const errors = Array.from(
    body.matchAll(ids),
    ([, id]) =>
      `{"status":"error","category":"OBJECT_NOT_FOUND","subCategory":"crm.associations.NO_ASSOCIATIONS_FOUND","message":"No company is associated with contact ${id}.","context":{"fromObjectId":["${id}"],"fromObjectType":["contact"],"toObjectType":["company"]}}`,
  )
  return `{"status":"COMPLETE","results":[],"numErrors":${errors.length},"errors":[${errors.join()}],${times}}`
}

function count(url: string, body: string): void {
  firstAt ??= performance.now()
  if (url.endsWith('/batch/create')) traffic.creates++
  else if (url.includes('/associations/')) {
    traffic.reads++
    traffic.readInputs += body.match(ids)?.length ?? 0
  } else {
    traffic.lookups++
    traffic.lookupInputs += body.match(ids)?.length ?? 0
  }
}

const quotaLeft = {
  'content-type': 'application/json',
  'x-hubspot-ratelimit-max': '10000',
  'x-hubspot-ratelimit-remaining': '10000',
  'x-hubspot-ratelimit-interval-milliseconds': '10000',
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const body = Buffer.concat(await Array.fromAsync(incoming)).toString('latin1')
  const { url = '/' } = incoming
  const isBatch = url.includes('/batch/')
  if (isBatch) count(url, body)
  if (!isNull || !isBatch) await emulated(incoming, body, outgoing)
  else if (url.endsWith('/create')) outgoing.writeHead(201, quotaLeft).end(created(body))
  else outgoing.writeHead(207, quotaLeft).end(read(body))
  if (isBatch) traffic.busyMs = performance.now() - (firstAt ?? 0)
}

async function emulated(
  { method = 'GET', url = '/', headers }: IncomingMessage,
  body: string,
  outgoing: ServerResponse,
): Promise<void> {
  const { authorization = '', 'content-type': type = 'application/json' } = headers
  const sent = { method, headers: { authorization, 'content-type': type } }
  const reply = await emulator.fetch(`http://127.0.0.1${url}`, method === 'GET' ? sent : { ...sent, body })
  if (reply.status === 429) traffic.tooMany++
  outgoing.writeHead(reply.status, isNull ? quotaLeft : Object.fromEntries(reply.headers))
  outgoing.end(await reply.text())
}

const server = createServer((incoming, outgoing) => void answer(incoming, outgoing))
server.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
process.on('message', () => {
  process.send?.(traffic)
  traffic = { ...nothing }
  firstAt = undefined
})
// Whoever measures may end early.
process.on('disconnect', () => process.exit())
