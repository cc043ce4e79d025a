import type { paths } from '@hubspot-associations/openapi-contract/2026-03'
import type { FAMILIES, OPERATIONS } from './operation-table.ts'
import type { OperationName } from './operations.ts'

type Table = typeof OPERATIONS
type Start<Name extends OperationName> = (typeof FAMILIES)[Table[Name]['family']]['dated']

type InVersion<Path extends string> = Path extends `${infer Before}{V}${infer After}`
  ? `${Before}2026-03${After}`
  : Path

type PathItem<Name extends OperationName> =
  InVersion<`${Start<Name>}${Table[Name]['path']}`> extends infer Path
    ? Path extends keyof paths
      ? paths[Path]
      : never
    : never

type ContractOperation<Name extends OperationName> = PathItem<Name>[Lowercase<Table[Name]['method']> &
  keyof PathItem<Name>]

type PathParameters<Operation> = Operation extends { parameters: { path: infer Path } } ? Path : undefined
type QueryParameters<Operation> = Operation extends { parameters: { query?: infer Query } }
  ? Query
  : undefined
type JsonBody<Operation> = Operation extends { requestBody: { content: { 'application/json': infer Body } } }
  ? Body
  : undefined

type Required<Key extends string, Value> = [Value] extends [undefined]
  ? { readonly [K in Key]?: undefined }
  : { readonly [K in Key]: Value }

/** What a call of this operation sends, as the contract describes it; the versions agree on it. */
export type CallInput<Name extends OperationName> = Required<
  'parameters',
  PathParameters<ContractOperation<Name>>
> &
  Required<'body', JsonBody<ContractOperation<Name>>> & {
    readonly query?: QueryParameters<ContractOperation<Name>>
  }
