/** Grows by one whenever the tables change; a run file of another version is refused, never guessed at. */
export const runFileVersion = 2

/** The tables of a run file. It never holds a token. */
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
  -- Without a status it is still on its way; "written" means: see its write.
  CREATE TABLE row (
    id INTEGER PRIMARY KEY,
    line INTEGER NOT NULL,
    cells TEXT NOT NULL,
    direction INTEGER, ask INTEGER,
    from_id TEXT, to_id TEXT,
    from_value TEXT, to_value TEXT,
    pass INTEGER NOT NULL DEFAULT 0,
    write INTEGER,
    status TEXT, code TEXT, message TEXT, column_name TEXT, correlation_id TEXT
  ) STRICT;

  -- Records that were looked up by a property.
  CREATE TABLE record (
    object_type TEXT NOT NULL, property TEXT NOT NULL, value TEXT NOT NULL,
    -- The code is what rejects a value where it must lead to one record; "others" are further ones that have it.
    id TEXT, others TEXT, code TEXT, message TEXT,
    PRIMARY KEY (object_type, property, value)
  ) STRICT, WITHOUT ROWID;

  -- One per pair of records to write. "sent" without an answer is sent again: all of these may be repeated.
  CREATE TABLE write (
    id INTEGER PRIMARY KEY,
    pass INTEGER NOT NULL, direction INTEGER NOT NULL, operation TEXT NOT NULL,
    from_id TEXT NOT NULL, to_id TEXT NOT NULL,
    types TEXT NOT NULL, effect TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'planned',
    code TEXT, message TEXT, column_name TEXT, correlation_id TEXT
  ) STRICT;
  CREATE INDEX open_write ON write (pass, direction, operation, id) WHERE state IN ('planned', 'sent');

  -- What became of each row.
  CREATE VIEW outcome AS
    SELECT
      row.id, row.line, row.cells, row.direction, row.from_id, row.to_id, row.write,
      CASE
        WHEN row.status IS NULL THEN 'failed'
        WHEN row.status <> 'written' THEN row.status
        WHEN write.state IN ('rejected', 'failed') THEN write.state
        WHEN row.code IN ('ALREADY_ASSOCIATED', 'NOTHING_TO_REMOVE', 'REPEATED_ROW', 'TAKEN_BACK', 'NOTHING_TO_UNDO')
          THEN 'unchanged'
        WHEN write.state = 'done' THEN 'applied'
        ELSE 'planned'
      END AS status,
      CASE
        WHEN row.status IS NULL THEN 'NOT_SENT'
        WHEN row.status = 'written' AND write.state IN ('rejected', 'failed') THEN write.code
        ELSE row.code
      END AS code,
      coalesce(row.message, write.message) AS message,
      coalesce(row.column_name, write.column_name) AS column_name,
      coalesce(row.correlation_id, write.correlation_id) AS correlation_id
    FROM row LEFT JOIN write ON write.id = row.write;
`
