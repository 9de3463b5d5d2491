-- What lies on the desk: texts that are being typed and not yet kept, and where a round was left. It is no part of the
-- book: no list counts it, no journal notes it, no export takes it along, and it may be altered and thrown away.
CREATE TABLE desk (
  name TEXT PRIMARY KEY NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
