import type { VNode } from 'preact'
import { Copyable } from './copyable.tsx'

/** What to do in a portal without records. */
export function EmptyPortal(): VNode {
  return (
    <section class="panel empty-portal">
      <EmptyDrawing />
      <h2>No records yet</h2>
      <p>Send the portal what it shall start with …</p>
      <Copyable text={seedCommand()} />
      <p>… or make a record as any HubSpot client does:</p>
      <Copyable text={createCommand()} />
      <p class="quiet">The page follows by itself; there is no need to load it again.</p>
    </section>
  )
}

function EmptyDrawing(): VNode {
  return (
    <svg class="empty-drawing" viewBox="-150 -50 300 100" aria-hidden="true">
      <path d="M-92 12L0-12L92 16" />
      <circle cx="-92" cy="12" r="17" />
      <rect x="-22" y="-34" width="44" height="44" rx="12" />
      <path d="M92-8l24 24l-24 24l-24-24Z" />
    </svg>
  )
}

function seedCommand(): string {
  return `curl ${location.origin}/_emulator/seed \\
  -H 'content-type: application/json' \\
  -d '{
  "records": {
    "contacts": [{ "id": "101", "properties": { "firstname": "Ada" } }],
    "companies": [{ "id": "201" }]
  },
  "associations": [{
    "from": "contacts", "fromId": "101",
    "to": "companies", "toId": "201"
  }]
}'`
}

function createCommand(): string {
  return `curl -H 'authorization: Bearer any-token' \\
  -H 'content-type: application/json' \\
  -d '{ "inputs": [{ "properties": { "email": "ada@example.com" } }] }' \\
  ${location.origin}/crm/objects/2026-03/contacts/batch/create`
}
