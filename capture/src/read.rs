//! The whole reading of one sentence: the passes one after the other, and their findings as one value.

use std::ops::Range;

use crate::gazetteer::Gazetteer;
use crate::grammar::{self, Mention};
use crate::model::{Ctx, Direction, Lang, Parse, Remark, Role, Span, Who};
use crate::people::Named;
use crate::resolve::Base;
use crate::roles::{Scene, direction, due, newname, recipient, what};
use crate::token::{Token, tokens};
use crate::{class, guard, lang, people, sentences, typo};

/// A line longer than this is no spoken sentence; what lies behind it is kept as words and not looked into.
const LONGEST: usize = 4000;

/// Reads one sentence. Any text is accepted; what is not understood stays in `what`.
pub fn parse(text: &str, ctx: &Ctx<'_>) -> Parse {
    let head = if text.len() > LONGEST { &text[..floor_boundary(text, LONGEST)] } else { text };
    let leave = if head.len() == text.len() { sentences::leave(head) } else { head.len() };
    let (whole, head) = (head, &head[..leave]);
    let heard = hear(head, ctx, ctx.people);
    let scene = Scene::new(&heard.tokens, &heard.mentions, &heard.named);
    let base = base(ctx, heard.lang);
    let promisees = recipient::promisees(&scene);
    let mut due = due::choose(&scene, &base, head);
    class::by_habit(&mut due.readings, ctx.preferred);
    let kind = due.kind();
    let (direction, sure_of_direction) = direction::direction(&scene);
    let (mut what, framed) = what::what(
        &scene,
        head,
        &promisees,
        &[due.used.clone(), due.said.clone()].concat(),
        due.followup_at,
        direction == Direction::Mine,
    );
    if what.is_empty() {
        what = head.trim().to_owned();
    }
    what.push_str(&text[whole.len()..]);
    let mut spans = spans(&scene, &promisees, &due, &framed);
    if leave < whole.len() {
        spans.push(Span { range: leave..whole.len(), role: Role::Frame });
    }
    let mut remarks = heard.remarks;
    remarks.append(&mut due.remarks);
    Parse {
        lang: heard.lang,
        people: promisees.iter().map(|n| who(head, &heard.tokens, &heard.named[*n])).collect(),
        spans,
        readings: due.readings,
        kind,
        direction,
        sure_of_direction,
        what,
        recurrence: due.recurrence,
        followup: due.followup,
        look_again: due.look_again,
        remarks,
    }
}

/// What the first passes make of a text.
pub(crate) struct Heard {
    pub(crate) tokens: Vec<Token>,
    pub(crate) lang: Lang,
    pub(crate) mentions: Vec<Mention>,
    pub(crate) named: Vec<Named>,
    pub(crate) remarks: Vec<Remark>,
}

/// Cuts, finds language and names, mends and reads time.
pub(crate) fn hear(text: &str, ctx: &Ctx<'_>, book: &Gazetteer) -> Heard {
    let mut tokens = tokens(text);
    let lang = lang::guess(&tokens, ctx.region);
    tokens.iter_mut().for_each(|t| t.lang = lang);
    guard::numbers_and_quotes(&mut tokens);
    let (mut named, mut remarks) = people::find(&mut tokens, book);
    let months = newname::months(&tokens, &named);
    for name in &months {
        tokens[name.at.clone()].iter_mut().for_each(Token::claim);
    }
    named.extend(months);
    guard::titles(&mut tokens);
    remarks.append(&mut typo::mend(&mut tokens));
    guard::short_days(&mut tokens);
    guard::four_digit_clocks(&mut tokens);
    let mentions = grammar::mentions(&tokens);
    let new = newname::find(&tokens, &mentions, &named);
    for name in &new {
        tokens[name.at.clone()].iter_mut().for_each(Token::claim);
    }
    named.extend(new);
    named.sort_by_key(|n| n.at.start);
    Heard { tokens, lang, mentions, named, remarks }
}

/// What the resolver counts from.
pub(crate) fn base(ctx: &Ctx<'_>, lang: Lang) -> Base {
    Base { now: ctx.now, zone: ctx.zone, region: ctx.region, lang }
}

