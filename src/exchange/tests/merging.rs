//! The merge by example: what is refused, with which line and which words, and that then nothing is taken.

use super::walks::{Deed, Life, book};
use super::{export, id, import, now, plan};
use crate::domain::book::Book;
use crate::domain::change::{Deed as Done, Op, Record};
use crate::exchange::{Count, ImportError, Malformed, Shape, Trouble};
use lifecycle::Refusal;

const NOW: &str = "2027-12-01T12:00:00";
const HEADER: &str = r#"{"type":"woord","format":1}"#;
const JAN: &str = r#"{"type":"contact","id":"0000000000a1","name":"Jan","circle":"vast","added":"2026-11-01T09:00:00+01:00"}"#;

fn deed(which: u8, minutes: i64) -> Deed {
    Deed { which, minutes, by_day: false, words: "zo".to_owned() }
}

fn one(deeds: Vec<Deed>) -> Book {
    book(&[Life { given: true, words: "het rapport".to_owned(), timed: false, doubt: false, deeds }])
}

/// A promise to Jan with these entries after the first.
fn promise(entries: &str) -> String {
    format!(
        r#"{{"type":"promise","id":"0000000000b1","direction":"given","contacts":[{{"id":"0000000000a1","role":"promisee"}}],"verbatim":"ik mail Jan donderdag","importance":"normal","added":"2026-11-23T12:00:00+01:00","course":[{{"seq":1,"entry":"uitspreken","happened":"2026-11-23T12:00:00+01:00","recorded":"2026-11-23T12:00:00+01:00","body":"mailen","due":"2026-11-26","channel":"bel"}}{entries}]}}"#
    )
}

fn file(entries: &str) -> String {
    format!("{HEADER}\n{JAN}\n{}\n", promise(entries))
}

fn refused(file: &str) -> ImportError {
    let book = Book::default();
    plan(file, &book, now(NOW)).unwrap_err()
}

#[test]
fn a_new_promise_is_spoken_and_then_goes_its_way_and_plans_nothing() {
    let import =
        plan(export(&one(vec![deed(3, 10), deed(5, 10)]), Shape::Lines), &Book::default(), now(NOW)).unwrap();
    assert_eq!((import.change.label.deed, import.change.label.subject), (Done::Import, None));
    let courses = import.change.ops.iter().filter(|op| matches!(op, Op::Course(_))).count();
    let spoken: Vec<usize> = import
        .change
        .ops
        .iter()
        .filter_map(|op| if let Op::Speak(p) = op { Some(p.walk.entries().len()) } else { None })
        .collect();
    assert_eq!((spoken, courses), (vec![1], 2));
    assert_eq!(import.counts.promises, Count { new: 1, extended: 0, same: 0 });
    assert_eq!(import.counts.follow_ups.new, 1, "only the one that is in the file");
}

#[test]
fn a_skipped_step_is_refused_by_its_line() {
    let skip = r#",{"seq":2,"entry":"verankeren","happened":"2026-11-24","recorded":"2026-11-24T12:00:00+01:00","channel":"bel","said":"klaar"}"#;
    let error = refused(&file(skip));
    assert_eq!(error.line, 3);
    assert!(error.is_unlawful());
    assert!(
        matches!(error.trouble, Trouble::Unlawful { seq: 2, why: Refusal::NotLawful { .. }, .. }),
        "{error}"
    );
}

#[test]
fn an_agreement_after_the_due_moment_is_refused() {
    let late = r#",{"seq":2,"entry":"heronderhandelen","happened":"2026-11-27T09:00:00+01:00","recorded":"2026-11-27T09:00:00+01:00","due":"2026-12-24","agreed":true}"#;
    let error = refused(&file(late));
    assert!(
        matches!(error.trouble, Trouble::Unlawful { seq: 2, why: Refusal::AfterDue { .. }, .. }),
        "{error}"
    );
    let gap =
        r#",{"seq":3,"entry":"vertonen","happened":"2026-11-24","recorded":"2026-11-24T12:00:00+01:00"}"#;
    assert!(matches!(
        refused(&file(gap)).trouble,
        Trouble::Unlawful { why: Refusal::OutOfOrder { seq: 3 }, .. }
    ));
}

