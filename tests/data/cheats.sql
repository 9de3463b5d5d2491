-- One attempt a line, each on its own; none may change a byte. {open} and {theirs} are promises of the book.

-- The course.
UPDATE course SET words = 'nooit gezegd';
UPDATE course SET entry = 'vertonen' WHERE promise = '{open}' AND seq = 2;
UPDATE OR REPLACE course SET seq = 1 WHERE promise = '{open}' AND seq = 2;
UPDATE OR IGNORE course SET happened = '2020-01-01';
UPDATE OR ROLLBACK course SET recorded = happened || '';
UPDATE course SET promise = '{theirs}' WHERE promise = '{open}';
DELETE FROM course;
DELETE FROM course WHERE promise = '{open}' AND seq = 2;
REPLACE INTO course SELECT * FROM course;
INSERT OR REPLACE INTO course SELECT * FROM course WHERE promise = '{open}' AND seq = 1;
INSERT OR IGNORE INTO course SELECT * FROM course WHERE promise = '{open}' AND seq = 2;
INSERT INTO course SELECT * FROM course WHERE promise = '{open}' ON CONFLICT (promise, seq) DO UPDATE SET state = 'vertonen';

-- The promise.
UPDATE promise SET direction = 'received' WHERE id = '{open}';
UPDATE promise SET verbatim = 'ik beloofde niets';
UPDATE promise SET added = '2020-01-01T00:00:00+00:00';
UPDATE OR REPLACE promise SET id = '{theirs}' WHERE id = '{open}';
UPDATE OR IGNORE promise SET direction = 'given';
DELETE FROM promise;
DELETE FROM promise WHERE id = '{open}';
INSERT OR REPLACE INTO promise VALUES ('{open}', 'received', 'anders', '2026-11-23T12:00:00+01:00');
INSERT INTO promise VALUES ('{open}', 'given', 'ik', '2026-11-23T12:00:00+01:00') ON CONFLICT (id) DO UPDATE SET direction = 'received';
INSERT INTO promise VALUES ('0000000000aa', 'mine', 'ik', '2026-11-23T12:00:00+01:00');
INSERT INTO promise VALUES ('0000000000aa', 'given', 'ik', 'gisteren');
INSERT INTO promise VALUES ('een belofte!', 'given', 'ik', '2026-11-23T12:00:00+01:00');
INSERT INTO promise VALUES ('0000000000il', 'given', 'ik', '2026-11-23T12:00:00+01:00');
INSERT INTO promise VALUES ('aa', 'given', 'ik', '2026-11-23T12:00:00+01:00');

-- Where it stands.
UPDATE promise_now SET state = 'vertonen' WHERE promise = '{open}';
UPDATE promise_now SET state = NULL WHERE promise = '{open}';
UPDATE promise_now SET due = '2027-01-01';
UPDATE promise_now SET due_time = '09:00', zone = 'Europe/Amsterdam';
UPDATE promise_now SET body = 'iets kleiners';
UPDATE promise_now SET told = NULL WHERE promise = '{open}';
UPDATE promise_now SET doubt = '2026-12-24';
UPDATE promise_now SET closed = '2026-11-23';
UPDATE promise_now SET live = 1 WHERE promise = '{open}';
UPDATE promise_now SET direction = 'received' WHERE promise = '{open}';
UPDATE promise_now SET importance = 'huge';
UPDATE promise_now SET promisee = (SELECT promisee FROM promise_now WHERE promise = '{theirs}') WHERE promise = '{open}';
UPDATE OR REPLACE promise_now SET promise = '{theirs}' WHERE promise = '{open}';
UPDATE OR IGNORE promise_now SET state = 'verankering';
DELETE FROM promise_now;
DELETE FROM promise_now WHERE promise = '{open}';
REPLACE INTO promise_now SELECT * FROM promise_now;
INSERT OR REPLACE INTO promise_now (promise, direction, live, state, due, body, promisee) SELECT promise, direction, live, 'vertonen', due, body, promisee FROM promise_now;
INSERT INTO promise_now SELECT * FROM promise_now WHERE 1 ON CONFLICT (promise) DO UPDATE SET state = 'vertonen';
INSERT INTO promise_now (promise, direction, live, state, due, body, promisee) VALUES ('0000000000aa', 'given', 1, 'voornemen', '2026-12-03', 'x', 'y');
INSERT INTO promise_now SELECT '0000000000aa', direction, live, state, due, due_time, zone, body, told, doubt, doubt_time, closed, promisee, importance FROM promise_now WHERE promise = '{open}';