/// The last character boundary at or before a position.
fn floor_boundary(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|n| text.is_char_boundary(*n)).unwrap_or(0)
}

fn bytes(tokens: &[Token], at: &Range<usize>) -> Range<usize> {
    match (tokens.get(at.start), at.end.checked_sub(1).and_then(|n| tokens.get(n))) {
        (Some(first), Some(last)) => first.span.start..last.span.end,
        _ => 0..0,
    }
}

fn who(text: &str, tokens: &[Token], named: &Named) -> Who {
    let mut span = bytes(tokens, &named.at);
    if named.possessive {
        // The possessive mark is not part of the name.
        let typed = &text[span.clone()];
        if let Some(cut) = typed.rfind(['\'', '’']) {
            span.end = span.start + cut;
        }
    }
    Who { typed: text[span.clone()].to_owned(), span, fits: named.fits.clone() }
}

/// What was recognised, in order and apart.
fn spans(scene: &Scene<'_>, promisees: &[usize], due: &due::Due, framed: &[usize]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut put = |at: &Range<usize>, role| {
        let range = bytes(scene.tokens, at);
        if !range.is_empty() {
            spans.push(Span { range, role });
        }
    };
    for (n, named) in scene.named.iter().enumerate() {
        put(&named.at, if promisees.contains(&n) { Role::Person } else { Role::Topic });
    }
    for (n, mention) in scene.mentions.iter().enumerate() {
        let role = match &mention.saying {
            crate::expr::Saying::Vague => Role::Vague,
            crate::expr::Saying::Recur { .. } => Role::Recurrence,
            _ if due.followup_at == Some(n) => Role::Followup,
            saying if due.used.contains(&n) => {
                if what::is_time_of_day(saying) {
                    Role::Time
                } else {
                    Role::Day
                }
            }
            _ => Role::Topic,
        };
        put(&mention.at, role);
    }
    for n in framed {
        put(&(*n..n + 1), Role::Frame);
    }
    // What a stretch is as a whole goes before what its words are one by one.
    spans.sort_by_key(|s| (s.range.start, std::cmp::Reverse(s.range.end)));
    let mut end = 0;
    spans.retain(|s| {
        let apart = s.range.start >= end;
        if apart {
            end = s.range.end;
        }
        apart
    });
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leave_taken_behind_the_sentence_is_no_part_of_what_is_promised() {
        let people = Gazetteer::new([]);
        let now = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap().and_hms_opt(9, 12, 0).unwrap();
        let zone = chrono_tz::Europe::Amsterdam;
        let ctx = Ctx { now, zone, people: &people, region: crate::model::Region::Nl, preferred: &[] };
        let read = parse("ik mail Jan vrijdag het rapport. Alvast bedankt! Groetjes, Piet", &ctx);
        assert_eq!((read.what.as_str(), read.people.len()), ("mail het rapport", 1));
        assert_eq!(read.spans.last().map(|s| s.role), Some(Role::Frame));
        let read = parse("ik mail Jan vrijdag het rapport Groetjes, Piet", &ctx);
        assert_eq!((read.what.as_str(), read.people.len()), ("mail het rapport", 1));
        assert_eq!(parse("Tot ziens!", &ctx).what, "Tot ziens");
    }

    #[test]
    fn a_day_of_several_words_is_one_span() {
        let people = Gazetteer::new([]);
        let now = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap().and_hms_opt(9, 12, 0).unwrap();
        let zone = chrono_tz::Europe::Amsterdam;
        let ctx = Ctx { now, zone, people: &people, region: crate::model::Region::Nl, preferred: &[] };
        let text = "ik mail Jan volgende donderdag om half drie het rapport";
        let read = parse(text, &ctx);
        let of = |role| {
            read.spans.iter().filter(|s| s.role == role).map(|s| &text[s.range.clone()]).collect::<Vec<_>>()
        };
        assert_eq!(of(Role::Day), ["volgende donderdag"]);
        assert_eq!(of(Role::Time), ["om half drie"]);
        assert_eq!(of(Role::Person), ["Jan"]);
    }
}
