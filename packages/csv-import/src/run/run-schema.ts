/** Grows by one whenever the tables change; a run file of another version is refused, never guessed at. */
export const runFileVersion = 3

/**
 * The tables of a run file. It never holds a token.
 *
 * The way of a row through it:
 * 1. Staged: it becomes a `row` that says in numbers which records it is about and what it asks for. Its cells
 *    go to `cells`, together with those of its neighbours, and are looked at again only if something is wrong.
 * 2. Looked up: ids from `record` take the place of the values that name records by a property.
 * 3. Planned: rows are read once, in the order of their pairs, so that those of one pair meet wherever they
 *    stood. What is to be done to the pairs of a chunk, and the rows that ask for it, becomes a `plan`, which is
 *    never written to again. A pair that needs no write has a place in it too.
 * 4. Sent: 2,000 pairs at a time are a `batch`, marked before it leaves and when it is answered. What HubSpot did
 *    not do is `trouble`.
 *
 * A row that comes to grief carries its own status. Any other ends as the batch of its pair does, and one that is
 * in no plan has not got that far. So the many rows with which all is well are never written to again.
 */
export const runSchema = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

  -- Object pairs in the direction of the rows.
  CREATE TABLE direction (
    id INTEGER PRIMARY KEY,
    from_id TEXT NOT NULL, from_name TEXT NOT NULL, to_id TEXT NOT NULL, to_name TEXT NOT NULL,
    UNIQUE (from_id, to_id)
  ) STRICT;

  -- What rows ask for, once per combination: a verb with its labels, or an effect to take back.
  CREATE TABLE ask (id INTEGER PRIMARY KEY, verb TEXT NOT NULL, detail TEXT NOT NULL, UNIQUE (verb, detail)) STRICT;

  -- One per row of the input, in its order; a line that names several associations has a row for each.
  CREATE TABLE row (
    id INTEGER PRIMARY KEY,
    line INTEGER NOT NULL,
    direction INTEGER, ask INTEGER,
    from_id INTEGER, to_id INTEGER,
    from_value TEXT, to_value TEXT,
    -- The row that this one was made from, for another record that has the value it names.
    origin INTEGER,
    pass INTEGER NOT NULL DEFAULT 0,
    status TEXT, code TEXT, message TEXT, column_name TEXT, correlation_id TEXT
  ) STRICT;
  CREATE INDEX settled_row ON row (id) WHERE status IS NOT NULL;

  -- The cells of rows that were staged together, as JSON: a list for each row from the first one on.
  CREATE TABLE cells (first_row INTEGER PRIMARY KEY, cells TEXT NOT NULL) STRICT;

  -- Records that were looked up by a property.
  CREATE TABLE record (
    object_type TEXT NOT NULL, property TEXT NOT NULL, value TEXT NOT NULL,
    -- The code is what rejects a value where it must lead to one record; "others" are further ones that have it.
    id INTEGER, others TEXT, code TEXT, message TEXT,
    PRIMARY KEY (object_type, property, value)
  ) STRICT, WITHOUT ROWID;

  -- What is planned for the pairs of one chunk of rows, for each operation apart; "none" is for pairs that need no
  -- write. The pairs of a place (pass, direction and operation) are numbered; here they are from "first" on. The
  -- kinds are what is done, as JSON, each with the number of its pairs; the pairs are lists, as JSON, of their ids,
  -- the numbers of their kinds, and the ids of their rows.
  CREATE TABLE plan (
    id INTEGER PRIMARY KEY,
    pass INTEGER NOT NULL, direction INTEGER NOT NULL, operation TEXT NOT NULL,
    first INTEGER NOT NULL, size INTEGER NOT NULL,
    kinds TEXT NOT NULL, pairs TEXT NOT NULL,
    UNIQUE (pass, direction, operation, first)
  ) STRICT;

  -- Calls that were made: "sent" without an answer is sent again, since all of these may be repeated; of one that is
  -- "reopened" only the writes that are open in trouble are. Pairs 0 to 1,999 of a place are its batch 0, and so on.
  CREATE TABLE batch (
    pass INTEGER NOT NULL, direction INTEGER NOT NULL, operation TEXT NOT NULL, number INTEGER NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (pass, direction, operation, number)
  ) STRICT, WITHOUT ROWID;

  -- Writes that HubSpot refused, did not confirm ("failed"), or is to get once more ("open", then "sent").
  CREATE TABLE trouble (
    pass INTEGER NOT NULL, direction INTEGER NOT NULL, operation TEXT NOT NULL, position INTEGER NOT NULL,
    status TEXT NOT NULL, code TEXT, message TEXT, column_name TEXT, correlation_id TEXT,
    PRIMARY KEY (pass, direction, operation, position)
  ) STRICT, WITHOUT ROWID;
`
