-- A book of version 7, as the program made it. Frozen once version 7 has landed; see tests/book/migrations.rs.
PRAGMA foreign_keys = OFF;
BEGIN;
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
, impression TEXT, impression_day TEXT, impression_note TEXT, problem TEXT, problem_day TEXT, erased TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE contact_word (
  word TEXT NOT NULL,
  contact TEXT NOT NULL REFERENCES contact(id),
  PRIMARY KEY (word, contact)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE promise_note (
  promise TEXT NOT NULL PRIMARY KEY REFERENCES promise(id),
  note TEXT,
  tags TEXT
, certainty INTEGER) STRICT, WITHOUT ROWID;
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
, rule TEXT, certainty INTEGER) STRICT, WITHOUT ROWID;
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
CREATE TABLE follow_up_promise (
  follow_up TEXT NOT NULL REFERENCES follow_up(id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  promise TEXT NOT NULL REFERENCES promise(id),
  PRIMARY KEY (follow_up, place)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE desk (
  name TEXT PRIMARY KEY NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE series (
  id TEXT NOT NULL PRIMARY KEY,
  current TEXT NOT NULL REFERENCES promise(id) DEFERRABLE INITIALLY DEFERRED,
  previous TEXT,
  going INTEGER NOT NULL,
  data TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE habit (
  class TEXT NOT NULL PRIMARY KEY,
  chosen TEXT NOT NULL,
  times INTEGER NOT NULL CHECK (times > 0),
  preferred TEXT,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
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
CREATE TABLE card (
  contact TEXT NOT NULL PRIMARY KEY REFERENCES contact(id),
  uid TEXT,
  text TEXT NOT NULL
) STRICT;
INSERT INTO about VALUES ('device','000000000dev');
INSERT INTO card VALUES ('ak6tb3xvxt3y','4fbe8971','BEGIN:VCARD
VERSION:3.0
FN:Zoë Ångström
BDAY:1975-03-02
END:VCARD
');
INSERT INTO concept VALUES ('ag11vstnth9v','incomplete','given','ik een boek lenen','een boek lenen',NULL,NULL,NULL,'2026-12-05',NULL,NULL,NULL,'2026-11-23T12:00:00+01:00','bel','normal','van wie?',NULL,NULL,'2026-11-23T12:00:00+01:00',NULL,NULL);
INSERT INTO concept VALUES ('zsmf1bsksebt','unspoken','given','ik bellen','bellen','3brna5sz4fb5',NULL,NULL,'2026-12-03',NULL,NULL,NULL,'2026-11-23T12:00:00+01:00','bel','normal',NULL,NULL,NULL,'2026-11-23T12:00:00+01:00',NULL,NULL);
INSERT INTO contact VALUES ('3brna5sz4fb5','Ans','ans',NULL,NULL,'vast',NULL,NULL,NULL,NULL,NULL,0,0,NULL,'2026-11-23T12:00:00+01:00',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES ('ak6tb3xvxt3y','Zoë Ångström','zoe angstrom',NULL,NULL,'vast',NULL,NULL,NULL,NULL,NULL,0,0,NULL,'2026-11-23T12:00:00+01:00','voordeel','2026-11-20',NULL,'Wie belt mij terug?','2026-11-23',NULL);
INSERT INTO contact VALUES ('wap17vwehp6j','Piet','piet',NULL,NULL,'vast',NULL,NULL,NULL,NULL,NULL,0,0,NULL,'2026-11-23T12:00:00+01:00',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES ('wdvsq5zmmz0n','Jan de Vries','jan de vries',NULL,NULL,'vast',NULL,NULL,NULL,NULL,NULL,0,0,NULL,'2026-11-23T12:00:00+01:00',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact VALUES ('zpepj1pdp5hq','Kees','kees',NULL,NULL,'vast',NULL,NULL,NULL,NULL,NULL,0,1,NULL,'2026-11-23T12:00:00+01:00',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO contact_word VALUES ('angstrom','ak6tb3xvxt3y');
INSERT INTO contact_word VALUES ('ans','3brna5sz4fb5');
INSERT INTO contact_word VALUES ('de','wdvsq5zmmz0n');
INSERT INTO contact_word VALUES ('jan','wdvsq5zmmz0n');
INSERT INTO contact_word VALUES ('piet','wap17vwehp6j');
INSERT INTO contact_word VALUES ('vries','wdvsq5zmmz0n');
INSERT INTO contact_word VALUES ('zoe','ak6tb3xvxt3y');
INSERT INTO course VALUES ('712m29xgjs4k',1,'uitspreken',NULL,0,1,'voornemen','2026-12-03',NULL,NULL,'de begroting nakijken',NULL,NULL,NULL,NULL,'2026-11-23T12:00:00+01:00','2026-11-23T12:00:00+01:00','bel',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL);
INSERT INTO course VALUES ('rrhtz1w36n77',1,'uitspreken',NULL,0,1,'voornemen','2026-12-03',NULL,NULL,'de sleutel brengen',NULL,NULL,NULL,NULL,'2026-11-23T12:00:00+01:00','2026-11-23T12:00:00+01:00','bel',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL);
INSERT INTO course VALUES ('rrhtz1w36n77',2,'breken',NULL,1,2,'gebroken','2026-12-03',NULL,NULL,'de sleutel brengen',NULL,NULL,NULL,'2026-11-23T12:00:00+01:00','2026-11-23T12:00:00+01:00','2026-11-23T12:00:00+01:00',NULL,NULL,'geen tijd',NULL,NULL,1,0,NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO course VALUES ('rrhtz1w36n77',3,'terugnemen',2,2,1,'voornemen','2026-12-03',NULL,NULL,'de sleutel brengen',NULL,NULL,NULL,NULL,'2026-11-23T12:00:00+01:00','2026-11-23T12:00:00+01:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO course VALUES ('rvqkebz99y1a',1,'uitspreken',NULL,0,1,'voornemen','2026-12-03',NULL,NULL,'het rapport mailen',NULL,NULL,NULL,NULL,'2026-11-23T12:00:00+01:00','2026-11-23T12:00:00+01:00','bel',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL);
INSERT INTO course VALUES ('rvqkebz99y1a',2,'vertonen',NULL,1,2,'vertonen','2026-12-03',NULL,NULL,'het rapport mailen',NULL,NULL,NULL,'2026-11-23T12:00:00+01:00','2026-11-23T12:00:00+01:00','2026-11-23T12:00:00+01:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO course VALUES ('rvqkebz99y1a',3,'overtreffen',NULL,2,3,'voortreffelijk','2026-12-03',NULL,NULL,'het rapport mailen',NULL,NULL,NULL,'2026-11-23T12:00:00+01:00','2026-11-23T12:00:00+01:00','2026-11-23T12:00:00+01:00',NULL,'more','een samenvatting erbij',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO course VALUES ('w4ag97p2b4jc',1,'uitspreken',NULL,0,1,'voornemen','2026-12-03',NULL,NULL,'komen eten',NULL,NULL,NULL,NULL,'2026-11-23T12:00:00+01:00','2026-11-23T12:00:00+01:00','bel',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL);
INSERT INTO course VALUES ('w4ag97p2b4jc',2,'terugnemen',1,1,0,NULL,'2026-12-03',NULL,NULL,'komen eten',NULL,NULL,NULL,NULL,'2026-11-23T12:00:00+01:00','2026-11-23T12:00:00+01:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO desk VALUES ('capture','ik bel Kees over','2026-11-23T12:00:00+01:00');
INSERT INTO follow_up VALUES ('hqf6wqyjkw2m','anchoring','wdvsq5zmmz0n','2026-11-26',NULL,NULL,'open',NULL,NULL,'2026-11-23T12:00:00+01:00');
INSERT INTO follow_up VALUES ('n37w6xrhrbds','talk','ak6tb3xvxt3y','2026-12-01',NULL,NULL,'open',NULL,NULL,'2026-11-23T12:00:00+01:00');
INSERT INTO follow_up_promise VALUES ('hqf6wqyjkw2m',0,'rvqkebz99y1a');
INSERT INTO follow_up_promise VALUES ('n37w6xrhrbds',0,'712m29xgjs4k');
INSERT INTO habit VALUES ('next-weekday','nearest',3,'nearest','2026-11-23T12:00:00+01:00');
INSERT INTO ident VALUES ('712m29xgjs4k');
INSERT INTO ident VALUES ('ag11vstnth9v');
INSERT INTO ident VALUES ('hqf6wqyjkw2m');
INSERT INTO ident VALUES ('n37w6xrhrbds');
INSERT INTO ident VALUES ('rrhtz1w36n77');
INSERT INTO ident VALUES ('rvqkebz99y1a');
INSERT INTO ident VALUES ('w4ag97p2b4jc');
INSERT INTO ident VALUES ('zsmf1bsksebt');
INSERT INTO journal VALUES (1,'n9kd5hyxyx1z','000000000dev','2026-11-23T12:00:00+01:00','do',NULL,0,1,'{"deed":"capture","subject":"rvqkebz99y1a"}','[{"record":{"contact":{"before":null,"after":{"id":"wdvsq5zmmz0n","name":"Jan de Vries","circle":"vast","added":"2026-11-23T12:00:00+01:00"}}}},{"speak":"rvqkebz99y1a"},{"record":{"memo":{"before":null,"after":{"encounter":{"id":"s8ataaff9zv1","contact":"wdvsq5zmmz0n","happened":"2026-11-23T12:00:00+01:00","channel":"bel","promise":"rvqkebz99y1a","by_itself":true,"added":"2026-11-23T12:00:00+01:00"}}}}}]');
INSERT INTO journal VALUES (10,'hh3ny3r6daee','000000000dev','2026-11-23T12:00:00+01:00','do',NULL,9,10,'{"deed":"follow_up_add","subject":"n37w6xrhrbds"}','[{"record":{"follow_up":{"before":null,"after":{"id":"n37w6xrhrbds","touch":"talk","contact":"ak6tb3xvxt3y","promises":["712m29xgjs4k"],"day":"2026-12-01","outcome":"open","added":"2026-11-23T12:00:00+01:00"}}}}]');
INSERT INTO journal VALUES (11,'acv9cfqfq8fr','000000000dev','2026-11-23T12:00:00+01:00','do',NULL,10,11,'{"deed":{"memo_add":"signal"},"subject":"ak6tb3xvxt3y"}','[{"record":{"memo":{"before":null,"after":{"signal":{"id":"dyzfn9qv29f3","contact":"ak6tb3xvxt3y","text":"zoekt een nieuwe controller","heard":"2026-11-20","added":"2026-11-23T12:00:00+01:00"}}}}}]');
INSERT INTO journal VALUES (12,'6tq33nq4c7gd','000000000dev','2026-11-23T12:00:00+01:00','do',NULL,11,12,'{"deed":"contact_edit","subject":"ak6tb3xvxt3y"}','[{"record":{"contact":{"before":{"id":"ak6tb3xvxt3y","name":"Zoë Ångström","circle":"vast","added":"2026-11-23T12:00:00+01:00"},"after":{"id":"ak6tb3xvxt3y","name":"Zoë Ångström","circle":"vast","impression":{"start":"voordeel","day":"2026-11-20"},"problem":{"text":"Wie belt mij terug?","day":"2026-11-23"},"added":"2026-11-23T12:00:00+01:00"}}}}]');
INSERT INTO journal VALUES (13,'38jwtvps16h2','000000000dev','2026-11-23T12:00:00+01:00','do',NULL,12,13,'{"deed":"import"}','[{"record":{"card":{"before":null,"after":{"contact":"ak6tb3xvxt3y","uid":"4fbe8971","text":"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Ångström\r\nBDAY:1975-03-02\r\nEND:VCARD\r\n"}}}}]');
INSERT INTO journal VALUES (14,'rj6a0dnq03k1','000000000dev','2026-11-23T12:00:00+01:00','do',NULL,13,14,'{"deed":"capture","subject":"w4ag97p2b4jc"}','[{"record":{"contact":{"before":null,"after":{"id":"zpepj1pdp5hq","name":"Kees","circle":"vast","added":"2026-11-23T12:00:00+01:00"}}}},{"speak":"w4ag97p2b4jc"},{"record":{"memo":{"before":null,"after":{"encounter":{"id":"5tew07q0wc5t","contact":"zpepj1pdp5hq","happened":"2026-11-23T12:00:00+01:00","channel":"bel","promise":"w4ag97p2b4jc","by_itself":true,"added":"2026-11-23T12:00:00+01:00"}}}}}]');
INSERT INTO journal VALUES (15,'n023qknbn2kp','000000000dev','2026-11-23T12:00:00+01:00','undo',14,14,13,'{"deed":"capture","subject":"w4ag97p2b4jc"}','[{"record":{"memo":{"before":{"encounter":{"id":"5tew07q0wc5t","contact":"zpepj1pdp5hq","happened":"2026-11-23T12:00:00+01:00","channel":"bel","promise":"w4ag97p2b4jc","by_itself":true,"added":"2026-11-23T12:00:00+01:00"}},"after":null}}},{"retract":["w4ag97p2b4jc",1]},{"record":{"contact":{"before":{"id":"zpepj1pdp5hq","name":"Kees","circle":"vast","added":"2026-11-23T12:00:00+01:00"},"after":{"id":"zpepj1pdp5hq","name":"Kees","circle":"vast","gone":true,"added":"2026-11-23T12:00:00+01:00"}}}}]');
INSERT INTO journal VALUES (2,'e5b0kxy78v39','000000000dev','2026-11-23T12:00:00+01:00','do',NULL,1,2,'{"deed":{"step":"overtreffen"},"subject":"rvqkebz99y1a"}','[{"step":["rvqkebz99y1a",2]},{"step":["rvqkebz99y1a",3]},{"record":{"follow_up":{"before":null,"after":{"id":"hqf6wqyjkw2m","touch":"anchoring","contact":"wdvsq5zmmz0n","promises":["rvqkebz99y1a"],"day":"2026-11-26","outcome":"open","added":"2026-11-23T12:00:00+01:00"}}}}]');
INSERT INTO journal VALUES (3,'zwt7gnwswq5x','000000000dev','2026-11-23T12:00:00+01:00','do',NULL,2,3,'{"deed":"capture","subject":"712m29xgjs4k"}','[{"record":{"contact":{"before":null,"after":{"id":"ak6tb3xvxt3y","name":"Zoë Ångström","circle":"vast","added":"2026-11-23T12:00:00+01:00"}}}},{"record":{"series":{"before":null,"after":{"id":"3eydsfx57r58","direction":"given","verbatim":"ik de begroting nakijken","body":"de begroting nakijken","contacts":["ak6tb3xvxt3y"],"rule":"FREQ=WEEKLY;BYDAY=MO","first":"2026-12-03","detail":{"importance":"normal"},"spoken":"2026-11-23T12:00:00+01:00","channel":"bel","current":"712m29xgjs4k","day":"2026-12-03","made":1,"added":"2026-11-23T12:00:00+01:00"}}}},{"speak":"712m29xgjs4k"},{"record":{"memo":{"before":null,"after":{"encounter":{"id":"p1k35j5gxgk8","contact":"ak6tb3xvxt3y","happened":"2026-11-23T12:00:00+01:00","channel":"bel","promise":"712m29xgjs4k","by_itself":true,"added":"2026-11-23T12:00:00+01:00"}}}}}]');
INSERT INTO journal VALUES (4,'n6dmp7vqvm7w','000000000dev','2026-11-23T12:00:00+01:00','do',NULL,3,4,'{"deed":"capture","subject":"rrhtz1w36n77"}','[{"record":{"contact":{"before":null,"after":{"id":"wap17vwehp6j","name":"Piet","circle":"vast","added":"2026-11-23T12:00:00+01:00"}}}},{"speak":"rrhtz1w36n77"},{"record":{"memo":{"before":null,"after":{"encounter":{"id":"4t8bcq1s725k","contact":"wap17vwehp6j","happened":"2026-11-23T12:00:00+01:00","channel":"bel","promise":"rrhtz1w36n77","by_itself":true,"added":"2026-11-23T12:00:00+01:00"}}}}}]');
INSERT INTO journal VALUES (5,'hm9eddvcgk8h','000000000dev','2026-11-23T12:00:00+01:00','do',NULL,4,5,'{"deed":{"step":"breken"},"subject":"rrhtz1w36n77"}','[{"step":["rrhtz1w36n77",2]}]');
INSERT INTO journal VALUES (6,'e2584kv15j96','000000000dev','2026-11-23T12:00:00+01:00','do',NULL,5,6,'{"deed":"take_back","subject":"rrhtz1w36n77"}','[{"retract":["rrhtz1w36n77",2]}]');
INSERT INTO journal VALUES (7,'6xwvjztafgag','000000000dev','2026-11-23T12:00:00+01:00','do',NULL,6,7,'{"deed":"note","subject":"ag11vstnth9v"}','[{"record":{"concept":{"before":null,"after":{"id":"ag11vstnth9v","kind":"incomplete","direction":"given","verbatim":"ik een boek lenen","body":"een boek lenen","due":"2026-12-05","spoken":"2026-11-23T12:00:00+01:00","channel":"bel","importance":"normal","note":"van wie?","added":"2026-11-23T12:00:00+01:00"}}}}]');
INSERT INTO journal VALUES (8,'w7g8rhs8edcf','000000000dev','2026-11-23T12:00:00+01:00','do',NULL,7,8,'{"deed":"note","subject":"zsmf1bsksebt"}','[{"record":{"contact":{"before":null,"after":{"id":"3brna5sz4fb5","name":"Ans","circle":"vast","added":"2026-11-23T12:00:00+01:00"}}}},{"record":{"concept":{"before":null,"after":{"id":"zsmf1bsksebt","kind":"unspoken","direction":"given","verbatim":"ik bellen","body":"bellen","contact":"3brna5sz4fb5","due":"2026-12-03","spoken":"2026-11-23T12:00:00+01:00","channel":"bel","importance":"normal","added":"2026-11-23T12:00:00+01:00"}}}}]');
INSERT INTO journal VALUES (9,'rnc2fqrx3cd4','000000000dev','2026-11-23T12:00:00+01:00','do',NULL,8,9,'{"deed":"edit","subject":"712m29xgjs4k"}','[{"record":{"detail":{"promise":"712m29xgjs4k","before":{"importance":"normal"},"after":{"importance":"large","note":"let op","tags":["werk"],"certainty":80}}}}]');
INSERT INTO memo VALUES ('4t8bcq1s725k','encounter','wap17vwehp6j','rrhtz1w36n77','2026-11-23T12:00:00',1,1,'{"encounter":{"id":"4t8bcq1s725k","contact":"wap17vwehp6j","happened":"2026-11-23T12:00:00+01:00","channel":"bel","promise":"rrhtz1w36n77","by_itself":true,"added":"2026-11-23T12:00:00+01:00"}}');
INSERT INTO memo VALUES ('dyzfn9qv29f3','signal','ak6tb3xvxt3y',NULL,'2026-11-20',0,1,'{"signal":{"id":"dyzfn9qv29f3","contact":"ak6tb3xvxt3y","text":"zoekt een nieuwe controller","heard":"2026-11-20","added":"2026-11-23T12:00:00+01:00"}}');
INSERT INTO memo VALUES ('p1k35j5gxgk8','encounter','ak6tb3xvxt3y','712m29xgjs4k','2026-11-23T12:00:00',1,1,'{"encounter":{"id":"p1k35j5gxgk8","contact":"ak6tb3xvxt3y","happened":"2026-11-23T12:00:00+01:00","channel":"bel","promise":"712m29xgjs4k","by_itself":true,"added":"2026-11-23T12:00:00+01:00"}}');
INSERT INTO memo VALUES ('s8ataaff9zv1','encounter','wdvsq5zmmz0n','rvqkebz99y1a','2026-11-23T12:00:00',1,1,'{"encounter":{"id":"s8ataaff9zv1","contact":"wdvsq5zmmz0n","happened":"2026-11-23T12:00:00+01:00","channel":"bel","promise":"rvqkebz99y1a","by_itself":true,"added":"2026-11-23T12:00:00+01:00"}}');
INSERT INTO promise VALUES ('712m29xgjs4k','given','ik de begroting nakijken','2026-11-23T12:00:00+01:00');
INSERT INTO promise VALUES ('rrhtz1w36n77','received','ik de sleutel brengen','2026-11-23T12:00:00+01:00');
INSERT INTO promise VALUES ('rvqkebz99y1a','given','ik het rapport mailen','2026-11-23T12:00:00+01:00');
INSERT INTO promise VALUES ('w4ag97p2b4jc','given','ik komen eten','2026-11-23T12:00:00+01:00');
INSERT INTO promise_contact VALUES ('712m29xgjs4k',0,'ak6tb3xvxt3y','promisee');
INSERT INTO promise_contact VALUES ('rrhtz1w36n77',0,'wap17vwehp6j','promisee');
INSERT INTO promise_contact VALUES ('rvqkebz99y1a',0,'wdvsq5zmmz0n','promisee');
INSERT INTO promise_contact VALUES ('w4ag97p2b4jc',0,'zpepj1pdp5hq','promisee');
INSERT INTO promise_note VALUES ('712m29xgjs4k','let op','["werk"]',80);
INSERT INTO promise_now VALUES ('712m29xgjs4k','given',1,'voornemen','2026-12-03',NULL,NULL,'de begroting nakijken',NULL,NULL,NULL,NULL,'ak6tb3xvxt3y','large');
INSERT INTO promise_now VALUES ('rrhtz1w36n77','received',1,'voornemen','2026-12-03',NULL,NULL,'de sleutel brengen',NULL,NULL,NULL,NULL,'wap17vwehp6j','normal');
INSERT INTO promise_now VALUES ('rvqkebz99y1a','given',3,'voortreffelijk','2026-12-03',NULL,NULL,'het rapport mailen',NULL,NULL,NULL,'2026-11-23T12:00:00+01:00','wdvsq5zmmz0n','normal');
INSERT INTO promise_now VALUES ('w4ag97p2b4jc','given',0,NULL,'2026-12-03',NULL,NULL,'komen eten',NULL,NULL,NULL,NULL,'zpepj1pdp5hq','normal');
INSERT INTO series VALUES ('3eydsfx57r58','712m29xgjs4k',NULL,1,'{"id":"3eydsfx57r58","direction":"given","verbatim":"ik de begroting nakijken","body":"de begroting nakijken","contacts":["ak6tb3xvxt3y"],"rule":"FREQ=WEEKLY;BYDAY=MO","first":"2026-12-03","detail":{"importance":"normal"},"spoken":"2026-11-23T12:00:00+01:00","channel":"bel","current":"712m29xgjs4k","day":"2026-12-03","made":1,"added":"2026-11-23T12:00:00+01:00"}');
CREATE INDEX contact_by_name ON contact(folded);
CREATE INDEX contact_merged ON contact(merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX contact_word_by_contact ON contact_word(contact);
CREATE INDEX promise_contact_by_contact ON promise_contact(contact);
CREATE INDEX promise_open_by_due ON promise_now(due, due_time, promise, direction, state, zone, body, told, doubt, doubt_time,
  closed, importance, promisee) WHERE state = 'voornemen';
CREATE INDEX promise_closed_by_day ON promise_now(closed) WHERE closed IS NOT NULL;
CREATE INDEX follow_up_open_by_day ON follow_up(day) WHERE outcome = 'open';
CREATE INDEX follow_up_by_contact ON follow_up(contact);
CREATE INDEX follow_up_promise_by_promise ON follow_up_promise(promise);
CREATE INDEX journal_by_put_upon ON journal(put_upon) WHERE kind = 'do';
CREATE INDEX journal_by_named ON journal(named) WHERE named IS NOT NULL;
CREATE TRIGGER promise_is_new BEFORE INSERT ON promise BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM promise WHERE id = NEW.id) THEN RAISE(ABORT, 'woord: this promise is in the book already')
    WHEN length(NEW.id) <> 12 OR NEW.id GLOB '*[^0-9a-hjkmnp-tv-z]*' THEN RAISE(ABORT, 'woord: an id is twelve letters of 0-9 a-z without i l o u')
    WHEN NEW.direction NOT IN ('given', 'received') THEN RAISE(ABORT, 'woord: a promise is given or received')
    WHEN NEW.added NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][-+][0-9][0-9]:[0-5][0-9]'
      OR datetime(NEW.added) IS NULL OR date(substr(NEW.added, 1, 10)) IS NOT substr(NEW.added, 1, 10) OR substr(NEW.added, 12, 2) > '23' THEN RAISE(ABORT, 'woord: a promise says when it was noted')
  END;
END;
CREATE TRIGGER promise_stays BEFORE DELETE ON promise BEGIN
  SELECT RAISE(ABORT, 'woord: a promise is never deleted; release it, break it, or take it back');
END;
CREATE TRIGGER promise_is_settled BEFORE UPDATE ON promise BEGIN
  SELECT RAISE(ABORT, 'woord: the words and the direction of a promise never change');
END;
CREATE TRIGGER promise_keeps_its_promisee BEFORE DELETE ON promise_contact WHEN OLD.place = 0 OR OLD.role = 'promisee' BEGIN
  SELECT RAISE(ABORT, 'woord: a promise is to or from somebody');
END;
CREATE TRIGGER promise_contact_is_new BEFORE INSERT ON promise_contact BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM promise_contact WHERE promise = NEW.promise AND place = NEW.place)
      THEN RAISE(ABORT, 'woord: this place in the promise is taken')
    WHEN NEW.place < 0 OR NEW.role NOT IN ('promisee', 'involved') THEN RAISE(ABORT, 'woord: a contact is promisee or involved')
    WHEN NEW.place = 0 AND NEW.role <> 'promisee' THEN RAISE(ABORT, 'woord: the first contact of a promise is its promisee')
    WHEN NOT EXISTS (SELECT 1 FROM promise WHERE id = NEW.promise) THEN RAISE(ABORT, 'woord: this promise is not in the book')
    WHEN NOT EXISTS (SELECT 1 FROM contact WHERE id = NEW.contact) THEN RAISE(ABORT, 'woord: this contact is not in the book')
    WHEN NEW.role = 'promisee' AND EXISTS (SELECT 1 FROM course WHERE promise = NEW.promise)
      THEN RAISE(ABORT, 'woord: a promise is to those it was spoken to')
  END;
END;
CREATE TRIGGER promise_contact_moves BEFORE UPDATE ON promise_contact BEGIN
  SELECT CASE
    WHEN NEW.promise IS NOT OLD.promise OR NEW.place IS NOT OLD.place THEN RAISE(ABORT, 'woord: a contact keeps its place in a promise')
    WHEN NEW.role IS NOT OLD.role THEN RAISE(ABORT, 'woord: a contact stays what it is to a promise')
    WHEN NOT EXISTS (SELECT 1 FROM contact WHERE id = NEW.contact) THEN RAISE(ABORT, 'woord: this contact is not in the book')
    WHEN NEW.role = 'promisee' AND NEW.contact IS NOT OLD.contact AND NOT EXISTS (
      SELECT 1 FROM course WHERE promise = NEW.promise AND entry = 'corrigeren' AND NEW.contact IN (contact_from, contact_to))
      THEN RAISE(ABORT, 'woord: only a correction says that a promise was to somebody else')
  END;
END;
CREATE TRIGGER promise_contact_leads AFTER UPDATE ON promise_contact WHEN NEW.place = 0 BEGIN
  UPDATE promise_now SET promisee = NEW.contact WHERE promise = NEW.promise;
END;
CREATE TRIGGER course_stays BEFORE DELETE ON course BEGIN
  SELECT RAISE(ABORT, 'woord: an entry of a course is never deleted; take it back');
END;
CREATE TRIGGER course_is_settled BEFORE UPDATE ON course BEGIN
  SELECT RAISE(ABORT, 'woord: an entry of a course never changes; take it back');
END;
CREATE TRIGGER course_in_order BEFORE INSERT ON course BEGIN
  SELECT RAISE(ABORT, 'woord: an entry belongs to a promise of the book') WHERE NOT EXISTS (SELECT 1 FROM promise WHERE id = NEW.promise);
  SELECT CASE
    WHEN NEW.seq IS NOT coalesce(b.seq, 0) + 1 THEN RAISE(ABORT, 'woord: the entries of a course follow each other')
    WHEN NEW.put_upon IS NOT coalesce(b.live, 0) THEN RAISE(ABORT, 'woord: an entry is put upon the newest live one')
    WHEN date(NEW.due) IS NOT NEW.due THEN RAISE(ABORT, 'woord: a due is a calendar date')
    WHEN (NEW.due_time IS NULL) IS NOT (NEW.zone IS NULL) THEN RAISE(ABORT, 'woord: a due with a time has its zone')
    WHEN NEW.due_time > '23:59' OR strftime('%H:%M', NEW.due_time) IS NOT NEW.due_time THEN RAISE(ABORT, 'woord: a due time is HH:MM')
    WHEN trim(NEW.body, x'090a0b0c0d20c285c2a0e19a80e28080e28081e28082e28083e28084e28085e28086e28087e28088e28089e2808ae280a8e280a9e280afe2819fe38080') = ''
      THEN RAISE(ABORT, 'woord: a promise has a deliverable')
    WHEN date(NEW.happened) IS NOT NEW.happened AND (NEW.happened NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][-+][0-9][0-9]:[0-5][0-9]'
      OR datetime(NEW.happened) IS NULL OR date(substr(NEW.happened, 1, 10)) IS NOT substr(NEW.happened, 1, 10) OR substr(NEW.happened, 12, 2) > '23') THEN RAISE(ABORT, 'woord: an entry says when it happened')
    WHEN NEW.recorded NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][-+][0-9][0-9]:[0-5][0-9]'
      OR datetime(NEW.recorded) IS NULL OR date(substr(NEW.recorded, 1, 10)) IS NOT substr(NEW.recorded, 1, 10) OR substr(NEW.recorded, 12, 2) > '23' THEN RAISE(ABORT, 'woord: an entry says when it was recorded')
    WHEN date(NEW.told) IS NOT NEW.told THEN RAISE(ABORT, 'woord: the day that was told is a calendar date')
    WHEN date(NEW.doubt) IS NOT NEW.doubt THEN RAISE(ABORT, 'woord: a rival day is a calendar date')
    WHEN NEW.doubt_time IS NOT NULL
      AND (NEW.doubt IS NULL OR NEW.due_time IS NULL OR NEW.doubt_time > '23:59' OR strftime('%H:%M', NEW.doubt_time) IS NOT NEW.doubt_time)
      THEN RAISE(ABORT, 'woord: a rival time is HH:MM and rivals a time')
    WHEN NEW.channel GLOB '*[^a-z]*' OR instr(' live video bel mail chat social anders onbekend ', ' ' || NEW.channel || ' ') = 0
      THEN RAISE(ABORT, 'woord: this channel is not known')
    WHEN coalesce(NEW.sets_due NOT IN (0, 1), 1) THEN RAISE(ABORT, 'woord: an entry sets a due or does not')
    WHEN NEW.entry <> 'corrigeren' AND (NEW.contact_from IS NOT NULL OR NEW.contact_to IS NOT NULL)
      THEN RAISE(ABORT, 'woord: only a correction says that a promise was to somebody else')
    WHEN NEW.entry IN ('terugnemen', 'terugzetten') THEN CASE
      WHEN NEW.sets_due THEN RAISE(ABORT, 'woord: this entry sets no due')
      WHEN NEW.entry = 'terugnemen' AND NEW.put_upon = 0 THEN RAISE(ABORT, 'woord: there is nothing to take back')
      WHEN NEW.entry = 'terugnemen' AND NEW.named IS NOT NEW.put_upon THEN RAISE(ABORT, 'woord: only the newest live entry is taken back')
      WHEN NEW.entry = 'terugzetten' AND NEW.named IS NOT (
        SELECT max(seq) FROM course WHERE promise = NEW.promise AND put_upon = NEW.put_upon AND entry NOT IN ('terugnemen', 'terugzetten'))
        THEN RAISE(ABORT, 'woord: only what was last taken back is put back')
      WHEN s.seq IS NULL THEN RAISE(ABORT, 'woord: the entry to put back is not there')
      WHEN NEW.live IS NOT CASE WHEN NEW.entry = 'terugzetten' OR NEW.named > 1 THEN s.live ELSE 0 END
        OR NEW.state IS NOT CASE WHEN NEW.entry = 'terugzetten' OR NEW.named > 1 THEN s.state END
        OR NEW.due IS NOT s.due OR NEW.due_time IS NOT s.due_time OR NEW.zone IS NOT s.zone OR NEW.body IS NOT s.body
        OR NEW.told IS NOT s.told OR NEW.doubt IS NOT s.doubt OR NEW.doubt_time IS NOT s.doubt_time OR NEW.closed IS NOT s.closed
        THEN RAISE(ABORT, 'woord: a promise stands again where it stood')
    END
    WHEN NEW.live IS NOT NEW.seq THEN RAISE(ABORT, 'woord: a step is the newest live entry')
    WHEN NEW.named IS NOT NULL THEN RAISE(ABORT, 'woord: a step names no other entry')
    WHEN NEW.entry = 'uitspreken' AND NEW.seq > 1 THEN RAISE(ABORT, 'woord: a promise is spoken once; what was taken back is put back')
    WHEN coalesce(b.state, '') || '>' || coalesce(NEW.state, '') IS NOT CASE NEW.entry
      WHEN 'uitspreken' THEN '>voornemen'
      WHEN 'heronderhandelen' THEN 'voornemen>voornemen'
      WHEN 'melden' THEN 'voornemen>voornemen'
      WHEN 'corrigeren' THEN 'voornemen>voornemen'
      WHEN 'vertonen' THEN 'voornemen>vertonen'
      WHEN 'overtreffen' THEN 'vertonen>voortreffelijk'
      WHEN 'verankeren' THEN 'voortreffelijk>verankering'
      WHEN 'breken' THEN 'voornemen>gebroken'
      WHEN 'herstellen' THEN 'gebroken>hersteld'
      WHEN 'ontheffen' THEN 'voornemen>ontheven'
    END OR (p.direction = 'received' AND b.state <> 'voornemen')
      THEN RAISE(ABORT, 'woord: this step is not lawful from the state the promise is in')
    WHEN NEW.entry = 'uitspreken' THEN CASE
      WHEN NOT EXISTS (SELECT 1 FROM promise_contact WHERE promise = NEW.promise AND place = 0) THEN RAISE(ABORT, 'woord: uitspreken needs somebody')
      WHEN NEW.channel IS NULL THEN RAISE(ABORT, 'woord: uitspreken needs a channel')
      WHEN NOT NEW.sets_due THEN RAISE(ABORT, 'woord: uitspreken needs a due')
      WHEN NEW.told IS NOT NULL OR NEW.closed IS NOT NULL THEN RAISE(ABORT, 'woord: a spoken promise is neither told nor closed')
    END
    ELSE CASE NEW.entry
      WHEN 'heronderhandelen' THEN CASE
        WHEN NEW.agreed IS NOT 1 THEN RAISE(ABORT, 'woord: heronderhandelen needs that the other agreed')
      END
      WHEN 'melden' THEN CASE
        WHEN NEW.told IS NULL THEN RAISE(ABORT, 'woord: melden needs the new day')
        WHEN NEW.channel IS NULL AND p.direction = 'given' THEN RAISE(ABORT, 'woord: melden needs a channel')
      END
      WHEN 'corrigeren' THEN CASE
        WHEN (SELECT entry FROM course WHERE promise = NEW.promise AND seq = NEW.put_upon) NOT IN ('uitspreken', 'corrigeren')
          THEN RAISE(ABORT, 'woord: corrigeren is for a promise that is only spoken')
        WHEN (NEW.contact_from IS NULL) IS NOT (NEW.contact_to IS NULL) THEN RAISE(ABORT, 'woord: a corrected contact says which, and which it was')
        WHEN NEW.contact_to IS NOT NULL AND (NEW.contact_to IS NEW.contact_from OR NOT EXISTS (SELECT 1 FROM contact WHERE id = NEW.contact_to))
          THEN RAISE(ABORT, 'woord: a corrected contact is another one of the book')
      END
      WHEN 'vertonen' THEN NULL
      ELSE CASE
        WHEN NEW.words IS NULL OR trim(NEW.words, x'090a0b0c0d20c285c2a0e19a80e28080e28081e28082e28083e28084e28085e28086e28087e28088e28089e2808ae280a8e280a9e280afe2819fe38080') = ''
          THEN RAISE(ABORT, 'woord: this step needs words, and blank ones say nothing')
        WHEN NEW.entry = 'overtreffen' AND coalesce(NEW.kind <> 'aftercare' AND NEW.kind <> 'more' AND NEW.kind <> 'better', 1)
          THEN RAISE(ABORT, 'woord: overtreffen needs what kind of extra it was')
        WHEN NEW.entry = 'verankeren' AND NEW.channel IS NULL THEN RAISE(ABORT, 'woord: verankeren needs a channel')
        WHEN NEW.entry = 'breken' AND p.direction = 'given' AND coalesce(NEW.other_knows NOT IN (0, 1), 1)
          THEN RAISE(ABORT, 'woord: breken needs whether the other knows')
        WHEN NEW.entry = 'breken' AND p.direction = 'given' AND coalesce(NEW.covered_up NOT IN (0, 1), 1)
          THEN RAISE(ABORT, 'woord: breken needs whether it was covered up')
        WHEN NEW.entry = 'herstellen' AND NEW.other_knows IS NOT 1 THEN RAISE(ABORT, 'woord: herstellen needs that the other was told')
        WHEN NEW.entry = 'herstellen' AND NEW.accepted IS NOT 1 THEN RAISE(ABORT, 'woord: herstellen needs that the other accepted')
        WHEN NEW.entry = 'ontheffen' AND coalesce(NEW.kind NOT IN ('other', 'moot'), 1) THEN RAISE(ABORT, 'woord: ontheffen needs by whom')
      END
    END
  END,
  CASE WHEN NEW.named IS NULL AND NEW.seq > 1 THEN CASE
    WHEN NEW.sets_due AND NEW.entry NOT IN ('heronderhandelen', 'corrigeren') THEN RAISE(ABORT, 'woord: this entry sets no due')
    WHEN NOT NEW.sets_due AND (NEW.due IS NOT b.due OR NEW.due_time IS NOT b.due_time OR NEW.zone IS NOT b.zone)
      THEN RAISE(ABORT, 'woord: only an agreement or a correction changes a due')
    WHEN NEW.sets_due AND NEW.due IS b.due AND NEW.due_time IS b.due_time AND NEW.zone IS b.zone AND b.doubt IS NULL
      THEN RAISE(ABORT, 'woord: a new due is another one, or answers a doubt')
    WHEN NEW.entry NOT IN ('heronderhandelen', 'corrigeren') AND NEW.body IS NOT b.body
      THEN RAISE(ABORT, 'woord: only an agreement or a correction changes a deliverable')
    WHEN NEW.entry <> 'melden' AND NEW.told IS NOT CASE WHEN NEW.entry <> 'heronderhandelen' OR NOT NEW.sets_due THEN b.told END
      THEN RAISE(ABORT, 'woord: only telling sets the day that was told')
    WHEN (NEW.sets_due OR NEW.entry = 'melden') AND (NEW.doubt IS NOT NULL OR NEW.doubt_time IS NOT NULL)
      THEN RAISE(ABORT, 'woord: a new day ends the doubt')
    WHEN NOT NEW.sets_due AND NEW.entry <> 'melden' AND (NEW.doubt IS NOT b.doubt OR NEW.doubt_time IS NOT b.doubt_time)
      THEN RAISE(ABORT, 'woord: only a new day ends a doubt, and none begins one')
    WHEN NEW.closed IS NOT CASE NEW.entry WHEN 'vertonen' THEN NEW.happened WHEN 'breken' THEN NEW.happened WHEN 'ontheffen' THEN NEW.happened
      ELSE b.closed END THEN RAISE(ABORT, 'woord: a promise is closed when it was kept, broken or released, and stays so')
    WHEN NEW.entry IN ('heronderhandelen', 'corrigeren') AND NEW.contact_to IS NULL AND NOT NEW.sets_due AND NEW.body IS b.body
      THEN RAISE(ABORT, 'woord: a new agreement or a correction changes something')
  END END
  FROM promise AS p
  LEFT JOIN course AS b ON b.promise = NEW.promise AND b.seq = (SELECT max(seq) FROM course WHERE promise = NEW.promise)
  LEFT JOIN course AS s ON s.promise = NEW.promise AND s.seq = max(NEW.named - (NEW.entry = 'terugnemen'), 1)
  WHERE p.id = NEW.promise;
END;
CREATE TRIGGER course_moves_the_promise AFTER INSERT ON course BEGIN
  INSERT INTO promise_now (promise, direction, live, state, due, due_time, zone, body, told, doubt, doubt_time, closed, promisee)
  SELECT NEW.promise, p.direction, NEW.live, NEW.state, NEW.due, NEW.due_time, NEW.zone, NEW.body, NEW.told, NEW.doubt, NEW.doubt_time,
    NEW.closed, c.contact
  FROM promise AS p JOIN promise_contact AS c ON c.promise = p.id AND c.place = 0 WHERE p.id = NEW.promise AND NEW.seq = 1;
  UPDATE promise_now SET live = NEW.live, state = NEW.state, due = NEW.due, due_time = NEW.due_time, zone = NEW.zone,
    body = NEW.body, told = NEW.told, doubt = NEW.doubt, doubt_time = NEW.doubt_time, closed = NEW.closed
  WHERE promise = NEW.promise AND NEW.seq > 1;
END;
CREATE TRIGGER promise_now_begins BEFORE INSERT ON promise_now BEGIN
  SELECT RAISE(ABORT, 'woord: a promise begins to stand somewhere with its course')
  WHERE EXISTS (SELECT 1 FROM promise_now WHERE promise = NEW.promise) OR NOT EXISTS (SELECT 1 FROM course WHERE promise = NEW.promise);
END;
CREATE TRIGGER promise_now_follows BEFORE UPDATE ON promise_now BEGIN
  SELECT CASE
    WHEN NEW.promise IS NOT OLD.promise OR NEW.direction IS NOT OLD.direction THEN RAISE(ABORT, 'woord: a promise stays itself')
    WHEN NEW.importance <> 'small' AND NEW.importance <> 'normal' AND NEW.importance <> 'large'
      THEN RAISE(ABORT, 'woord: importance is small, normal or large')
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
CREATE TRIGGER journal_goes_on BEFORE INSERT ON journal BEGIN
  SELECT CASE
    WHEN NEW.seq IS NOT coalesce(b.seq, 0) + 1 THEN RAISE(ABORT, 'woord: the journal goes on where it ended')
    WHEN EXISTS (SELECT 1 FROM journal WHERE id = NEW.id) THEN RAISE(ABORT, 'woord: this change is in the journal already')
    WHEN length(NEW.id) <> 12 OR NEW.id GLOB '*[^0-9a-hjkmnp-tv-z]*' THEN RAISE(ABORT, 'woord: an id is twelve letters of 0-9 a-z without i l o u')
    WHEN NEW.at NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][-+][0-9][0-9]:[0-5][0-9]'
      OR datetime(NEW.at) IS NULL OR date(substr(NEW.at, 1, 10)) IS NOT substr(NEW.at, 1, 10) OR substr(NEW.at, 12, 2) > '23' THEN RAISE(ABORT, 'woord: a change says when it was made')
    WHEN NEW.put_upon IS NOT coalesce(b.live, 0) THEN RAISE(ABORT, 'woord: a change is put upon the newest in force')
    WHEN NEW.kind = 'do' AND NEW.named IS NULL AND NEW.live IS NEW.seq THEN NULL
    WHEN NEW.kind = 'undo' AND NEW.put_upon > 0 AND NEW.named IS NEW.put_upon
      AND NEW.live IS (SELECT put_upon FROM journal WHERE seq = NEW.named) THEN NULL
    WHEN NEW.kind = 'redo' AND NEW.live IS NEW.named AND NEW.named IS (
      SELECT max(seq) FROM journal WHERE kind = 'do' AND put_upon = NEW.put_upon) THEN NULL
    ELSE RAISE(ABORT, 'woord: a change is done, or undoes or redoes the one next in line')
  END
  FROM (SELECT 1) LEFT JOIN journal AS b ON b.seq = (SELECT max(seq) FROM journal);
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
CREATE TRIGGER contact_is_new BEFORE INSERT ON contact BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM contact WHERE id = NEW.id) THEN RAISE(ABORT, 'woord: this contact is in the book already')
    WHEN length(NEW.id) <> 12 OR NEW.id GLOB '*[^0-9a-hjkmnp-tv-z]*' THEN RAISE(ABORT, 'woord: an id is twelve letters of 0-9 a-z without i l o u')
  END;
END;
CREATE TRIGGER contact_is_itself BEFORE UPDATE ON contact BEGIN
  SELECT CASE
    WHEN NEW.id IS NOT OLD.id THEN RAISE(ABORT, 'woord: a contact keeps its id')
    WHEN NEW.merged_into IS NOT NULL AND EXISTS (
      WITH RECURSIVE into_whom(id) AS (
        SELECT NEW.merged_into
        UNION
        SELECT c.merged_into FROM contact AS c JOIN into_whom AS w ON c.id = w.id WHERE c.merged_into IS NOT NULL)
      SELECT 1 FROM into_whom WHERE id = NEW.id)
      THEN RAISE(ABORT, 'woord: merged contacts do not go round')
  END;
END;
CREATE TRIGGER ident_stays BEFORE DELETE ON ident BEGIN
  SELECT RAISE(ABORT, 'woord: an id is never given away');
END;
CREATE TRIGGER ident_is_itself BEFORE UPDATE ON ident BEGIN
  SELECT RAISE(ABORT, 'woord: an id is never given away');
END;
CREATE INDEX series_by_promise ON series(current);
CREATE INDEX series_by_previous ON series(previous) WHERE previous IS NOT NULL;
CREATE INDEX course_said_by_day ON course(happened, promise, entry) WHERE entry IN ('uitspreken', 'verankeren');
CREATE INDEX promise_contact_more ON promise_contact(promise, place, contact, role) WHERE place > 0;
CREATE INDEX memo_by_contact ON memo(contact, kind, day) WHERE contact IS NOT NULL;
CREATE INDEX memo_by_kind ON memo(kind, day);
CREATE INDEX memo_by_promise ON memo(promise) WHERE promise IS NOT NULL;
CREATE INDEX memo_spoken ON memo(contact, day, id) WHERE spoken = 1;
CREATE INDEX memo_open ON memo(kind, contact, day) WHERE open = 1;
CREATE INDEX card_by_uid ON card(uid) WHERE uid IS NOT NULL;
COMMIT;
PRAGMA user_version = 7;
