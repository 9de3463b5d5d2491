//! The rows of `list --json`, letter by letter: scripts build on them.

use chrono_tz::Tz;
use lifecycle::{Direction, State};

use super::id;
use crate::domain::agenda::{Item, Kind, More};
use crate::domain::concept::ConceptKind;
use crate::domain::due::{Due, DueState};
use crate::domain::time::Happened;
use crate::domain::words::{Circle, Importance, Role};
use crate::exchange::item;

fn promise() -> Item {
    Item {
        id: id(1),
        kind: Kind::Promise(State::Voornemen),
        direction: Direction::Given,
        contact: Some((id(2), "Jan".to_owned())),
        circle: Circle::Vast,
        what: "het rapport".to_owned(),
        due: Some("2026-11-26".parse().unwrap()),
        due_time: Some("15:00:00".parse().unwrap()),
        zone: Some(Tz::Europe__Amsterdam),
        due_state: DueState::Soon,
        days_late: 0,
        importance: Importance::Large,
        told: Some("2026-11-30".parse().unwrap()),
        doubt: None,
        more: Some(Box::new(More {
            verbatim: "ik mail Jan donderdag om 3 het rapport".to_owned(),
            contacts: vec![
                (id(2), "Jan".to_owned(), Role::Promisee),
                (id(3), "An".to_owned(), Role::Involved),
            ],
            channel: None,
            spoken: Happened::parse("2026-11-23T12:00:00+01:00"),
            closed: None,
            labels: Vec::new(),
        })),
    }
}

fn json(row: &Item) -> String {
    serde_json::to_string(&item(row, "0000")).unwrap()
}

#[test]
fn a_promise() {
    assert_eq!(
        json(&promise()),
        r#"{"id":"000000000001","short_id":"0000","kind":"promise","contact":"Jan","contacts":[{"id":"000000000002","name":"Jan","role":"promisee"},{"id":"000000000003","name":"An","role":"involved"}],"direction":"given","verbatim":"ik mail Jan donderdag om 3 het rapport","what":"het rapport","due":"2026-11-26","due_time":"15:00","zone":"Europe/Amsterdam","state":"voornemen","due_state":"soon","days_late":0,"importance":"large","spoken_at":"2026-11-23T12:00:00+01:00","closed_at":null,"doubt":null,"told_due":"2026-11-30"}"#
    );
}

#[test]
fn a_concept_of_which_little_is_known() {
    let mut concept = promise();
    concept.kind = Kind::Concept(ConceptKind::Incomplete);
    (concept.contact, concept.due, concept.due_time, concept.zone) = (None, None, None, None);
    (concept.told, concept.what) = (None, String::new());
    (concept.due_state, concept.days_late) = (DueState::Late, 3);
    concept.more = None;
    assert_eq!(
        json(&concept),
        r#"{"id":"000000000001","short_id":"0000","kind":"concept","contact":null,"contacts":[],"direction":"given","verbatim":null,"what":null,"due":null,"due_time":null,"zone":null,"state":"incomplete","due_state":"none","days_late":0,"importance":"large","spoken_at":null,"closed_at":null,"doubt":null,"told_due":null}"#
    );
}

#[test]
fn a_doubt_shows_its_time_only_where_that_alone_differs() {
    let at =
        |date: &str| Some(Due::at(date.parse().unwrap(), "03:00:00".parse().unwrap(), Tz::Europe__Amsterdam));
    let doubt = |doubt| {
        let row = Item { doubt, ..promise() };
        serde_json::to_value(item(&row, "0000")).unwrap()["doubt"].clone()
    };
    assert_eq!(doubt(at("2026-11-26")), "2026-11-26T03:00");
    assert_eq!(doubt(at("2026-12-03")), "2026-12-03");
    assert_eq!(doubt(Some(Due::on("2026-12-03".parse().unwrap()))), "2026-12-03");
}
