-- The book: people, promises with their courses, concepts, follow-ups, and the journal of changes.
--
-- What is append-only is guarded here, so that no connection, ours or a bare one, can skip a step, rewrite
-- an entry or delete a promise. Order and presence are guarded by these triggers; time by the program inside
-- its transaction. Everything parses on SQLite 3.37: literal RAISE texts, no functions of our own.

-- One space of names for promises, concepts and follow-ups.
CREATE TABLE ident (
  id TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE about (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE contact (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  nicknames TEXT,
  organisation TEXT,
  circle TEXT NOT NULL,
  language TEXT,
  address TEXT,
  rhythm INTEGER,
  reach TEXT,
  note TEXT,
  archived INTEGER NOT NULL DEFAULT 0,
  gone INTEGER NOT NULL DEFAULT 0,
  merged_into TEXT REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  added TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_by_name ON contact(folded);
CREATE INDEX contact_merged ON contact(merged_into) WHERE merged_into IS NOT NULL;

-- The folded words of names, nicknames and organisations: how a sentence finds its people.
CREATE TABLE contact_word (
  word TEXT NOT NULL,
  contact TEXT NOT NULL REFERENCES contact(id),
  PRIMARY KEY (word, contact)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_word_by_contact ON contact_word(contact);

CREATE TABLE promise (
  id TEXT NOT NULL PRIMARY KEY,
  direction TEXT NOT NULL CHECK (direction IN ('given', 'received')),
  verbatim TEXT NOT NULL,
  added TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE promise_contact (
  promise TEXT NOT NULL REFERENCES promise(id),
  place INTEGER NOT NULL,
  contact TEXT NOT NULL REFERENCES contact(id),
  role TEXT NOT NULL CHECK (role IN ('promisee', 'involved')),
  PRIMARY KEY (promise, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX promise_contact_by_contact ON promise_contact(contact);

CREATE TABLE promise_note (
  promise TEXT NOT NULL PRIMARY KEY REFERENCES promise(id),
  note TEXT,
  tags TEXT
) STRICT, WITHOUT ROWID;

-- The course of every promise. `entry` is a step, or terugnemen or terugzetten, which name the entry they
-- take or put back. `put_upon` is the newest live entry before this one, `live` the one after it; state, due,
-- due_time, zone, body, told, doubt, doubt_time and closed say where the promise stands after this entry.
CREATE TABLE course (
  promise TEXT NOT NULL REFERENCES promise(id),
  seq INTEGER NOT NULL,
  entry TEXT NOT NULL,
  named INTEGER,
  put_upon INTEGER NOT NULL,
  live INTEGER NOT NULL,
  state TEXT,
  due TEXT NOT NULL,
  due_time TEXT,
  zone TEXT,
  body TEXT NOT NULL,
  told TEXT,
  doubt TEXT,
  doubt_time TEXT,
  closed TEXT,
  happened TEXT NOT NULL,
  recorded TEXT NOT NULL,
  channel TEXT,
  kind TEXT,
  words TEXT,
  reaction TEXT,
  outside TEXT,
  other_knows INTEGER,
  covered_up INTEGER,
  agreed INTEGER,
  accepted INTEGER,
  sets_due INTEGER NOT NULL DEFAULT 0,
  contact_from TEXT REFERENCES contact(id),
  contact_to TEXT REFERENCES contact(id),
  note TEXT,
  PRIMARY KEY (promise, seq)
) STRICT, WITHOUT ROWID;

-- Where every promise stands now: written by the course alone.
CREATE TABLE promise_now (
  promise TEXT NOT NULL PRIMARY KEY REFERENCES promise(id),
  direction TEXT NOT NULL,
  live INTEGER NOT NULL,
  state TEXT,
  due TEXT NOT NULL,
  due_time TEXT,
  zone TEXT,
  body TEXT NOT NULL,
  told TEXT,
  doubt TEXT,
  doubt_time TEXT,
  closed TEXT,
  promisee TEXT NOT NULL,
  importance TEXT NOT NULL DEFAULT 'normal' CHECK (importance IN ('small', 'normal', 'large'))
) STRICT, WITHOUT ROWID;
-- Lists of open promises are read from this index alone, in its order.
CREATE INDEX promise_open_by_due ON promise_now(due, due_time, promise, direction, state, zone, body, told, doubt, doubt_time,
  closed, importance, promisee) WHERE state = 'voornemen';
CREATE INDEX promise_closed_by_day ON promise_now(closed) WHERE closed IS NOT NULL;

CREATE TABLE concept (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('unspoken', 'incomplete')),
  direction TEXT NOT NULL,
  verbatim TEXT NOT NULL,
  body TEXT NOT NULL,
  contact TEXT REFERENCES contact(id),
  also TEXT,
  candidates TEXT,
  due TEXT,
  due_time TEXT,
  doubt TEXT,
  doubt_time TEXT,
  spoken TEXT NOT NULL,
  channel TEXT NOT NULL,
  importance TEXT NOT NULL,
  note TEXT,
  tags TEXT,
  look_again TEXT,
  added TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE follow_up (
  id TEXT NOT NULL PRIMARY KEY,
  touch TEXT NOT NULL,
  contact TEXT NOT NULL REFERENCES contact(id),
  day TEXT NOT NULL,
  time TEXT,
  what TEXT,
  outcome TEXT NOT NULL CHECK (outcome IN ('open', 'done')),
  closed TEXT,
  snoozed TEXT,
  added TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX follow_up_open_by_day ON follow_up(day) WHERE outcome = 'open';
CREATE INDEX follow_up_by_contact ON follow_up(contact);

CREATE TABLE follow_up_promise (
  follow_up TEXT NOT NULL REFERENCES follow_up(id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  promise TEXT NOT NULL REFERENCES promise(id),
  PRIMARY KEY (follow_up, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX follow_up_promise_by_promise ON follow_up_promise(promise);

-- Every change, in order, never rewritten. `kind` is do, undo or redo; undo and redo name the change they
-- take or put back; `put_upon` and `live` are the newest change in force before and after, as in a course.
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  device TEXT NOT NULL,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  named INTEGER,
  put_upon INTEGER NOT NULL,
  live INTEGER NOT NULL,
  label TEXT NOT NULL,
  change TEXT NOT NULL
) STRICT;
CREATE INDEX journal_by_put_upon ON journal(put_upon) WHERE kind = 'do';
CREATE INDEX journal_by_named ON journal(named) WHERE named IS NOT NULL;

------------------------------------------------------------------------------------------------ promises

CREATE TRIGGER promise_is_new BEFORE INSERT ON promise BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM promise WHERE id = NEW.id) THEN RAISE(ABORT, 'woord: this promise is in the book already')
    WHEN (length(NEW.id) <> 12 OR NEW.id GLOB '*[^0-9a-hjkmnp-tv-z]*') THEN RAISE(ABORT, 'woord: an id is twelve letters of 0-9 a-z without i l o u')
    WHEN NEW.direction NOT IN ('given', 'received') THEN RAISE(ABORT, 'woord: a promise is given or received')
    WHEN (NEW.added NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][-+][0-9][0-9]:[0-5][0-9]'
      OR datetime(NEW.added) IS NULL OR date(substr(NEW.added, 1, 10)) IS NOT substr(NEW.added, 1, 10) OR substr(NEW.added, 12, 2) > '23')
      THEN RAISE(ABORT, 'woord: a promise says when it was noted')
  END;
END;
CREATE TRIGGER promise_stays BEFORE DELETE ON promise BEGIN
  SELECT RAISE(ABORT, 'woord: a promise is never deleted; release it, break it, or take it back');
END;
CREATE TRIGGER promise_is_settled BEFORE UPDATE ON promise BEGIN
  SELECT RAISE(ABORT, 'woord: the words and the direction of a promise never change');
END;

-- Between whom: whoever a promise was spoken to stays in it, unless a correction says that it was somebody else.
CREATE TRIGGER promise_keeps_its_promisee BEFORE DELETE ON promise_contact WHEN OLD.place = 0 OR OLD.role = 'promisee' BEGIN
  SELECT RAISE(ABORT, 'woord: a promise is to or from somebody');
END;
CREATE TRIGGER promise_contact_is_new BEFORE INSERT ON promise_contact BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM promise_contact WHERE promise = NEW.promise AND place = NEW.place)
      THEN RAISE(ABORT, 'woord: this place in the promise is taken')
    WHEN NEW.place < 0 OR NEW.role NOT IN ('promisee', 'involved') THEN RAISE(ABORT, 'woord: a contact is promisee or involved')
    WHEN NOT EXISTS (SELECT 1 FROM promise WHERE id = NEW.promise) THEN RAISE(ABORT, 'woord: this promise is not in the book')
    WHEN NEW.role = 'promisee' AND EXISTS (SELECT 1 FROM course WHERE promise = NEW.promise)
      THEN RAISE(ABORT, 'woord: a promise is to those it was spoken to')
    WHEN NEW.place = 0 AND NEW.role IS NOT 'promisee' THEN RAISE(ABORT, 'woord: the first contact of a promise is its promisee')
    WHEN NOT EXISTS (SELECT 1 FROM contact WHERE id = NEW.contact) THEN RAISE(ABORT, 'woord: this contact is not in the book')
  END;
END;
CREATE TRIGGER promise_contact_moves BEFORE UPDATE ON promise_contact BEGIN
  SELECT CASE
    WHEN NEW.promise IS NOT OLD.promise OR NEW.place IS NOT OLD.place THEN RAISE(ABORT, 'woord: a contact keeps its place in a promise')
    WHEN NEW.role IS NOT OLD.role THEN RAISE(ABORT, 'woord: a contact stays what it is to a promise')
    WHEN NEW.role = 'promisee' AND NEW.contact IS NOT OLD.contact AND NOT EXISTS (
      SELECT 1 FROM course WHERE promise = NEW.promise AND entry = 'corrigeren' AND NEW.contact IN (contact_from, contact_to))
      THEN RAISE(ABORT, 'woord: only a correction says that a promise was to somebody else')
    WHEN NOT EXISTS (SELECT 1 FROM contact WHERE id = NEW.contact) THEN RAISE(ABORT, 'woord: this contact is not in the book')
  END;
END;
CREATE TRIGGER promise_contact_leads AFTER UPDATE ON promise_contact WHEN NEW.place = 0 BEGIN
  UPDATE promise_now SET promisee = NEW.contact WHERE promise = NEW.promise;
END;

-------------------------------------------------------------------------------------------------- course

CREATE TRIGGER course_stays BEFORE DELETE ON course BEGIN
  SELECT RAISE(ABORT, 'woord: an entry of a course is never deleted; take it back');
END;
CREATE TRIGGER course_is_settled BEFORE UPDATE ON course BEGIN
  SELECT RAISE(ABORT, 'woord: an entry of a course never changes; take it back');
END;

-- Order: the next number, upon what is live, to a state that the table knows.
CREATE TRIGGER course_in_order BEFORE INSERT ON course BEGIN
  SELECT CASE
    WHEN p.id IS NULL THEN RAISE(ABORT, 'woord: an entry belongs to a promise of the book')
    WHEN EXISTS (SELECT 1 FROM course WHERE promise = NEW.promise AND seq >= NEW.seq)
      THEN RAISE(ABORT, 'woord: this entry of the course is there already')
    WHEN NEW.seq IS NOT coalesce(b.seq, 0) + 1 THEN RAISE(ABORT, 'woord: the entries of a course follow each other')
    WHEN NEW.put_upon IS NOT coalesce(b.live, 0) THEN RAISE(ABORT, 'woord: an entry is put upon the newest live one')
    WHEN NEW.entry IN ('terugnemen', 'terugzetten') THEN NULL
    WHEN NEW.live IS NOT NEW.seq THEN RAISE(ABORT, 'woord: a step is the newest live entry')
    WHEN NEW.named IS NOT NULL THEN RAISE(ABORT, 'woord: a step names no other entry')
    WHEN NOT EXISTS (
      SELECT 1 FROM (VALUES
        ('given', '', 'uitspreken', 'voornemen'),
        ('given', 'voornemen', 'heronderhandelen', 'voornemen'),
        ('given', 'voornemen', 'melden', 'voornemen'),
        ('given', 'voornemen', 'corrigeren', 'voornemen'),
        ('given', 'voornemen', 'vertonen', 'vertonen'),
        ('given', 'vertonen', 'overtreffen', 'voortreffelijk'),
        ('given', 'voortreffelijk', 'verankeren', 'verankering'),
        ('given', 'voornemen', 'breken', 'gebroken'),
        ('given', 'gebroken', 'herstellen', 'hersteld'),
        ('given', 'voornemen', 'ontheffen', 'ontheven'),
        ('received', '', 'uitspreken', 'voornemen'),
        ('received', 'voornemen', 'heronderhandelen', 'voornemen'),
        ('received', 'voornemen', 'melden', 'voornemen'),
        ('received', 'voornemen', 'corrigeren', 'voornemen'),
        ('received', 'voornemen', 'vertonen', 'vertonen'),
        ('received', 'voornemen', 'breken', 'gebroken'),
        ('received', 'voornemen', 'ontheffen', 'ontheven'))
      WHERE column1 = p.direction AND column2 = coalesce(b.state, '') AND column3 = NEW.entry AND column4 = NEW.state)
      THEN RAISE(ABORT, 'woord: this step is not lawful from the state the promise is in')
  END
  FROM (SELECT 1)
  LEFT JOIN promise AS p ON p.id = NEW.promise
  LEFT JOIN course AS b ON b.promise = NEW.promise AND b.seq = NEW.seq - 1;
END;

-- Presence: what every entry needs. What is blank is measured with every white space there is, as the crate does.
CREATE TRIGGER course_is_dated BEFORE INSERT ON course BEGIN
  SELECT CASE
    WHEN date(NEW.due) IS NOT NEW.due THEN RAISE(ABORT, 'woord: a due is a calendar date')
    WHEN (NEW.due_time IS NULL) IS NOT (NEW.zone IS NULL) THEN RAISE(ABORT, 'woord: a due with a time has its zone')
    WHEN NEW.due_time > '23:59' OR (NEW.due_time IS NOT NULL AND strftime('%H:%M', NEW.due_time) IS NOT NEW.due_time)
      THEN RAISE(ABORT, 'woord: a due time is HH:MM')
    WHEN trim(NEW.body, char(9, 10, 11, 12, 13, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) = ''
      THEN RAISE(ABORT, 'woord: a promise has a deliverable')
    WHEN NEW.entry IN ('overtreffen', 'verankeren', 'breken', 'herstellen', 'ontheffen') AND trim(NEW.words, char(9, 10, 11, 12, 13, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) = ''
      THEN RAISE(ABORT, 'woord: blank words say nothing')
    WHEN NEW.happened IS NULL OR (date(NEW.happened) IS NOT NEW.happened AND (NEW.happened NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][-+][0-9][0-9]:[0-5][0-9]'
      OR datetime(NEW.happened) IS NULL OR date(substr(NEW.happened, 1, 10)) IS NOT substr(NEW.happened, 1, 10) OR substr(NEW.happened, 12, 2) > '23'))
      THEN RAISE(ABORT, 'woord: an entry says when it happened')
    WHEN NEW.recorded IS NULL OR (NEW.recorded NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][-+][0-9][0-9]:[0-5][0-9]'
      OR datetime(NEW.recorded) IS NULL OR date(substr(NEW.recorded, 1, 10)) IS NOT substr(NEW.recorded, 1, 10) OR substr(NEW.recorded, 12, 2) > '23')
      THEN RAISE(ABORT, 'woord: an entry says when it was recorded')
    WHEN NEW.told IS NOT NULL AND date(NEW.told) IS NOT NEW.told THEN RAISE(ABORT, 'woord: the day that was told is a calendar date')
    WHEN NEW.doubt IS NOT NULL AND date(NEW.doubt) IS NOT NEW.doubt THEN RAISE(ABORT, 'woord: a rival day is a calendar date')
    WHEN NEW.doubt_time IS NOT NULL
      AND (NEW.doubt IS NULL OR NEW.due_time IS NULL OR NEW.doubt_time > '23:59' OR strftime('%H:%M', NEW.doubt_time) IS NOT NEW.doubt_time)
      THEN RAISE(ABORT, 'woord: a rival time is HH:MM and rivals a time')
    WHEN NEW.channel IS NOT NULL AND NEW.channel NOT IN ('live', 'video', 'bel', 'mail', 'chat', 'social', 'anders', 'onbekend')
      THEN RAISE(ABORT, 'woord: this channel is not known')
    WHEN NEW.sets_due IS NOT 0 AND (NEW.sets_due IS NOT 1 OR NEW.entry NOT IN ('uitspreken', 'heronderhandelen', 'corrigeren'))
      THEN RAISE(ABORT, 'woord: this entry sets no due')
    WHEN (NEW.contact_from IS NOT NULL OR NEW.contact_to IS NOT NULL) AND NEW.entry IS NOT 'corrigeren'
      THEN RAISE(ABORT, 'woord: only a correction says that a promise was to somebody else')
  END;
END;
CREATE TRIGGER course_uitspreken BEFORE INSERT ON course WHEN NEW.entry = 'uitspreken' BEGIN
  SELECT CASE
    WHEN NEW.seq IS NOT 1 THEN RAISE(ABORT, 'woord: a promise is spoken once; what was taken back is put back')
    WHEN NOT EXISTS (SELECT 1 FROM promise_contact WHERE promise = NEW.promise AND place = 0)
      THEN RAISE(ABORT, 'woord: uitspreken needs somebody')
    WHEN NEW.channel IS NULL THEN RAISE(ABORT, 'woord: uitspreken needs a channel')
    WHEN NEW.sets_due IS NOT 1 THEN RAISE(ABORT, 'woord: uitspreken needs a due')
    WHEN NEW.told IS NOT NULL OR NEW.closed IS NOT NULL THEN RAISE(ABORT, 'woord: a spoken promise is neither told nor closed')
  END;
END;

-- A step alters only what it is for. After a step in an open state nothing is closed; the day of closing is
-- the day of vertonen, gebroken or ontheven, and stays. A new day ends the doubt, and what was told before it.
CREATE TRIGGER course_alters BEFORE INSERT ON course WHEN NEW.entry NOT IN ('uitspreken', 'terugnemen', 'terugzetten') BEGIN
  SELECT CASE
    WHEN NEW.sets_due = 0 AND (NEW.due IS NOT b.due OR NEW.due_time IS NOT b.due_time OR NEW.zone IS NOT b.zone)
      THEN RAISE(ABORT, 'woord: only an agreement or a correction changes a due')
    WHEN NEW.sets_due = 1 AND NEW.due IS b.due AND NEW.due_time IS b.due_time AND NEW.zone IS b.zone AND b.doubt IS NULL
      THEN RAISE(ABORT, 'woord: a new due is another one, or answers a doubt')
    WHEN NEW.entry NOT IN ('heronderhandelen', 'corrigeren') AND NEW.body IS NOT b.body
      THEN RAISE(ABORT, 'woord: only an agreement or a correction changes a deliverable')
    WHEN NEW.entry <> 'melden' AND NEW.told IS NOT CASE WHEN NEW.entry = 'heronderhandelen' AND NEW.sets_due = 1 THEN NULL ELSE b.told END
      THEN RAISE(ABORT, 'woord: only telling sets the day that was told')
    WHEN (NEW.sets_due = 1 OR NEW.entry = 'melden') AND (NEW.doubt IS NOT NULL OR NEW.doubt_time IS NOT NULL)
      THEN RAISE(ABORT, 'woord: a new day ends the doubt')
    WHEN NEW.sets_due = 0 AND NEW.entry <> 'melden' AND (NEW.doubt IS NOT b.doubt OR NEW.doubt_time IS NOT b.doubt_time)
      THEN RAISE(ABORT, 'woord: only a new day ends a doubt, and none begins one')
    WHEN NEW.entry IN ('vertonen', 'breken', 'ontheffen') AND NEW.closed IS NOT NEW.happened
      THEN RAISE(ABORT, 'woord: a promise is closed when it was kept, broken or released')
    WHEN NEW.entry NOT IN ('vertonen', 'breken', 'ontheffen') AND NEW.closed IS NOT b.closed
      THEN RAISE(ABORT, 'woord: the day of closing stays')
    WHEN NEW.entry IN ('heronderhandelen', 'corrigeren') AND NEW.contact_to IS NULL AND NEW.sets_due = 0 AND NEW.body IS b.body
      THEN RAISE(ABORT, 'woord: a new agreement or a correction changes something')
  END
  FROM course AS b WHERE b.promise = NEW.promise AND b.seq = NEW.seq - 1;
END;
CREATE TRIGGER course_heronderhandelen BEFORE INSERT ON course WHEN NEW.entry = 'heronderhandelen' BEGIN
  SELECT CASE WHEN NEW.agreed IS NOT 1 THEN RAISE(ABORT, 'woord: heronderhandelen needs that the other agreed') END;
END;
CREATE TRIGGER course_melden BEFORE INSERT ON course WHEN NEW.entry = 'melden' BEGIN
  SELECT CASE
    WHEN NEW.told IS NULL THEN RAISE(ABORT, 'woord: melden needs the new day')
    WHEN p.direction = 'given' AND NEW.channel IS NULL THEN RAISE(ABORT, 'woord: melden needs a channel')
  END FROM promise AS p WHERE p.id = NEW.promise;
END;
CREATE TRIGGER course_overtreffen BEFORE INSERT ON course WHEN NEW.entry = 'overtreffen' BEGIN
  SELECT CASE
    WHEN NEW.kind IS NULL OR NEW.kind NOT IN ('aftercare', 'more', 'better') THEN RAISE(ABORT, 'woord: overtreffen needs what kind of extra it was')
    WHEN NEW.words IS NULL THEN RAISE(ABORT, 'woord: overtreffen needs what was extra')
  END;
END;
CREATE TRIGGER course_verankeren BEFORE INSERT ON course WHEN NEW.entry = 'verankeren' BEGIN
  SELECT CASE
    WHEN NEW.channel IS NULL THEN RAISE(ABORT, 'woord: verankeren needs a channel')
    WHEN NEW.words IS NULL THEN RAISE(ABORT, 'woord: verankeren needs how it was said')
  END;
END;
CREATE TRIGGER course_breken BEFORE INSERT ON course WHEN NEW.entry = 'breken' BEGIN
  SELECT CASE
    WHEN NEW.words IS NULL THEN RAISE(ABORT, 'woord: breken needs a reason')
    WHEN p.direction = 'given' AND (NEW.other_knows IS NULL OR NEW.other_knows NOT IN (0, 1))
      THEN RAISE(ABORT, 'woord: breken needs whether the other knows')
    WHEN p.direction = 'given' AND (NEW.covered_up IS NULL OR NEW.covered_up NOT IN (0, 1))
      THEN RAISE(ABORT, 'woord: breken needs whether it was covered up')
  END FROM promise AS p WHERE p.id = NEW.promise;
END;
CREATE TRIGGER course_herstellen BEFORE INSERT ON course WHEN NEW.entry = 'herstellen' BEGIN
  SELECT CASE
    WHEN NEW.words IS NULL THEN RAISE(ABORT, 'woord: herstellen needs how it was made good')
    WHEN NEW.other_knows IS NOT 1 THEN RAISE(ABORT, 'woord: herstellen needs that the other was told')
    WHEN NEW.accepted IS NOT 1 THEN RAISE(ABORT, 'woord: herstellen needs that the other accepted')
  END;
END;
CREATE TRIGGER course_ontheffen BEFORE INSERT ON course WHEN NEW.entry = 'ontheffen' BEGIN
  SELECT CASE
    WHEN NEW.kind IS NULL OR NEW.kind NOT IN ('other', 'moot') THEN RAISE(ABORT, 'woord: ontheffen needs by whom')
    WHEN NEW.words IS NULL THEN RAISE(ABORT, 'woord: ontheffen needs a reason')
  END;
END;
-- While only spoken and corrected.
CREATE TRIGGER course_corrigeren BEFORE INSERT ON course WHEN NEW.entry = 'corrigeren' BEGIN
  SELECT CASE
    WHEN EXISTS (
      WITH RECURSIVE chain(seq) AS (
        SELECT NEW.put_upon
        UNION
        SELECT c.put_upon FROM course AS c JOIN chain ON c.promise = NEW.promise AND c.seq = chain.seq WHERE c.put_upon > 0)
      SELECT 1 FROM chain JOIN course AS c ON c.promise = NEW.promise AND c.seq = chain.seq
      WHERE c.entry NOT IN ('uitspreken', 'corrigeren'))
      THEN RAISE(ABORT, 'woord: corrigeren is for a promise that is only spoken')
    WHEN (NEW.contact_from IS NULL) IS NOT (NEW.contact_to IS NULL) THEN RAISE(ABORT, 'woord: a corrected contact says which, and which it was')
    WHEN NEW.contact_to IS NOT NULL AND (NEW.contact_to IS NEW.contact_from OR NOT EXISTS (SELECT 1 FROM contact WHERE id = NEW.contact_to))
      THEN RAISE(ABORT, 'woord: a corrected contact is another one of the book')
  END;
END;

-- Taking back: the newest live entry, and the promise stands where it stood before that entry.
CREATE TRIGGER course_terugnemen BEFORE INSERT ON course WHEN NEW.entry = 'terugnemen' BEGIN
  SELECT CASE
    WHEN NEW.put_upon = 0 THEN RAISE(ABORT, 'woord: there is nothing to take back')
    WHEN NEW.named IS NOT NEW.put_upon THEN RAISE(ABORT, 'woord: only the newest live entry is taken back')
    WHEN NEW.live IS NOT coalesce(e.live, 0) OR NEW.state IS NOT e.state OR NEW.told IS NOT e.told OR NEW.closed IS NOT e.closed
      THEN RAISE(ABORT, 'woord: after taking back, a promise stands where it stood before')
    WHEN NEW.due IS NOT coalesce(e.due, o.due) OR NEW.due_time IS NOT CASE WHEN e.seq IS NULL THEN o.due_time ELSE e.due_time END
      OR NEW.zone IS NOT CASE WHEN e.seq IS NULL THEN o.zone ELSE e.zone END
      OR NEW.body IS NOT coalesce(e.body, o.body)
      OR NEW.doubt IS NOT CASE WHEN e.seq IS NULL THEN o.doubt ELSE e.doubt END
      OR NEW.doubt_time IS NOT CASE WHEN e.seq IS NULL THEN o.doubt_time ELSE e.doubt_time END
      THEN RAISE(ABORT, 'woord: after taking back, a promise has the due it had before')
  END
  FROM course AS o LEFT JOIN course AS e ON e.promise = o.promise AND e.seq = o.seq - 1
  WHERE o.promise = NEW.promise AND o.seq = coalesce(NEW.named, 0)
  UNION ALL
  SELECT RAISE(ABORT, 'woord: the entry to take back is not there')
  WHERE NOT EXISTS (SELECT 1 FROM course WHERE promise = NEW.promise AND seq = coalesce(NEW.named, 0));
END;

-- Putting back: the newest step put upon what is live now, and the promise stands where it stood after it.
CREATE TRIGGER course_terugzetten BEFORE INSERT ON course WHEN NEW.entry = 'terugzetten' BEGIN
  SELECT CASE
    WHEN NEW.named IS NOT (
      SELECT max(seq) FROM course
      WHERE promise = NEW.promise AND put_upon = NEW.put_upon AND entry NOT IN ('terugnemen', 'terugzetten'))
      THEN RAISE(ABORT, 'woord: only what was last taken back is put back')
    WHEN NEW.live IS NOT o.live OR NEW.state IS NOT o.state OR NEW.told IS NOT o.told OR NEW.closed IS NOT o.closed
      OR NEW.due IS NOT o.due OR NEW.due_time IS NOT o.due_time OR NEW.zone IS NOT o.zone OR NEW.body IS NOT o.body
      OR NEW.doubt IS NOT o.doubt OR NEW.doubt_time IS NOT o.doubt_time
      THEN RAISE(ABORT, 'woord: after putting back, a promise stands where it stood after the entry')
  END
  FROM course AS o WHERE o.promise = NEW.promise AND o.seq = coalesce(NEW.named, 0)
  UNION ALL
  SELECT RAISE(ABORT, 'woord: the entry to put back is not there')
  WHERE NOT EXISTS (SELECT 1 FROM course WHERE promise = NEW.promise AND seq = coalesce(NEW.named, 0));
END;

CREATE TRIGGER course_moves_the_promise AFTER INSERT ON course WHEN NEW.seq > 1 BEGIN
  UPDATE promise_now SET live = NEW.live, state = NEW.state, due = NEW.due, due_time = NEW.due_time, zone = NEW.zone,
    body = NEW.body, told = NEW.told, doubt = NEW.doubt, doubt_time = NEW.doubt_time, closed = NEW.closed
  WHERE promise = NEW.promise;
END;
CREATE TRIGGER course_begins_the_promise AFTER INSERT ON course WHEN NEW.seq = 1 BEGIN
  INSERT INTO promise_now (promise, direction, live, state, due, due_time, zone, body, told, doubt, doubt_time, closed, promisee)
  SELECT NEW.promise, p.direction, NEW.live, NEW.state, NEW.due, NEW.due_time, NEW.zone, NEW.body, NEW.told, NEW.doubt, NEW.doubt_time,
    NEW.closed, c.contact
  FROM promise AS p JOIN promise_contact AS c ON c.promise = p.id AND c.place = 0 WHERE p.id = NEW.promise;
END;

CREATE TRIGGER promise_now_begins BEFORE INSERT ON promise_now BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM promise_now WHERE promise = NEW.promise) THEN RAISE(ABORT, 'woord: this promise stands somewhere already')
    WHEN NOT EXISTS (
      SELECT 1 FROM course AS c JOIN promise AS p ON p.id = c.promise JOIN promise_contact AS w ON w.promise = c.promise AND w.place = 0
      WHERE c.promise = NEW.promise AND c.seq = (SELECT max(seq) FROM course WHERE promise = NEW.promise)
        AND c.live IS NEW.live AND c.state IS NEW.state AND c.due IS NEW.due AND c.due_time IS NEW.due_time AND c.zone IS NEW.zone
        AND c.body IS NEW.body AND c.told IS NEW.told AND c.doubt IS NEW.doubt AND c.doubt_time IS NEW.doubt_time
        AND c.closed IS NEW.closed AND p.direction IS NEW.direction AND w.contact IS NEW.promisee)
      THEN RAISE(ABORT, 'woord: a promise stands where its course says')
  END;
END;
CREATE TRIGGER promise_now_follows BEFORE UPDATE ON promise_now BEGIN
  SELECT CASE
    WHEN NEW.promise IS NOT OLD.promise OR NEW.direction IS NOT OLD.direction THEN RAISE(ABORT, 'woord: a promise stays itself')
    WHEN NEW.importance NOT IN ('small', 'normal', 'large') THEN RAISE(ABORT, 'woord: importance is small, normal or large')
    WHEN NOT EXISTS (
      SELECT 1 FROM course AS c JOIN promise_contact AS w ON w.promise = c.promise AND w.place = 0
      WHERE c.promise = NEW.promise AND c.seq = (SELECT max(seq) FROM course WHERE promise = NEW.promise)
        AND c.live IS NEW.live AND c.state IS NEW.state AND c.due IS NEW.due AND c.due_time IS NEW.due_time AND c.zone IS NEW.zone
        AND c.body IS NEW.body AND c.told IS NEW.told AND c.doubt IS NEW.doubt AND c.doubt_time IS NEW.doubt_time
        AND c.closed IS NEW.closed AND w.contact IS NEW.promisee)
      THEN RAISE(ABORT, 'woord: a promise stands where its course says')
  END;
END;
CREATE TRIGGER promise_now_stays BEFORE DELETE ON promise_now BEGIN
  SELECT RAISE(ABORT, 'woord: a promise is never deleted; release it, break it, or take it back');
END;

-------------------------------------------------------------------------------------- journal and people

-- The line of undo and redo goes as a course goes: a change is put upon the newest in force, undo names that one,
-- redo names the newest change put upon what is in force.
CREATE TRIGGER journal_goes_on BEFORE INSERT ON journal BEGIN
  SELECT CASE
    WHEN NEW.seq IS NOT coalesce(b.seq, 0) + 1 THEN RAISE(ABORT, 'woord: the journal goes on where it ended')
    WHEN EXISTS (SELECT 1 FROM journal WHERE id = NEW.id) THEN RAISE(ABORT, 'woord: this change is in the journal already')
    WHEN (length(NEW.id) <> 12 OR NEW.id GLOB '*[^0-9a-hjkmnp-tv-z]*') THEN RAISE(ABORT, 'woord: an id is twelve letters of 0-9 a-z without i l o u')
    WHEN (NEW.at NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][-+][0-9][0-9]:[0-5][0-9]'
      OR datetime(NEW.at) IS NULL OR date(substr(NEW.at, 1, 10)) IS NOT substr(NEW.at, 1, 10) OR substr(NEW.at, 12, 2) > '23')
      THEN RAISE(ABORT, 'woord: a change says when it was made')
    WHEN NEW.put_upon IS NOT coalesce(b.live, 0) THEN RAISE(ABORT, 'woord: a change is put upon the newest in force')
    WHEN NEW.kind = 'do' AND NEW.named IS NULL AND NEW.live IS NEW.seq THEN NULL
    WHEN NEW.kind = 'undo' AND NEW.put_upon > 0 AND NEW.named IS NEW.put_upon
      AND NEW.live IS (SELECT put_upon FROM journal WHERE seq = NEW.named) THEN NULL
    WHEN NEW.kind = 'redo' AND NEW.live IS NEW.named AND NEW.named IS (
      SELECT max(seq) FROM journal WHERE kind = 'do' AND put_upon = NEW.put_upon) THEN NULL
    ELSE RAISE(ABORT, 'woord: a change is done, or undoes or redoes the one next in line')
  END
  FROM (SELECT 1) LEFT JOIN (SELECT seq, live FROM journal ORDER BY seq DESC LIMIT 1) AS b;
END;
CREATE TRIGGER journal_is_settled BEFORE UPDATE ON journal BEGIN
  SELECT RAISE(ABORT, 'woord: the journal is never rewritten');
END;
CREATE TRIGGER journal_stays BEFORE DELETE ON journal BEGIN
  SELECT RAISE(ABORT, 'woord: the journal is never rewritten');
END;
CREATE TRIGGER contact_stays BEFORE DELETE ON contact BEGIN
  SELECT RAISE(ABORT, 'woord: a contact is never deleted; archive or merge it');
END;
CREATE TRIGGER contact_is_itself BEFORE UPDATE ON contact WHEN NEW.id IS NOT OLD.id BEGIN
  SELECT RAISE(ABORT, 'woord: a contact keeps its id');
END;
CREATE TRIGGER contact_is_new BEFORE INSERT ON contact BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM contact WHERE id = NEW.id) THEN RAISE(ABORT, 'woord: this contact is in the book already')
    WHEN (length(NEW.id) <> 12 OR NEW.id GLOB '*[^0-9a-hjkmnp-tv-z]*') THEN RAISE(ABORT, 'woord: an id is twelve letters of 0-9 a-z without i l o u')
  END;
END;
CREATE TRIGGER contact_stands_somewhere BEFORE UPDATE ON contact WHEN NEW.merged_into IS NOT NULL BEGIN
  SELECT CASE WHEN EXISTS (
    WITH RECURSIVE into_whom(id) AS (
      SELECT NEW.merged_into
      UNION
      SELECT c.merged_into FROM contact AS c JOIN into_whom AS w ON c.id = w.id WHERE c.merged_into IS NOT NULL)
    SELECT 1 FROM into_whom WHERE id = NEW.id)
    THEN RAISE(ABORT, 'woord: merged contacts do not go round') END;
END;
CREATE TRIGGER ident_stays BEFORE DELETE ON ident BEGIN
  SELECT RAISE(ABORT, 'woord: an id is never given away');
END;
CREATE TRIGGER ident_is_itself BEFORE UPDATE ON ident BEGIN
  SELECT RAISE(ABORT, 'woord: an id is never given away');
END;