#[test]
fn nothing_comes_from_the_future() {
    let book = Book::default();
    let error = plan(file(""), &book, now("2026-11-23T11:00:00")).unwrap_err();
    assert_eq!((error.line, error.is_unlawful()), (3, true));
    assert!(matches!(error.trouble, Trouble::AfterNow { .. }), "{error}");
}

#[test]
fn what_is_named_must_be_in_the_file_or_in_the_book() {
    let error = refused(&format!("{HEADER}\n\n{}\n", promise("")));
    assert_eq!(error, ImportError { line: 3, trouble: Trouble::UnknownContact("0000000000a1".parse_id()) });
    let loose = r#"{"type":"follow_up","id":"0000000000c1","touch":"talk","contact":"0000000000a1","promises":["0000000000b9"],"day":"2026-11-30","outcome":"open","added":"2026-11-23T12:00:00+01:00"}"#;
    let error = refused(&format!("{JAN}\n{loose}"));
    assert_eq!(error, ImportError { line: 2, trouble: Trouble::UnknownPromise("0000000000b9".parse_id()) });
    // Order does not matter, and what the book has need not be in the file.
    let mut book = Book::default();
    import(format!("{}\n{JAN}\n", promise("")), &mut book, now(NOW)).unwrap();
    import(loose.replace("b9", "b1"), &mut book, now(NOW)).unwrap();
    assert_eq!((book.promises.len(), book.follow_ups.len()), (1, 1));
}

trait ParseId {
    fn parse_id(self) -> crate::domain::id::Id;
}

impl ParseId for &str {
    fn parse_id(self) -> crate::domain::id::Id {
        crate::domain::id::Id::parse(self).unwrap()
    }
}

#[test]
fn a_contact_that_differs_is_refused_with_both() {
    let mut book = Book::default();
    import(JAN, &mut book, now(NOW)).unwrap();
    let error = plan(JAN.replace("vast", "kern"), &book, now(NOW)).unwrap_err();
    let expected = Trouble::Differs {
        id: "0000000000a1".parse_id(),
        ours: r#""circle":"vast""#.to_owned(),
        theirs: r#""circle":"kern""#.to_owned(),
    };
    assert_eq!(error, ImportError { line: 1, trouble: expected });
    assert!(!error.is_unlawful());
}

