import type { AssociationType } from '@hubspot-associations/client'
import type { AppliedCode, Effect, UnchangedCode, WriteOperation } from '@hubspot-associations/engine'
import type { RunFile } from './run-file.ts'

/** One operation of one pass and direction, whose pairs are numbered. "none" is for pairs that need no write. */
export interface Place {
  readonly pass: number
  readonly direction: number
  readonly operation: WriteOperation | 'none'
}

/** What is done to a pair, and what that is for the rows that ask for it, one code for each. */
export interface Kind {
  readonly types: readonly AssociationType[]
  readonly effect: Effect
  readonly codes: readonly (AppliedCode | UnchangedCode)[]
}

/** A kind by its number, and how many pairs of a plan are of it. */
export interface CountedKind extends Kind {
  readonly number: number
  count: number
}

/** What is planned for the pairs of one chunk and operation, as it is kept, without its pairs. */
export interface KeptPlan extends Place {
  readonly id: number
  /** The number of its first pair. */
  readonly first: number
  readonly size: number
  readonly kinds: readonly CountedKind[]
}

/** A HubSpot-defined label that a write takes from another record, as Primary moves; kept to give it back. */
export interface Displaced {
  readonly toId: string
  readonly type: AssociationType
}

/** The pairs of a plan in columns: of row ids, each pair has as many as its kind has codes. */
export interface PairColumns {
  readonly fromIds: string[]
  readonly toIds: string[]
  readonly kinds: number[]
  readonly rows: number[]
  /** What pairs displace, by their index. */
  readonly displaced: Record<number, readonly Displaced[]>
}

/** A pair of a plan. */
export interface KeptPair {
  /** Its number in its place. */
  readonly position: number
  readonly fromId: string
  readonly toId: string
  readonly kind: Kind
  /** The ids of the rows that ask for it. */
  readonly rows: readonly number[]
  readonly displaced: readonly Displaced[]
}

/** The plans of a run in their order: all, those of a part of it, or the one that a pair is in. */
export function* keptPlans(
  { database }: RunFile,
  { pass, direction, operation, position }: Partial<Place> & { readonly position?: number } = {},
): Generator<KeptPlan, void, undefined> {
  const select = database.prepare(`SELECT id, pass, direction, operation, first, size, kinds FROM plan
    WHERE pass = ifnull(?, pass) AND direction = ifnull(?, direction) AND operation = ifnull(?, operation)
      AND ifnull(?, first) BETWEEN first AND first + size - 1 ORDER BY id`)
  for (const plan of select.all(pass ?? null, direction ?? null, operation ?? null, position ?? null))
    yield { ...plan, kinds: JSON.parse(String(plan.kinds)) } as unknown as KeptPlan
}

/** The pairs of a plan as they are kept. */
export function pairColumns(run: RunFile, { id }: Pick<KeptPlan, 'id'>): PairColumns {
  return JSON.parse(String(run.statement('SELECT pairs FROM plan WHERE id = ?').get(id)?.pairs))
}

/** The pairs of a plan, one by one. */
export function* keptPairs(
  run: RunFile,
  plan: Pick<KeptPlan, 'id' | 'first' | 'kinds'>,
): Generator<KeptPair, void, undefined> {
  const columns = pairColumns(run, plan)
  let row = 0
  for (const [index, fromId] of columns.fromIds.entries()) {
    const kind = kindOf(plan, columns, index)
    yield {
      position: plan.first + index,
      fromId,
      toId: columns.toIds[index] ?? '',
      kind,
      rows: columns.rows.slice(row, row + kind.codes.length),
      displaced: columns.displaced[index] ?? [],
    }
    row += kind.codes.length
  }
}

/** What is done to a pair of a plan, by its index. */
export function kindOf(
  { id, kinds }: Pick<KeptPlan, 'id' | 'kinds'>,
  columns: PairColumns,
  index: number,
): Kind {
  const kind = kinds[columns.kinds[index] ?? -1]
  if (kind === undefined) throw new Error(`pair ${index} of plan ${id} is of no kind`)
  return kind
}
