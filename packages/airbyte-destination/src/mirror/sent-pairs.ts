import { DatabaseSync } from 'node:sqlite'
import type { AssociationType } from '@hubspot-associations/client'
import {
  type Change,
  type MirrorScope,
  type ObjectPair,
  pairKey,
  reversed,
} from '@hubspot-associations/engine'

/** What a sync has sent, kept on disk: a mirror removes what is not among it. */
export interface SentPairs {
  /** @param isMirrored whether it comes from a stream that HubSpot is to be made equal to */
  note(change: Change, isMirrored: boolean): void
  /** The object pairs, in their direction, of which streams that are mirrored sent something. */
  directions(): Iterable<ObjectPair>
  /** The from-records that such streams sent, so many at a time. */
  fromIds(pair: ObjectPair, size: number): Iterable<readonly string[]>
  /** What was sent of a from-record, by whichever stream. */
  changesOf(pair: ObjectPair, fromId: string): readonly Pick<Change, 'toId' | 'types'>[]
  /** Whether a stream sent the pair the other way round. */
  isSentReversed(pair: ObjectPair, fromId: string, toId: string): boolean
  /** The labels that such streams sent of a direction, or whole associations when they sent none. */
  scopeOf(pair: ObjectPair): MirrorScope
  close(): void
}

const schema = `
  CREATE TABLE sent (direction TEXT, from_id TEXT, to_id TEXT, types TEXT, mirrored INTEGER,
    PRIMARY KEY (direction, from_id, to_id, types)) WITHOUT ROWID;
  CREATE TABLE label (direction TEXT, type TEXT, PRIMARY KEY (direction, type)) WITHOUT ROWID;
  BEGIN`

/** Opens a database without a name: a file that goes with the process, and needs no commit. */
export function createSentPairs(): SentPairs {
  const database = new DatabaseSync('')
  database.exec(schema)
  const pairs = new Map<string, ObjectPair>()
  const addPair = database.prepare(`INSERT INTO sent VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET mirrored = max(mirrored, excluded.mirrored)`)
  const addLabel = database.prepare('INSERT OR IGNORE INTO label VALUES (?, ?)')
  return {
    ...reader(database),
    note({ pair, fromId, toId, types, verb }, isMirrored) {
      // What a record takes away it does not send.
      if (verb !== 'add' && verb !== 'set') return
      const key = pairKey(pair)
      addPair.run(key, fromId, toId, JSON.stringify(types), isMirrored ? 1 : 0)
      if (!isMirrored) return
      pairs.set(key, pair)
      for (const type of types) addLabel.run(key, JSON.stringify(type))
    },
    directions: () => pairs.values(),
    close: () => database.close(),
  }
}

function reader(database: DatabaseSync): Omit<SentPairs, 'note' | 'directions' | 'close'> {
  const someIds = database.prepare(`SELECT DISTINCT from_id AS id FROM sent
    WHERE direction = ? AND mirrored = 1 AND from_id > ? ORDER BY from_id LIMIT ?`)
  const ofRecord = database.prepare('SELECT to_id, types FROM sent WHERE direction = ? AND from_id = ?')
  const onePair = database.prepare(
    'SELECT 1 FROM sent WHERE direction = ? AND from_id = ? AND to_id = ? LIMIT 1',
  )
  const labels = database.prepare('SELECT type FROM label WHERE direction = ?')
  return {
    *fromIds(pair, size) {
      for (let last: string | undefined = ''; last !== undefined; ) {
        const ids: string[] = someIds.all(pairKey(pair), last, size).map(({ id }) => String(id))
        if (ids.length > 0) yield ids
        last = ids.at(-1)
      }
    },
    changesOf: (pair, fromId) =>
      ofRecord.all(pairKey(pair), fromId).map(({ to_id, types }) => ({
        toId: String(to_id),
        types: JSON.parse(String(types)) as AssociationType[],
      })),
    isSentReversed: (pair, fromId, toId) => onePair.get(pairKey(reversed(pair)), toId, fromId) !== undefined,
    scopeOf(pair) {
      const types = labels.all(pairKey(pair)).map(({ type }) => JSON.parse(String(type)) as AssociationType)
      return types.length === 0 ? 'associations' : types
    },
  }
}
