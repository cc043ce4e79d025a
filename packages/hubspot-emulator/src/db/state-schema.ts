// Handles, numbers of sets and numbers of pairs mean something within this file only; what ties them to HubSpot's
// world is written as text: object type ids, association types as `USER_DEFINED=3`.
/** The tables of a state file. */
export const STATE_SCHEMA = `
  CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS records (
    type TEXT NOT NULL, handle INTEGER NOT NULL, id INTEGER NOT NULL, properties TEXT NOT NULL,
    created INTEGER NOT NULL, updated INTEGER NOT NULL, archived INTEGER NOT NULL,
    PRIMARY KEY (type, handle)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS association_types (
    position INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, definition TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS type_sets (number INTEGER PRIMARY KEY, members TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS pairs (number INTEGER PRIMARY KEY, first TEXT NOT NULL, second TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS links (
    pair INTEGER NOT NULL, first INTEGER NOT NULL, second INTEGER NOT NULL, type_set INTEGER NOT NULL,
    PRIMARY KEY (pair, first, second)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS tokens (token TEXT PRIMARY KEY, definition TEXT NOT NULL) WITHOUT ROWID;
`

/** Every table that holds state. */
export const STATE_TABLES = [
  'facts',
  'records',
  'association_types',
  'type_sets',
  'pairs',
  'links',
  'tokens',
] as const

/** The form of the file, kept in its `user_version`. */
export const STATE_VERSION = 1
