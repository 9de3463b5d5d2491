-- Series: promises that come again. A row names the promise of it that was made last; what else is known of it
-- is kept as JSON, since no list asks for a part of it.
CREATE TABLE series (
  id TEXT NOT NULL PRIMARY KEY,
  current TEXT NOT NULL REFERENCES promise(id) DEFERRABLE INITIALLY DEFERRED,
  previous TEXT,
  going INTEGER NOT NULL,
  data TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX series_by_promise ON series(current);
CREATE INDEX series_by_previous ON series(previous) WHERE previous IS NOT NULL;

-- A concept may be meant to come again.
ALTER TABLE concept ADD COLUMN rule TEXT;

-- What was said and told back in a week is counted from the entries of that week alone.
CREATE INDEX course_said_by_day ON course(happened, promise, entry) WHERE entry IN ('uitspreken', 'verankeren');
-- Whom else a promise is to: few have more than one.
CREATE INDEX promise_contact_more ON promise_contact(promise, place, contact, role) WHERE place > 0;
