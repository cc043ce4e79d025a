import { readCsvTable } from './csv-table.ts'
import { GENERATED, type GeneratedFile } from './generated-file.ts'
import { jsonTable } from './json-table.ts'

const declaration = `// ${GENERATED}
/** One association type that HubSpot defines in every portal. */
export type AssociationTypeRow = readonly [
  /** Singular name of the object on the from side. */
  from: string,
  /** Singular name of the object on the to side. */
  to: string,
  /** What the type says beyond "associated", for example \`primary\`; null for the plain type. */
  variant: string | null,
  typeId: number,
  /** The same link seen from the other side; null where HubSpot's list has no such row. */
  inverseTypeId: number | null,
]

/** The association types that HubSpot defines; their category is \`HUBSPOT_DEFINED\`. */
export interface AssociationTypeTable {
  readonly generated: string
  readonly columns: readonly ['from', 'to', 'variant', 'typeId', 'inverseTypeId']
  readonly rows: readonly AssociationTypeRow[]
}

declare const table: AssociationTypeTable
export default table
`

const csvColumns = ['from', 'to', 'variant', 'type_id', 'inverse_type_id']
const columns = ['from', 'to', 'variant', 'typeId', 'inverseTypeId']

/** The association types that HubSpot defines, as JSON with a declaration. */
export async function associationTypeFiles(): Promise<readonly GeneratedFile[]> {
  const rows = await readCsvTable({ name: 'association-types.csv', columns: csvColumns })
  const typed = rows.map(([from = '', to = '', variant, typeId, inverse]) => [
    from,
    to,
    variant || null,
    Number(typeId),
    inverse ? Number(inverse) : null,
  ])
  return [
    {
      name: 'association-types.json',
      content: jsonTable(columns, typed),
    },
    { name: 'association-types.d.ts', content: declaration },
  ]
}
