-- Habits: what the user chose where a phrase can mean two days. It lies beside the book, as the desk does: journal,
-- export and undo do not know of it, and it is made again by choosing.
CREATE TABLE habit (
  class TEXT NOT NULL PRIMARY KEY,
  chosen TEXT NOT NULL,
  times INTEGER NOT NULL CHECK (times > 0),
  preferred TEXT,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
