//! The bindings: which keys do what, and where. A key with two meanings where both could count does not compile.

use super::action::Action;
use super::chord::{Chord, Code, Keys};
use super::scope::{LIVE, Scope};

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Binding {
    /// Where it counts.
    pub scope: Scope,
    /// What is pressed.
    pub keys: Keys,
    /// What it does.
    pub action: Action,
}

const fn one(scope: Scope, chord: Chord, action: Action) -> Binding {
    Binding { scope, keys: Keys { first: chord, then: None }, action }
}

const fn letter(scope: Scope, c: char, action: Action) -> Binding {
    one(scope, Chord::char(c), action)
}

const fn key(scope: Scope, code: Code, action: Action) -> Binding {
    one(scope, Chord::key(code), action)
}

const fn ctrl(scope: Scope, c: char, action: Action) -> Binding {
    one(scope, Chord::ctrl(c), action)
}

/// `g` and a letter.
const fn go(scope: Scope, c: char, action: Action) -> Binding {
    Binding { scope, keys: Keys { first: Chord::char('g'), then: Some(Chord::char(c)) }, action }
}

/// The table. Of several keys for one action the first is the one that is shown.
#[rustfmt::skip]
pub const BINDINGS: &[Binding] = {
    use Scope::{Capture, Closing, Concept, Contact, Everywhere, FollowUp, Form, List, Offer, Overview, Page, Promise, Reading, Round, Search, Signal, Suggestion, Terminal, Week, When};
    &[
        letter(Offer, 'f', Action::FollowUp),
        letter(Offer, 'x', Action::Exceed),
        letter(Offer, 'A', Action::Anchor),
        letter(Offer, 'r', Action::PutRight),

        letter(Promise, 'v', Action::Kept),
        letter(Promise, 'n', Action::Renegotiate),
        letter(Promise, 'm', Action::Tell),
        letter(Promise, 'b', Action::Break),
        letter(Promise, 'r', Action::PutRight),
        letter(Promise, 'o', Action::Release),
        letter(Promise, 'x', Action::Exceed),
        letter(Promise, 'A', Action::Anchor),
        letter(Promise, 'f', Action::FollowUp),
        letter(Promise, 'e', Action::Edit),
        letter(Promise, 'i', Action::Importance),
        letter(Promise, 't', Action::Tags),
        letter(Promise, 'T', Action::TakeBack),
        letter(Promise, 'd', Action::Day),
        letter(Promise, 'y', Action::CopySentence),
        ctrl(Promise, 'o', Action::EditSentence),
        letter(Promise, 'w', Action::Why),
        letter(Promise, 'W', Action::WhatIf),
        key(Promise, Code::Enter, Action::Open),

        letter(Concept, 'v', Action::Said),
        key(Concept, Code::Enter, Action::Complete),
        letter(Concept, 'e', Action::Edit),
        letter(Concept, 'i', Action::Importance),
        letter(Concept, 't', Action::Tags),
        letter(Concept, 'y', Action::CopySentence),
        ctrl(Concept, 'o', Action::EditSentence),
        letter(Concept, 'D', Action::Discard),
        key(Concept, Code::Delete, Action::Discard),

        letter(FollowUp, 'v', Action::Done),
        key(FollowUp, Code::Enter, Action::Open),
        letter(FollowUp, 'z', Action::Later),
        letter(FollowUp, 'd', Action::OtherDay),
        letter(FollowUp, 'e', Action::Edit),
        letter(FollowUp, 'f', Action::FollowUp),
        letter(FollowUp, 'y', Action::CopySentence),
        ctrl(FollowUp, 'o', Action::EditSentence),
        letter(FollowUp, 'D', Action::Discard),
        key(FollowUp, Code::Delete, Action::Discard),

        key(Contact, Code::Enter, Action::Open),
        letter(Contact, 'e', Action::Edit),
        letter(Contact, 'i', Action::Circle),
        letter(Contact, 'f', Action::FollowUp),
        letter(Contact, 'D', Action::Archive),
        letter(Contact, 'w', Action::Why),
        letter(Contact, 'W', Action::WhatIf),

        letter(Suggestion, 'v', Action::DoSuggested),
        key(Suggestion, Code::Enter, Action::Open),
        letter(Suggestion, 'z', Action::InThreeDays),
        letter(Suggestion, 'D', Action::NotForThem),
        key(Suggestion, Code::Delete, Action::NotForThem),
        letter(Suggestion, 'M', Action::MuteKind),

        letter(Signal, 'v', Action::PromiseOf),
        key(Signal, Code::Enter, Action::Open),
        letter(Signal, 'D', Action::LetGo),
        key(Signal, Code::Delete, Action::LetGo),

        key(Round, Code::Right, Action::NextCard),
        letter(Round, 'l', Action::NextCard),
        key(Round, Code::Left, Action::PreviousCard),
        letter(Round, 'h', Action::PreviousCard),
        letter(Round, 'z', Action::Later),

        key(Overview, Code::Enter, Action::Open),

        letter(When, 't', Action::OnTime),
        letter(When, 'v', Action::JustNow),
        letter(When, 'd', Action::AnotherDay),
        key(When, Code::Esc, Action::Close),

        key(List, Code::Down, Action::Down),
        letter(List, 'j', Action::Down),
        key(List, Code::Up, Action::Up),
        letter(List, 'k', Action::Up),
        key(List, Code::Left, Action::Left),
        letter(List, 'h', Action::Left),
        key(List, Code::Right, Action::Right),
        letter(List, 'l', Action::Right),
        key(List, Code::Tab, Action::NextPane),
        key(List, Code::BackTab, Action::PreviousPane),
        go(List, 'g', Action::Top),
        key(List, Code::Home, Action::Top),
        letter(List, 'G', Action::Bottom),
        key(List, Code::End, Action::Bottom),
        key(List, Code::PageDown, Action::PageDown),
        ctrl(List, 'd', Action::PageDown),
        key(List, Code::PageUp, Action::PageUp),
        ctrl(List, 'u', Action::PageUp),
        letter(List, ' ', Action::Mark),
        letter(List, 'F', Action::Filter),
        letter(List, 'S', Action::Sort),

        key(Week, Code::Left, Action::WeekBefore),
        letter(Week, 'h', Action::WeekBefore),
        key(Week, Code::Right, Action::WeekAfter),
        letter(Week, 'l', Action::WeekAfter),

        key(Page, Code::Down, Action::Down),
        letter(Page, 'j', Action::Down),
        key(Page, Code::Up, Action::Up),
        letter(Page, 'k', Action::Up),
        go(Page, 'g', Action::Top),
        key(Page, Code::Home, Action::Top),
        letter(Page, 'G', Action::Bottom),
        key(Page, Code::End, Action::Bottom),
        key(Page, Code::PageDown, Action::PageDown),
        ctrl(Page, 'd', Action::PageDown),
        key(Page, Code::PageUp, Action::PageUp),
        ctrl(Page, 'u', Action::PageUp),

        letter(Everywhere, 'a', Action::Capture),
        key(Closing, Code::Enter, Action::Capture),
        letter(Everywhere, 'R', Action::Round),
        letter(Everywhere, 'c', Action::Meet),
        letter(Everywhere, 's', Action::Hear),
        letter(Everywhere, 'C', Action::NewContact),
        letter(Everywhere, '/', Action::Search),
        letter(Everywhere, 'u', Action::Undo),
        letter(Everywhere, 'U', Action::Redo),
        ctrl(Everywhere, 'r', Action::Redo),
        go(Everywhere, 'o', Action::GoOverview),
        letter(Everywhere, '1', Action::GoOverview),
        letter(Everywhere, '2', Action::GoContacts),
        letter(Everywhere, '3', Action::GoPromises),
        letter(Everywhere, '4', Action::GoFollowUps),
        go(Everywhere, 's', Action::GoSuggestions),
        go(Everywhere, 'l', Action::GoSignals),
        go(Everywhere, 'a', Action::GoArchive),
        go(Everywhere, 'w', Action::GoWeek),
        go(Everywhere, 'r', Action::GoRecord),
        letter(Everywhere, '.', Action::Discreet),
        letter(Everywhere, '?', Action::Help),
        letter(Everywhere, ':', Action::Commands),
        key(Everywhere, Code::Esc, Action::Back),
        letter(Everywhere, 'q', Action::Quit),

        ctrl(Terminal, 'l', Action::Redraw),
        ctrl(Terminal, 'z', Action::Suspend),
        ctrl(Terminal, 'c', Action::Quit),

        key(Capture, Code::Enter, Action::Accept),
        key(Capture, Code::Tab, Action::NextField),
        key(Capture, Code::BackTab, Action::PreviousField),
        key(Capture, Code::Down, Action::RowDown),
        key(Capture, Code::Up, Action::RowUp),
        key(Capture, Code::Left, Action::ChoiceLeft),
        key(Capture, Code::Right, Action::ChoiceRight),
        key(Capture, Code::Backspace, Action::Unread),
        ctrl(Capture, 's', Action::Save),
        ctrl(Capture, 'o', Action::EditText),
        key(Capture, Code::Esc, Action::Close),

        key(Form, Code::Enter, Action::Accept),
        ctrl(Form, 's', Action::Save),
        ctrl(Form, 'o', Action::EditText),
        key(Form, Code::Tab, Action::NextField),
        key(Form, Code::Down, Action::RowDown),
        key(Form, Code::BackTab, Action::PreviousField),
        key(Form, Code::Up, Action::RowUp),
        key(Form, Code::Left, Action::ChoiceLeft),
        key(Form, Code::Right, Action::ChoiceRight),
        key(Form, Code::Esc, Action::Close),

        key(Search, Code::Enter, Action::Accept),
        key(Search, Code::Down, Action::RowDown),
        key(Search, Code::Up, Action::RowUp),
        key(Search, Code::PageDown, Action::PageDown),
        key(Search, Code::PageUp, Action::PageUp),
        key(Search, Code::Tab, Action::Fill),
        key(Search, Code::Esc, Action::Close),

        key(Reading, Code::Down, Action::Down),
        letter(Reading, 'j', Action::Down),
        key(Reading, Code::Up, Action::Up),
        letter(Reading, 'k', Action::Up),
        key(Reading, Code::PageDown, Action::PageDown),
        key(Reading, Code::PageUp, Action::PageUp),
        key(Reading, Code::Esc, Action::Close),
        letter(Reading, '?', Action::Close),
        letter(Reading, 'q', Action::Close),
    ]
};

