import type { paths as Paths2025_09 } from '@hubspot-associations/openapi-contract/2025-09'
import type { paths as Paths2026_03 } from '@hubspot-associations/openapi-contract/2026-03'
import type { paths as Paths2026_09 } from '@hubspot-associations/openapi-contract/2026-09'
import type { paths as PathsV4 } from '@hubspot-associations/openapi-contract/v4'
import type { ApiVersion } from './api-version.ts'
import type { RateBucket } from './hubspot-numbers.ts'
import type { AnswerShape, Operation } from './operation.ts'
import { FAMILIES, OPERATIONS } from './operation-table.ts'

/** The name of an operation, for example `associations.createBatch`. */
export type OperationName = keyof typeof OPERATIONS

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** Paths of a document that have this method. */
type PathWith<M extends Method, Paths> = {
  [Path in keyof Paths]: Paths[Path] extends Record<Lowercase<M>, object> ? Path : never
}[keyof Paths]

/** The same with the version written as `{V}`. */
type DatedPath<M extends Method, Paths, Version extends string> =
  PathWith<M, Paths> extends infer Path
    ? Path extends `${infer Before}${Version}${infer After}`
      ? `${Before}{V}${After}`
      : never
    : never

type In2026<M extends Method> = DatedPath<M, Paths2026_03, '2026-03'> & DatedPath<M, Paths2026_09, '2026-09'>

type Families = typeof FAMILIES
type Table = typeof OPERATIONS
type FamilyOf<Name extends OperationName> = Families[Table[Name]['family']]

/** True when the path lives in a document; the message otherwise shows which one lacks it. */
type Lives<Name extends OperationName, Key extends string, Known> =
  FamilyOf<Name> extends Readonly<Record<Key, infer Start extends string>>
    ? `${Start}${Table[Name]['path']}` extends Known
      ? true
      : `${Start}${Table[Name]['path']}`
    : true

/** What the contract says of each operation: `true` for each version that has its path with its method. */
type Checked = {
  [Name in OperationName]: {
    v4: Lives<Name, 'v4', PathWith<Table[Name]['method'], PathsV4>>
    in2026: Lives<Name, 'dated', In2026<Table[Name]['method']>>
    in2025: FamilyOf<Name> extends { in2025: string }
      ? Lives<Name, 'in2025', PathWith<Table[Name]['method'], Paths2025_09>>
      : Lives<Name, 'dated', DatedPath<Table[Name]['method'], Paths2025_09, '2025-09'>>
  }
}

type InAllVersions = { readonly v4: true; readonly in2026: true; readonly in2025: true }

/** The table, once all its paths are found in all four documents of the contract; else this does not compile. */
const TABLE: Checked extends Record<OperationName, InAllVersions> ? Record<OperationName, Entry> : Checked =
  OPERATIONS

interface Entry {
  readonly method: Method
  readonly family: keyof Families
  readonly path: string
  readonly replayable?: false
  readonly answer?: AnswerShape
}

interface Family {
  readonly bucket: RateBucket
  readonly dated: string
  readonly v4: string
  readonly in2025?: string
}

/** The operation of this name. */
export function operationOf(name: OperationName): Operation {
  const { method, family, replayable = true, answer = 'results' } = TABLE[name]
  return { name, method, bucket: FAMILIES[family].bucket, replayable, answer }
}

/** The path of an operation in one version, with `{placeholders}` for its parameters. */
export function operationPath(name: OperationName, version: ApiVersion): string {
  const { family, path } = TABLE[name]
  const { dated, v4, in2025 = dated }: Family = FAMILIES[family]
  const start = version === 'v4' ? v4 : version === '2025-09' ? in2025 : dated
  return start.replace('{V}', version) + path
}
