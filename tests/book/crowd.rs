//! A name that a crowd bears: fewer people are read, and the sentence is read no other way. It says nothing of how
//! long that takes: the benches do.

use woord::domain::change::Change;
use woord::domain::contact::Contact;
use woord::domain::plan::add_contact;

use super::kit::{Folder, Hand, ZONE, at};

const GIVEN: &[&str] = &["Jan", "Jan G.", "Jan Willem", "Anna", "Sanne"];
const SURNAMES: &[&str] =
    &["Jansen", "van der Jansen", "Bakker", "de Vries", "Morgen", "van Dijk", "Janssen", "Smit"];

#[test]
fn a_crowd_is_told_apart_by_the_word_beside_the_name_and_nothing_else_changes() {
    let folder = Folder::new();
    let mut hand = Hand::new(folder.open(), 0);
    let names =
        GIVEN.iter().flat_map(|given| SURNAMES.iter().map(move |surname| format!("{given} {surname}")));
    let crowd = (0..160).map(|nth| format!("Jan {}stra", "aeiou".repeat(nth)));
    let mut all: Vec<String> = names.chain(crowd).collect();
    all.push("Mark Jansen".to_owned());
    hand.plan(|book, deal| {
        let now = deal.now.moment;
        let made = all.iter().map(|name| add_contact(book, Contact::named(deal.id(), name, now)));
        let parts: Vec<Change> = made.collect();
        let label = parts.first().unwrap().label;
        (Change { label, ops: parts.into_iter().flat_map(|part| part.ops).collect() }, ())
    });

    let reader = hand.store.read();
    let everybody = reader.everybody().unwrap();
    let now = at("2026-11-23T09:12:00").moment.naive_local();
    let person = |name: &str, nicknames: &[String], organisation: Option<&String>, id| capture::Person {
        id,
        name: name.to_owned(),
        nicknames: nicknames.to_vec(),
        organisation: organisation.cloned(),
    };
    let reading = |text: &str, people: Vec<capture::Person>| {
        let people = capture::Gazetteer::new(people);
        let ctx =
            capture::Ctx { now, zone: ZONE, people: &people, region: Default::default(), preferred: &[] };
        format!("{:?}", capture::parse(text, &ctx))
    };
    for (text, most) in [
        ("ik bel Jan Jansen morgen", 20),
        ("ik bel Jan van der Jansen morgen", 400),
        ("Jan Jansen krijgt vrijdag het rapport, en Jan ook", 400),
        ("ik mail Jan morgen", 20),
        ("ik mail het nummer van Jan van de week naar Sanne", 400),
        ("ik stuur Jan Janssn donderdag de offerte", 400),
        ("ik stuur Anna Bakker en Jan Smit donderdag de offerte", 60),
        ("I will call Jan G. Bakker on Friday", 400),
        ("bel Jan", 400),
    ] {
        let called = reader.called(&capture::words(text)).unwrap();
        assert!(called.len() <= most, "{text}: {} people", called.len());
        let place = |id| everybody.iter().position(|c| c.id == id).unwrap();
        let few = called.iter().map(|c| person(&c.name, &c.nicknames, c.organisation.as_ref(), place(c.id)));
        let many = everybody.iter().enumerate();
        let many = many.map(|(at, c)| person(&c.name, &c.nicknames, c.organisation.as_ref(), at));
        assert_eq!(reading(text, few.collect()), reading(text, many.collect()), "{text}");
    }
}