-- Between whom.
DELETE FROM promise_contact;
DELETE FROM promise_contact WHERE promise = '{open}' AND place = 0;
UPDATE promise_contact SET place = 1 WHERE promise = '{open}';
UPDATE promise_contact SET promise = '{theirs}', place = 1 WHERE promise = '{open}';
UPDATE OR REPLACE promise_contact SET promise = '{theirs}' WHERE promise = '{open}';
UPDATE promise_contact SET role = 'involved' WHERE promise = '{open}';
UPDATE promise_contact SET contact = (SELECT contact FROM promise_contact WHERE promise = '{theirs}') WHERE promise = '{open}';
UPDATE promise_contact SET contact = 'niemand' WHERE promise = '{open}';
INSERT OR REPLACE INTO promise_contact SELECT '{open}', 0, contact, 'promisee' FROM promise_contact WHERE promise = '{theirs}';
INSERT INTO promise_contact SELECT '{open}', 1, contact, 'promisee' FROM promise_contact WHERE promise = '{theirs}';
INSERT INTO promise_contact SELECT '{open}', -1, contact, 'involved' FROM promise_contact WHERE promise = '{theirs}';
INSERT INTO promise_contact SELECT '{open}', 1, contact, 'baas' FROM promise_contact WHERE promise = '{theirs}';
INSERT INTO promise_contact VALUES ('{open}', 1, 'niemand', 'involved');
INSERT INTO promise_contact SELECT '0000000000aa', 0, contact, 'promisee' FROM promise_contact WHERE promise = '{open}';

-- People.
DELETE FROM contact;
UPDATE contact SET id = '0000000000aa' WHERE name = 'Sanne';
UPDATE OR REPLACE contact SET id = (SELECT id FROM contact WHERE name = 'Piet') WHERE name = 'Sanne';
REPLACE INTO contact SELECT * FROM contact;
INSERT OR IGNORE INTO contact SELECT * FROM contact;
INSERT INTO contact SELECT * FROM contact WHERE 1 ON CONFLICT (id) DO UPDATE SET name = 'niemand';
INSERT INTO contact (id, name, folded, circle, added) VALUES ('sanne', 'Sanne', 'sanne', 'vast', '2026-11-23T12:00:00+01:00');
UPDATE contact SET merged_into = id;
UPDATE contact SET merged_into = (SELECT id FROM contact AS o WHERE o.name = CASE contact.name WHEN 'Sanne' THEN 'Piet' ELSE 'Sanne' END) WHERE name IN ('Sanne', 'Piet');

-- The journal, and the ids that were given out.
UPDATE journal SET change = '[]';
UPDATE journal SET seq = seq + 100;
UPDATE OR REPLACE journal SET seq = 1 WHERE seq = 2;
UPDATE OR IGNORE journal SET live = 0;
DELETE FROM journal;
DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal);
REPLACE INTO journal SELECT * FROM journal;
INSERT OR REPLACE INTO journal SELECT seq + 1, id, device, at, 'do', NULL, live, seq + 1, label, change FROM journal ORDER BY seq DESC LIMIT 1;
INSERT INTO journal SELECT seq + 2, '0000000000aa', device, at, 'do', NULL, live, seq + 2, label, change FROM journal ORDER BY seq DESC LIMIT 1;
INSERT INTO journal SELECT -1, '0000000000aa', device, at, 'do', NULL, live, -1, label, change FROM journal ORDER BY seq DESC LIMIT 1;
INSERT INTO journal SELECT 0, '0000000000aa', device, at, 'do', NULL, live, 0, label, change FROM journal ORDER BY seq DESC LIMIT 1;
INSERT INTO journal SELECT NULL, '0000000000aa', device, at, 'do', NULL, live, seq + 1, label, change FROM journal ORDER BY seq DESC LIMIT 1;
INSERT INTO journal SELECT seq + 1, 'nummer 1', device, at, 'do', NULL, live, seq + 1, label, change FROM journal ORDER BY seq DESC LIMIT 1;
INSERT INTO journal SELECT seq + 1, '0000000000aa', device, 'now', 'do', NULL, live, seq + 1, label, change FROM journal ORDER BY seq DESC LIMIT 1;
INSERT INTO journal SELECT seq + 1, '0000000000aa', device, at, 'do', NULL, 0, seq + 1, label, change FROM journal ORDER BY seq DESC LIMIT 1;
INSERT INTO journal SELECT seq + 1, '0000000000aa', device, at, 'do', NULL, live, 1, label, change FROM journal ORDER BY seq DESC LIMIT 1;
INSERT INTO journal SELECT seq + 1, '0000000000aa', device, at, 'undo', 1, live, 0, label, change FROM journal ORDER BY seq DESC LIMIT 1;
INSERT INTO journal SELECT seq + 1, '0000000000aa', device, at, 'undo', live, live, 0, label, change FROM journal ORDER BY seq DESC LIMIT 1;
INSERT INTO journal SELECT seq + 1, '0000000000aa', device, at, 'redo', 1, live, 1, label, change FROM journal ORDER BY seq DESC LIMIT 1;
INSERT INTO journal SELECT seq + 1, '0000000000aa', device, at, 'forget', NULL, live, live, label, change FROM journal ORDER BY seq DESC LIMIT 1;
DELETE FROM ident;
UPDATE OR REPLACE ident SET id = '{theirs}' WHERE id = '{open}';
