import type { ObjectPair } from '@hubspot-associations/engine'
import type { RunFile } from './run-file.ts'

/** The object pairs of a run, each with a number that its rows and writes carry. */
export interface Directions {
  idOf(pair: ObjectPair): number
  all(): readonly { readonly id: number; readonly pair: ObjectPair }[]
  pairOf(id: number): ObjectPair
}

/** Reads and adds the object pairs of a run. */
export function runDirections({ database }: RunFile): Directions {
  const insert = database.prepare(
    'INSERT INTO direction (from_id, from_name, to_id, to_name) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const select = database.prepare('SELECT * FROM direction ORDER BY id')
  const known = new Map<string, number>()
  const all = (): { id: number; pair: ObjectPair }[] =>
    select.all().map((row) => ({
      id: Number(row.id),
      pair: {
        from: { id: String(row.from_id), name: String(row.from_name) },
        to: { id: String(row.to_id), name: String(row.to_name) },
      },
    }))
  const keyOf = ({ from, to }: ObjectPair): string => `${from.id} ${to.id}`
  return {
    idOf(pair) {
      const key = keyOf(pair)
      if (!known.has(key)) {
        insert.run(pair.from.id, pair.from.name, pair.to.id, pair.to.name)
        for (const each of all()) known.set(keyOf(each.pair), each.id)
      }
      return known.get(key) ?? 0
    },
    all,
    pairOf(id) {
      const found = all().find((each) => each.id === id)
      if (found === undefined) throw new Error(`the run file names object pair ${id} and does not hold it`)
      return found.pair
    },
  }
}
