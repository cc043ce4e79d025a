import { createServer } from 'node:http'

/** Inputs per request, the most that HubSpot takes. */
export const SIZE = 2000

/** The type that every pair gets. */
export const TYPE = { category: 'USER_DEFINED', typeId: 7 } as const

/** Pairs with ids as long as those of today. */
export const PAIRS: readonly { readonly fromId: string; readonly toId: string }[] = Array.from(
  { length: SIZE },
  (_, index) => ({ fromId: String(101935000000 + index), toId: String(201935000000 + index) }),
)

/** Answers every request as HubSpot answers a labelled batch create, in a process of its own. */
export function serve(onListening: (port: number) => void): void {
  const results = PAIRS.map(({ fromId, toId }) => ({
    fromObjectTypeId: '0-1',
    fromObjectId: Number(fromId),
    toObjectTypeId: '0-2',
    toObjectId: Number(toId),
    labels: ['Billing contact'],
  }))
  const answer = Buffer.from(
    JSON.stringify({ status: 'COMPLETE', results, startedAt: '2026-11-21T12:00:00Z' }),
  )
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response
        .writeHead(201, { 'content-type': 'application/json', 'content-length': answer.length })
        .end(answer)
    })
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    if (typeof address === 'object' && address !== null) onListening(address.port)
  })
}
