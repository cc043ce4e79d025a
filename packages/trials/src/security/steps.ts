/** How HubSpot is while a command runs. */
export interface Day {
  /** HubSpot answers every write with this status, and tells the token back. */
  readonly toldWith?: number
  /** The token is one that HubSpot does not know. */
  readonly isUnknown?: true
}

/** One command of the trial. */
export interface Step extends Day {
  readonly argv: readonly string[]
}

const mapping = ['--from', 'contacts:email=Email', '--to', 'companies=Company', '--label', 'Role']
const output = ['--rejects', 'rejects.csv', '--report', 'report.html', '--log', 'json']

/** Every command that reads a token or rows, on good days and bad ones. */
export const steps: readonly Step[] = [
  { argv: ['check', '--from', 'contacts', '--to', 'companies', '--log', 'json'] },
  { argv: ['check'], isUnknown: true },
  { argv: ['plan', 'rows.csv', ...mapping, '--out', 'plan.json', '--log', 'json'] },
  { argv: ['import', 'rows.csv', ...mapping, ...output], toldWith: 403 },
  { argv: ['resume', 'last', ...output], toldWith: 400 },
  { argv: ['resume', 'last', ...output], isUnknown: true },
  { argv: ['import', 'rows.csv', ...mapping, ...output], toldWith: 500 },
  { argv: ['resume', 'last', ...output] },
  { argv: ['import', 'rows.csv', ...mapping, ...output, '--json'] },
  { argv: ['verify', 'last', '--log', 'json'] },
  { argv: ['undo', 'last', '--rejects', 'undone.csv', '--log', 'json'] },
  { argv: ['runs'] },
  { argv: ['export', 'links.csv', '--from', 'contacts', '--to', 'companies'] },
  { argv: ['export', 'links.jsonl', '--from', 'contacts', '--to', 'companies'] },
  { argv: ['schema', 'pull', 'schema.yaml'] },
  { argv: ['schema', 'diff', 'schema.yaml'] },
  { argv: ['labels', 'export', 'labels.csv'] },
  { argv: ['limits', 'list'] },
  { argv: ['import', 'token.txt', ...mapping] },
  { argv: ['import', 'rows.csv', ...mapping, '--base-url', 'http://127.0.0.1:9'] },
]

/** The same of the Airbyte destination, whose messages hold nothing of a row. */
export const syncs: readonly (Day & { readonly command: 'check' | 'write' })[] = [
  { command: 'check' },
  { command: 'check', isUnknown: true },
  { command: 'write' },
  { command: 'write', isUnknown: true },
  { command: 'write', toldWith: 400 },
  { command: 'write', toldWith: 403 },
  { command: 'write', toldWith: 500 },
]
