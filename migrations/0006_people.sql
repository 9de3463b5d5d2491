-- What is noted of people beside promises: contact moments, signals, stories, expectations, referrals, groups, days away,
-- and what was done with a suggestion. One table, since no list asks for a part of one: a row says whom and which promise
-- it is about, on which day, and whether it still matters now; the rest is JSON. Of the contact moments that were really
-- spoken only the newest with each contact matters now, so that a start reads one of each, however many there were.
CREATE TABLE memo (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  contact TEXT REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  promise TEXT REFERENCES promise(id) DEFERRABLE INITIALLY DEFERRED,
  day TEXT NOT NULL,
  spoken INTEGER NOT NULL,
  open INTEGER NOT NULL,
  data TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX memo_by_contact ON memo(contact, kind, day) WHERE contact IS NOT NULL;
CREATE INDEX memo_by_kind ON memo(kind, day);
CREATE INDEX memo_by_promise ON memo(promise) WHERE promise IS NOT NULL;
CREATE INDEX memo_spoken ON memo(contact, day, id) WHERE spoken = 1;
CREATE INDEX memo_open ON memo(kind, contact, day) WHERE open = 1;

-- How somebody began with you, the problem you solve for them, and when their words were blanked for good.
ALTER TABLE contact ADD COLUMN impression TEXT;
ALTER TABLE contact ADD COLUMN impression_day TEXT;
ALTER TABLE contact ADD COLUMN impression_note TEXT;
ALTER TABLE contact ADD COLUMN problem TEXT;
ALTER TABLE contact ADD COLUMN problem_day TEXT;
ALTER TABLE contact ADD COLUMN erased TEXT;

-- How sure the user was of keeping it, in percents.
ALTER TABLE promise_note ADD COLUMN certainty INTEGER;
ALTER TABLE concept ADD COLUMN certainty INTEGER;
