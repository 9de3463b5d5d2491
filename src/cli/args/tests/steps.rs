//! How each step is read, bare and with all that belongs to it.

use super::super::request::{Request, StepAsked, TakeStep};
use super::{s, same};
use crate::domain::words::{Channel, Extra, ReleasedBy};

fn step(english: &str, dutch: &str, step: StepAsked) {
    let with = |on, note| Request::Step(TakeStep { id: "k7 mq".to_owned(), on, note, step: step.clone() });
    same(&format!("woord {english}"), &format!("woord {dutch}"), &with(None, None));
    let more = ["--on 2026-12-03T16:30 --note n", "--op 2026-12-03T16:30 --notitie n"];
    same(
        &format!("woord {english} {}", more[0]),
        &format!("woord {dutch} {}", more[1]),
        &with(s("2026-12-03T16:30"), s("n")),
    );
}

#[test]
fn steps_lack_what_the_lifecycle_asks_for_without_a_word() {
    step("keep k7 mq", "nagekomen k7 mq", StepAsked::Keep { outside: None });
    step("exceed k7 mq", "extra k7 mq", StepAsked::Exceed { kind: None, what: None });
    let bare = StepAsked::Anchor { via: None, said: None, reaction: None, kind: None, what: None };
    step("anchor k7 mq", "veranker k7 mq", bare);
    let bare = StepAsked::Renegotiate { due: None, at: None, what: None, via: None, agreed: false };
    step("renegotiate k7 mq", "nieuwe-afspraak k7 mq", bare);
    step("tell k7 mq", "gemeld k7 mq", StepAsked::Tell { due: None, via: None });
    let bare = StepAsked::Break { why: None, told: false, covered_up: false, outside: None };
    step("break k7 mq", "gebroken k7 mq", bare);
    step("repair k7 mq", "rechtgezet k7 mq", StepAsked::Repair { how: None, accepted: false, told: false });
    step("release k7 mq", "hoeft-niet k7 mq", StepAsked::Release { by: None, why: None });
    let bare = StepAsked::Correct { due: None, at: None, what: None, contact: None, why: None };
    step("correct k7 mq", "corrigeer k7 mq", bare);
}

#[test]
fn steps_with_all_that_belongs_to_them() {
    step("keep k7 mq --outside o", "nagekomen k7 mq --buiten-mij o", StepAsked::Keep { outside: s("o") });
    step(
        "exceed k7 mq --kind aftercare --what w",
        "extra k7 mq --soort nazorg --wat w",
        StepAsked::Exceed { kind: Some(Extra::Aftercare), what: s("w") },
    );
    step(
        "anchor k7 mq --via call --said a --reaction r --kind better --what w",
        "veranker k7 mq --via telefoon --woorden a --reactie r --soort beter --wat w",
        StepAsked::Anchor {
            via: Some(Channel::Bel),
            said: s("a"),
            reaction: s("r"),
            kind: Some(Extra::Better),
            what: s("w"),
        },
    );
    step(
        "renegotiate k7 mq --due vr --at 9u --what w --via chat --agreed",
        "nieuwe-afspraak k7 mq --wanneer vr --hoe-laat 9u --wat w --via chat --akkoord",
        StepAsked::Renegotiate {
            due: s("vr"),
            at: s("9u"),
            what: s("w"),
            via: Some(Channel::Chat),
            agreed: true,
        },
    );
    step(
        "tell k7 mq --due wo --via social",
        "gemeld k7 mq --wanneer wo --via sociaal",
        StepAsked::Tell { due: s("wo"), via: Some(Channel::Social) },
    );
    step(
        "break k7 mq --why w --told --covered-up --outside o",
        "gebroken k7 mq --waarom w --verteld --verzwegen --buiten-mij o",
        StepAsked::Break { why: s("w"), told: true, covered_up: true, outside: s("o") },
    );
    step(
        "repair k7 mq --how h --accepted",
        "rechtgezet k7 mq --hoe h --aanvaard",
        StepAsked::Repair { how: s("h"), accepted: true, told: true },
    );
    step(
        "repair k7 mq --told",
        "rechtgezet k7 mq --verteld",
        StepAsked::Repair { how: None, accepted: false, told: true },
    );
    step(
        "release k7 mq --by-other --why w",
        "hoeft-niet k7 mq --door-ander --waarom w",
        StepAsked::Release { by: Some(ReleasedBy::Other), why: s("w") },
    );
    step(
        "release k7 mq --moot",
        "hoeft-niet k7 mq --achterhaald",
        StepAsked::Release { by: Some(ReleasedBy::Moot), why: None },
    );
    step(
        "correct k7 mq --due do --at 9u --what w --contact c --why y",
        "corrigeer k7 mq --wanneer do --hoe-laat 9u --wat w --contact c --waarom y",
        StepAsked::Correct { due: s("do"), at: s("9u"), what: s("w"), contact: s("c"), why: s("y") },
    );
}
