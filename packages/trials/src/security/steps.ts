/** One command of the trial. */
export interface Step {
  readonly argv: readonly string[]
  /** HubSpot answers every write with this status, and tells the token back. */
  readonly toldWith?: number
  /** The token is one that HubSpot does not know. */
  readonly isUnknown?: true
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
