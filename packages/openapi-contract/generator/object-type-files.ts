import { readCsvTable } from './csv-table.ts'
import { GENERATED, type GeneratedFile } from './generated-file.ts'
import { jsonTable } from './json-table.ts'

const declaration = `// ${GENERATED}
/** One of HubSpot's own object types. */
export type ObjectTypeRow = readonly [
  /** For example \`0-1\`; null where HubSpot publishes none. */
  objectTypeId: string | null,
  singular: string,
  plural: string | null,
  /** The name that paths and searches take beside the id; differs from the plural for payments and goals. */
  pathName: string | null,
  /** Whether records of this type can be associated at all. */
  associable: boolean,
  /** Whether a portal must switch the object type on first. */
  needsActivation: boolean,
  note: string | null,
]

/** HubSpot's own object types, and every name that occurs among the association types. */
export interface ObjectTypeTable {
  readonly generated: string
  readonly columns: readonly [
    'objectTypeId',
    'singular',
    'plural',
    'pathName',
    'associable',
    'needsActivation',
    'note',
  ]
  readonly rows: readonly ObjectTypeRow[]
}

declare const table: ObjectTypeTable
export default table
`

const csvColumns = [
  'object_type_id',
  'singular',
  'plural',
  'path_name',
  'associable',
  'needs_activation',
  'note',
]
const columns = ['objectTypeId', 'singular', 'plural', 'pathName', 'associable', 'needsActivation', 'note']

/** HubSpot's own object types, as JSON with a declaration. */
export async function objectTypeFiles(): Promise<readonly GeneratedFile[]> {
  const rows = await readCsvTable({ name: 'object-types.csv', columns: csvColumns })
  const typed = rows.map(([id, singular = '', plural, pathName, associable, needsActivation, note]) => [
    id || null,
    singular,
    plural || null,
    pathName || null,
    associable === 'yes',
    needsActivation === 'yes',
    note || null,
  ])
  return [
    { name: 'object-types.json', content: jsonTable(columns, typed) },
    { name: 'object-types.d.ts', content: declaration },
  ]
}
