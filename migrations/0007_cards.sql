-- Cards: what an address book wrote of a contact, kept word for word so that it goes out again whole. `uid` is what that
-- book calls it; a contact has one card at most.
CREATE TABLE card (
  contact TEXT NOT NULL PRIMARY KEY REFERENCES contact(id),
  uid TEXT,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX card_by_uid ON card(uid) WHERE uid IS NOT NULL;