#[test]
fn an_id_means_one_thing_only() {
    let book = one(Vec::new());
    let mut other = Book::default();
    let mut concept = book.concepts.values().next().unwrap().clone();
    (concept.id, concept.contact, concept.candidates) = (id(100), None, Vec::new());
    other.concepts.insert(concept.id, concept);
    let error = plan(export(&other, Shape::Lines), &book, now(NOW)).unwrap_err();
    assert!(
        matches!(error.trouble, Trouble::Differs { ref ours, .. } if ours == r#""type":"promise""#),
        "{error}"
    );
}

/// The entry that takes back the speaking of a promise.
const UNDONE: &str = r#",{"seq":2,"entry":"terugnemen","named":1,"happened":"2026-11-23T12:05:00+01:00","recorded":"2026-11-23T12:05:00+01:00"}"#;

#[test]
fn a_concept_whose_speaking_was_undone_stands_beside_its_promise() {
    let mut spoken = one(Vec::new());
    let mut concept = spoken.concepts.values().next().unwrap().clone();
    spoken.concepts.clear();
    (concept.id, concept.contact, concept.candidates) = ("0000000000b1".parse_id(), None, Vec::new());
    let mut only = Book::default();
    only.concepts.insert(concept.id, concept);
    let concept = export(&only, Shape::Lines).lines().nth(1).unwrap().to_owned();
    let (live, undone) = (promise(""), promise(UNDONE));
    // Whatever the book has of it already, and whichever comes first.
    for here in ["", &live, &concept, &undone, &format!("{undone}\n{concept}")] {
        for told in [format!("{JAN}\n{undone}\n{concept}"), format!("{concept}\n{undone}\n{JAN}")] {
            let mut book = Book::default();
            import(format!("{JAN}\n{here}"), &mut book, now(NOW)).unwrap();
            import(&told, &mut book, now(NOW)).unwrap();
            assert_eq!((book.promises.len(), book.concepts.len()), (1, 1));
            assert!(plan(&told, &book, now(NOW)).unwrap().change.ops.is_empty(), "a second time");
        }
    }
    // A promise that counts is no concept any more.
    for (here, told, line) in [
        ("", format!("{JAN}\n{live}\n{concept}"), 3),
        ("", format!("{JAN}\n{concept}\n{live}"), 3),
        (&*live, concept.clone(), 1),
        (&*concept, live.clone(), 1),
    ] {
        let mut book = Book::default();
        import(format!("{JAN}\n{here}"), &mut book, now(NOW)).unwrap();
        let error = plan(&told, &book, now(NOW)).unwrap_err();
        assert_eq!(error.line, line, "{error}");
        assert!(matches!(error.trouble, Trouble::Differs { .. }), "{error}");
    }
}

#[test]
fn an_edit_elsewhere_is_another_version() {
    let book = one(vec![deed(3, 10)]);
    let mut edited = book.clone();
    for promise in edited.promises.values_mut() {
        promise.detail.note = Some("anders".to_owned());
    }
    let error = plan(export(&edited, Shape::Lines), &book, now(NOW)).unwrap_err();
    assert!(
        matches!(error.trouble, Trouble::Differs { ref theirs, .. } if theirs == r#""note":"anders""#),
        "{error}"
    );
}

#[test]
fn merged_contacts_come_after_whom_they_became_and_never_in_a_circle() {
    let contact = |n: u8, into: Option<u8>| {
        let into = into.map_or(String::new(), |into| format!(r#""merged_into":"0000000000a{into}","#));
        format!(
            r#"{{"type":"contact","id":"0000000000a{n}","name":"Jan {n}","circle":"vast",{into}"added":"2026-11-01T09:00:00+01:00"}}"#
        )
    };
    let chain = [contact(1, Some(2)), contact(2, Some(3)), contact(3, None)].join("\n");
    let import = plan(chain, &Book::default(), now(NOW)).unwrap();
    let order: Vec<String> = import
        .change
        .ops
        .iter()
        .filter_map(|op| match op {
            Op::Record(Record::Contact { after, .. }) => Some(after.name.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(order, ["Jan 3", "Jan 2", "Jan 1"]);
    for circle in
        [vec![contact(1, Some(1))], vec![contact(1, Some(2)), contact(2, Some(3)), contact(3, Some(2))]]
    {
        let error = refused(&circle.join("\n"));
        assert!(matches!(error.trouble, Trouble::MergedInACircle(_)), "{error}");
    }
}

#[test]
fn what_was_in_force_already_is_no_change_and_stays_so_the_second_time() {
    let told = r#",{"seq":2,"entry":"heronderhandelen","happened":"2026-11-24T12:00:00+01:00","recorded":"2026-11-24T12:00:00+01:00","due":"2026-12-24","body":"mailen","agreed":true}"#;
    let mut book = Book::default();
    import(file(told), &mut book, now(NOW)).unwrap();
    assert!(!export(&book, Shape::Lines).contains(r#""due":"2026-12-24","body""#));
    assert!(plan(file(told), &book, now(NOW)).unwrap().change.ops.is_empty());
    let none = told.replace("2026-12-24", "2026-11-26");
    let missing = Trouble::Unlawful {
        id: "0000000000b1".parse_id(),
        seq: 2,
        why: Refusal::Missing {
            step: lifecycle::Step::Heronderhandelen,
            need: lifecycle::Need::NewDueOrBody,
        },
    };
    assert_eq!(refused(&file(&none)).trouble, missing);
}

#[test]
fn a_newer_format_is_refused_with_both_numbers() {
    let error = refused(r#"{"type":"woord","format":2,"colour":"green"}"#);
    assert_eq!(error.trouble, Trouble::Malformed(Malformed::Newer { format: 2, known: 1 }));
}

#[test]
fn a_contact_corrected_elsewhere_comes_with_its_course() {
    let after = one(vec![deed(11, 10)]);
    let before = one(Vec::new());
    let import = plan(export(&after, Shape::Lines), &before, now(NOW)).unwrap();
    assert!(matches!(import.change.ops.as_slice(), [Op::Course(_), Op::Record(Record::Parts { .. })]));
    assert_eq!(import.counts.promises, Count { new: 0, extended: 1, same: 0 });
}
