//! From what is typed to what is looked for. A filter that is not finished yet counts for nothing; one that can't be read
//! is named, and the others count.

use super::days::{self, NoSpan, Span};
use super::pieces::{Piece, pieces};
use super::vocabulary::{Key, Value, alone, found};
use super::{Fault, Query, Term, Test, Whom};
use crate::domain::moments::Unread;
use crate::domain::time::Now;

/// Words that a day may have behind its first.
const MORE_WORDS: usize = 4;

/// Who looks, in a place where a name stands.
const ME: [&str; 5] = ["mij", "me", "ik", "mijzelf", "myself"];

impl Query {
    /// Reads what is typed.
    #[must_use]
    pub fn read(text: &str, now: &Now) -> Self {
        let pieces = pieces(text);
        let mut query = Self::default();
        let mut at = 0;
        while let Some(piece) = pieces.get(at) {
            at += query.take(piece, &pieces[at + 1..], now);
        }
        query
    }

    /// Takes a piece in, with those behind it that belong to it; says how many those were.
    fn take(&mut self, piece: &Piece, behind: &[Piece], now: &Now) -> usize {
        let Some(name) = &piece.key else {
            let test = if piece.quoted { None } else { alone(&capture::fold(&piece.text)) };
            match test {
                Some(stands) => self.add(piece, Test::Stands(vec![stands])),
                None => self.add_words(piece, &piece.text),
            }
            return 1;
        };
        let folded = capture::fold(name);
        let Some(key) = Key::called(&folded) else {
            match near(&folded) {
                Some(near) => self.faults.push(Fault::NoFilter { typed: name.clone(), near }),
                // An hour, an address: what it was written as.
                None => self.add_words(piece, &format!("{name}:{}", piece.text)),
            }
            return 1;
        };
        match key {
            Key::To | Key::From | Key::With => self.add_person(piece, key),
            Key::Label => self.add(piece, Test::Label(parts(piece).map(capture::fold).collect())),
            Key::Day | Key::Said | Key::Closed => return self.add_days(piece, key, behind, now),
            Key::Stands | Key::Importance | Key::Circle | Key::Kind => self.add_values(piece, key, name),
        }
        1
    }

    fn add(&mut self, piece: &Piece, test: Test) {
        self.terms.push(Term { not: piece.not, test });
    }

    /// Free words: those of quotes in a row, others each for itself.
    fn add_words(&mut self, piece: &Piece, text: &str) {
        if piece.quoted {
            let phrase = capture::fold(text.trim());
            if !phrase.is_empty() {
                self.add(piece, Test::Text(phrase));
            }
            return;
        }
        for word in capture::words(text) {
            self.add(piece, Test::Text(word));
        }
    }

    fn add_person(&mut self, piece: &Piece, key: Key) {
        let names: Vec<Vec<String>> =
            parts(piece).map(capture::words).filter(|words| !words.is_empty()).collect();
        let whom = match names.as_slice() {
            [] => return,
            [one] if !piece.quoted && matches!(&one[..], [word] if ME.contains(&&**word)) => Whom::Me,
            _ => Whom::Named(names),
        };
        self.add(
            piece,
            match key {
                Key::To => Test::To(whom),
                Key::From => Test::From(whom),
                _ => Test::With(whom),
            },
        );
    }

    fn add_values(&mut self, piece: &Piece, key: Key, name: &str) {
        let (mut chosen, mut wrong) = (Vec::new(), None);
        for typed in parts(piece).map(capture::fold) {
            match found(key.values(), &typed).as_slice() {
                [] => wrong = Some(typed),
                [one] => chosen.push(one.value),
                // It may still become any of these.
                _ => {}
            }
        }
        if let Some(typed) = wrong {
            self.faults.push(Fault::NoValue { filter: name.to_owned(), typed, takes: key.takes() });
        }
        if chosen.is_empty() {
            return;
        }
        macro_rules! of {
            ($kind:ident) => {
                Test::$kind(
                    chosen
                        .iter()
                        .filter_map(|value| match value {
                            Value::$kind(own) => Some(*own),
                            _ => None,
                        })
                        .collect(),
                )
            };
        }
        self.add(
            piece,
            match key {
                Key::Importance => of!(Importance),
                Key::Circle => of!(Circle),
                Key::Kind => of!(Kind),
                _ => of!(Stands),
            },
        );
    }

    /// A filter of days: as many words behind it belong to it as are still a day together.
    fn add_days(&mut self, piece: &Piece, key: Key, behind: &[Piece], now: &Now) -> usize {
        let test = |span: Span| match key {
            Key::Day => Test::Day(span),
            Key::Said => Test::Said(span),
            _ => Test::Closed(span),
        };
        let plain = behind.iter().take_while(|p| p.key.is_none() && !p.quoted && !p.not).take(MORE_WORDS);
        let behind: Vec<&str> = plain.map(|p| p.text.as_str()).collect();
        if !piece.quoted {
            for more in (1..=behind.len()).rev() {
                let text = format!("{} {}", piece.text, behind[..more].join(" "));
                match days::span(&text, now) {
                    Ok(span) => self.add(piece, test(span)),
                    Err(NoSpan { typed, why: Unread::Several(days) }) => {
                        self.faults.push(Fault::SeveralDays { typed, days });
                    }
                    Err(_) => continue,
                }
                return more + 1;
            }
        }
        if days::is_begun(&piece.text) {
            return 1;
        }
        match days::span(&piece.text, now) {
            Ok(span) => self.add(piece, test(span)),
            Err(no) => self.faults.push(match no.why {
                Unread::Several(days) => Fault::SeveralDays { typed: no.typed, days },
                _ => Fault::NoDay { typed: no.typed },
            }),
        }
        1
    }
}

/// What stands behind a filter, between commas.
fn parts(piece: &Piece) -> impl Iterator<Item = &str> {
    piece.text.split(',').map(str::trim).filter(|part| !part.is_empty())
}

/// The filter that is called nearly so.
fn near(typed: &str) -> Option<&'static str> {
    let slip = |own: &str| typed.len() >= 3 && capture::one_apart(typed, own);
    Key::names().map(|(_, own)| own).find(|own| slip(own))
}