/// No key has two meanings where both could count, and none waits for a second where it has a meaning of its own.
const _: () = {
    let mut at = 0;
    while at < LIVE.len() {
        // Which rows count here is asked once a row, not once a pair.
        let mut here = [false; BINDINGS.len()];
        let mut row = 0;
        while row < BINDINGS.len() {
            here[row] = lives(LIVE[at], BINDINGS[row].scope);
            row += 1;
        }
        let mut one = 0;
        while one < BINDINGS.len() {
            let mut other = if here[one] { one + 1 } else { BINDINGS.len() };
            while other < BINDINGS.len() {
                let (a, b) = (&BINDINGS[one], &BINDINGS[other]);
                if here[other] && a.action as u8 != b.action as u8 {
                    let ((a, after_a), (b, after_b)) = (a.keys.number(), b.keys.number());
                    assert!(
                        a != b || (after_a != after_b && after_a != 0 && after_b != 0),
                        "a key is bound twice"
                    );
                }
                other += 1;
            }
            one += 1;
        }
        at += 1;
    }
};

const fn lives(live: &[Scope], scope: Scope) -> bool {
    let mut at = 0;
    while at < live.len() {
        if live[at] as u8 == scope as u8 {
            return true;
        }
        at += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_has_a_key() {
        for action in Action::ALL {
            assert!(BINDINGS.iter().any(|b| b.action == *action), "{action:?} has no key");
        }
    }

    #[test]
    fn no_key_needs_alt_or_is_dead_on_a_dutch_keyboard() {
        for binding in BINDINGS {
            for chord in [Some(binding.keys.first), binding.keys.then].into_iter().flatten() {
                assert!(!chord.alt, "{}", binding.keys);
                let dead =
                    matches!(chord.code, Code::Char('\'' | '"' | '`' | '~' | '^' | '\\' | '@' | '#' | '|'));
                assert!(!dead, "{}", binding.keys);
                let taken = chord.ctrl && matches!(chord.code, Code::Char('a' | 'b' | 'e'));
                assert!(!taken, "{}: screen, tmux and every text field use it", binding.keys);
            }
        }
    }
}
