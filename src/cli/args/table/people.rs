//! What is noted of people beside promises: `meet`, `signal`, `expectation`, `story`, `referral`, `group`, `away`.

use super::arg::Arg;
use super::flags::{
    ABOUT, AT, CONTACT, DEPTH, DUE, FIRST_DAY, FROM_STORY, GIVEN, GROUP, ID, IMPORTANCE, JSON, LAST_DAY,
    MADE, NOTE, ON, PERSON, PROBLEM, RESULT, SAYING, TO_WHOM, VIA, WHICH, WHOM, WITH, WORDS,
};
use super::{Body, Entry, Group, both, row};
use crate::cli::args::fault::Fault;
use crate::cli::args::read::Found;
use crate::cli::args::request::{
    Add, Meet, OnAway, OnExpectation, OnGroup, OnReferral, OnSignal, OnStory, Request, Words,
};

/// Words that may not be blank.
fn said(found: &Found, arg: &'static Arg) -> Result<String, Fault> {
    found
        .text(arg)
        .map(|text| text.trim().to_owned())
        .filter(|text| !text.is_empty())
        .ok_or(Fault::Missing(arg))
}

const LISTS: &[&[Arg]] = &[&[JSON]];

pub(super) const MEET: Entry = Entry {
    name: both("gesproken", "meet"),
    summary: both("noteer een contactmoment", "note a contact moment"),
    about: both(
        "Live, per video en telefonisch telt als gesproken; een mail of een like wordt bewaard en telt niet. Van wat je zo belooft \
         of afspreekt, staat het contactmoment er al: dan zeg je hier alleen waar het over ging.",
        "Live, by video and by phone count as spoken; a mail or a like is kept and does not. Of what you promise or settle so, the \
         contact moment is there already: here you only say what it was about.",
    ),
    body: Body::One(
        &[&[
            WHOM.for_("met wie", "with whom"),
            VIA.for_("hoe (anders live)", "how (else live)"),
            ABOUT,
            DEPTH,
            ON,
        ]],
        |found| {
            Ok(Request::Meet(Meet {
                whom: found.joined(&WHOM)?,
                via: found.one_of(&VIA)?,
                about: found.text(&ABOUT),
                depth: found.one_of(&DEPTH)?,
                on: found.text(&ON),
            }))
        },
    ),
    examples: &[both(
        "woord gesproken Jan de Boer --via telefoon --over \"fasering en bank\"",
        "woord meet Jan de Boer --via phone --about \"phasing and the bank\"",
    )],
    ..row(Group::People)
};

pub(super) const SIGNAL: Entry = Entry {
    name: both("signaal", "signal"),
    quiet: &["signalen", "signals"],
    summary: both("iets wat je hoorde", "something you heard"),
    about: both(
        "Eén kleine belofte, of loslaten: dat is het antwoord op een signaal. Zet aanhalingstekens om een naam met spaties.",
        "One small promise, or letting go: that answers a signal. Put quotes around a name with spaces.",
    ),
    body: Body::Either(
        &[SIGNALS, SIGNAL_PROMISE, SIGNAL_LET_GO],
        &[&[PERSON.required(), WORDS.required(), VIA.for_("hoe je het hoorde", "how you heard it"), ON]],
        |found| {
            Ok(Request::Signal(OnSignal::Add {
                whom: said(found, &PERSON)?,
                text: found.joined(&WORDS)?,
                via: found.one_of(&VIA)?,
                on: found.text(&ON),
            }))
        },
    ),
    examples: &[both(
        "woord signaal jan zoekt een nieuwe controller",
        "woord signal jan looks for a new controller",
    )],
    ..row(Group::People)
};

const SIGNALS: Entry = Entry {
    name: both("lijst", "list"),
    summary: both("die op antwoord wachten", "those that wait for an answer"),
    body: Body::One(LISTS, |found| Ok(Request::Signal(OnSignal::List { json: found.is_set(&JSON) }))),
    ..row(Group::People)
};

const SIGNAL_PROMISE: Entry = Entry {
    name: both("beloof", "promise"),
    summary: both("maak er een belofte van", "make a promise of it"),
    about: both(
        "Zeg de belofte zoals je hem uitsprak; hij is aan wie je het hoorde, en het signaal heeft zijn antwoord.",
        "Say the promise as you spoke it; it is to whom you heard it of, and the signal has its answer.",
    ),
    body: Body::One(&[&[WHICH, SAYING, DUE, AT, VIA, IMPORTANCE]], |found| {
        let add = Add {
            text: Words::Typed(found.joined(&SAYING)?),
            due: found.text(&DUE),
            at: found.text(&AT),
            via: found.one_of(&VIA)?,
            importance: found.one_of(&IMPORTANCE)?,
            ..Add::bare()
        };
        Ok(Request::Signal(OnSignal::Promise(said(found, &WHICH)?, Box::new(add))))
    }),
    examples: &[both(
        "woord signaal beloof controller \"ik mail je morgen twee namen\"",
        "woord signal promise controller \"I'll mail you two names tomorrow\"",
    )],
    ..row(Group::People)
};

const SIGNAL_LET_GO: Entry = Entry {
    name: both("loslaten", "let-go"),
    summary: both("er hoeft niets mee", "nothing need be done"),
    body: Body::One(&[&[WHICH.many()]], |found| Ok(Request::Signal(OnSignal::LetGo(found.joined(&WHICH)?)))),
    examples: &[both("woord signaal loslaten controller", "woord signal let-go controller")],
    ..row(Group::People)
};

pub(super) const EXPECTATION: Entry = Entry {
    name: both("verwachting", "expectation"),
    quiet: &["verwachtingen", "expectations"],
    summary: both("wat iemand van jou mag verwachten", "what somebody may expect from you"),
    body: Body::Either(
        &[EXPECTATIONS, EXPECTATION_MEET, EXPECTATION_END],
        &[&[PERSON.required(), WORDS.required(), FROM_STORY]],
        |found| {
            Ok(Request::Expectation(OnExpectation::Add {
                whom: said(found, &PERSON)?,
                text: found.joined(&WORDS)?,
                story: found.text(&FROM_STORY),
            }))
        },
    ),
    examples: &[both(
        "woord verwachting jan elke fase een rapport waar de bank genoeg aan heeft",
        "woord expectation jan a report every phase that is enough for the bank",
    )],
    ..row(Group::People)
};

const EXPECTATIONS: Entry = Entry {
    name: both("lijst", "list"),
    summary: both("die gelden", "those that hold"),
    body: Body::One(LISTS, |found| {
        Ok(Request::Expectation(OnExpectation::List { json: found.is_set(&JSON) }))
    }),
    ..row(Group::People)
};

const EXPECTATION_MEET: Entry = Entry {
    name: both("waarmaken", "meet"),
    summary: both("de belofte die haar waarmaakt", "the promise that meets it"),
    body: Body::One(&[&[WHICH, ID]], |found| {
        Ok(Request::Expectation(OnExpectation::Meet(said(found, &WHICH)?, found.joined(&ID)?)))
    }),
    examples: &[both("woord verwachting waarmaken bank rapport", "woord expectation meet bank report")],
    ..row(Group::People)
};

const EXPECTATION_END: Entry = Entry {
    name: both("einde", "end"),
    summary: both("geldt niet meer", "holds no more"),
    body: Body::One(&[&[WHICH.many()]], |found| {
        Ok(Request::Expectation(OnExpectation::End(found.joined(&WHICH)?)))
    }),
    ..row(Group::People)
};

pub(super) const STORY: Entry = Entry {
    name: both("klantverhaal", "story"),
    quiet: &["klantverhalen", "stories"],
    summary: both("wat je voor een ander deed", "what you did for another"),
    body: Body::Several(&[STORY_ADD, STORIES, STORY_DROP]),
    ..row(Group::People)
};

const STORY_ADD: Entry = Entry {
    name: both("nieuw", "add"),
    summary: both("voor wie, welk probleem, welk resultaat", "for whom, which problem, which result"),
    body: Body::One(
        &[&[
            WHOM.for_("voor wie, zoals je het vertelt", "for whom, as you tell it")
                .fits(super::arg::Fits::Nothing),
            PROBLEM.for_("wat het probleem was", "what the problem was").asked(),
            RESULT.asked(),
            CONTACT.for_("het contact waar het over gaat", "the contact it is about"),
            MADE,
        ]],
        |found| {
            Ok(Request::Story(OnStory::Add {
                whom: found.joined(&WHOM)?,
                problem: said(found, &PROBLEM)?,
                result: said(found, &RESULT)?,
                contact: found.text(&CONTACT),
                promise: found.text(&MADE),
            }))
        },
    ),
    examples: &[both(
        "woord klantverhaal nieuw Müller Architecten --probleem \"de bank bleef vragen\" --resultaat \"akkoord in 9 dagen\"",
        "woord story add Müller Architects --problem \"the bank kept asking\" --result \"agreed in 9 days\"",
    )],
    ..row(Group::People)
};

const STORIES: Entry = Entry {
    name: both("lijst", "list"),
    summary: both("alle klantverhalen", "all success stories"),
    body: Body::One(LISTS, |found| Ok(Request::Story(OnStory::List { json: found.is_set(&JSON) }))),
    ..row(Group::People)
};

const STORY_DROP: Entry = Entry {
    name: both("weggooien", "drop"),
    summary: both("niet meer vertellen", "not to be told any more"),
    body: Body::One(&[&[WHICH.many()]], |found| Ok(Request::Story(OnStory::Drop(found.joined(&WHICH)?)))),
    ..row(Group::People)
};

pub(super) const REFERRAL: Entry = Entry {
    name: both("doorverwijzing", "referral"),
    quiet: &["doorverwijzingen", "referrals"],
    summary: both("wie wie bij wie bracht", "who brought whom to whom"),
    about: both(
        "Zo bracht Jan jou bij Ilse; met --gegeven bracht jij hem bij haar. Zet aanhalingstekens om een naam met spaties.",
        "So Jan brought you to Ilse; with --given you brought him to her. Put quotes around a name with spaces.",
    ),
    body: Body::Either(&[REFERRALS], &[&[PERSON.required(), TO_WHOM.required(), GIVEN, ON, NOTE]], |found| {
        Ok(Request::Referral(OnReferral::Add {
            whom: said(found, &PERSON)?,
            to: found.joined(&TO_WHOM)?,
            given: found.is_set(&GIVEN),
            on: found.text(&ON),
            note: found.text(&NOTE),
        }))
    }),
    examples: &[both("woord doorverwijzing jan Ilse van den Broek", "woord referral jan Ilse van den Broek")],
    ..row(Group::People)
};

const REFERRALS: Entry = Entry {
    name: both("lijst", "list"),
    summary: both("alle doorverwijzingen", "all referrals"),
    body: Body::One(LISTS, |found| Ok(Request::Referral(OnReferral::List { json: found.is_set(&JSON) }))),
    ..row(Group::People)
};

pub(super) const GROUP_OF: Entry = Entry {
    name: both("groep", "group"),
    quiet: &["groepen", "groups"],
    summary: both("mensen onder één naam", "people under one name"),
    about: both(
        "Staat de naam van een groep achter --aan, dan is de belofte aan iedereen in de groep.",
        "Where the name of a group stands after --to, the promise is to everybody in it.",
    ),
    body: Body::Several(&[GROUP_ADD, GROUP_REMOVE, GROUPS, GROUP_DROP]),
    ..row(Group::People)
};

const GROUP_ADD: Entry = Entry {
    name: both("nieuw", "add"),
    summary: both("maak een groep, of zet er iemand bij", "make a group, or put somebody in"),
    body: Body::One(&[&[GROUP, WITH.asked()]], |found| {
        Ok(Request::Group(OnGroup::Add { name: found.joined(&GROUP)?, with: people(found)? }))
    }),
    examples: &[both(
        "woord groep nieuw team --met jan --met sanne",
        "woord group add team --with jan --with sanne",
    )],
    ..row(Group::People)
};

const GROUP_REMOVE: Entry = Entry {
    name: both("eruit", "remove"),
    summary: both("haal iemand uit een groep", "take somebody out of a group"),
    body: Body::One(&[&[GROUP, WITH.asked()]], |found| {
        Ok(Request::Group(OnGroup::Remove { name: found.joined(&GROUP)?, with: people(found)? }))
    }),
    ..row(Group::People)
};

fn people(found: &Found) -> Result<Vec<String>, Fault> {
    let names = found.texts(&WITH);
    if names.iter().all(|name| name.trim().is_empty()) { Err(Fault::Missing(&WITH)) } else { Ok(names) }
}

const GROUPS: Entry = Entry {
    name: both("lijst", "list"),
    summary: both("welke er zijn, en wie erin zit", "which there are, and who is in them"),
    body: Body::One(LISTS, |found| Ok(Request::Group(OnGroup::List { json: found.is_set(&JSON) }))),
    ..row(Group::People)
};

const GROUP_DROP: Entry = Entry {
    name: both("weggooien", "drop"),
    summary: both("de groep opheffen", "dissolve the group"),
    about: both("De mensen en hun beloften blijven.", "The people and their promises stay."),
    body: Body::One(&[&[GROUP]], |found| Ok(Request::Group(OnGroup::Drop(found.joined(&GROUP)?)))),
    ..row(Group::People)
};

pub(super) const AWAY: Entry = Entry {
    name: both("afwezig", "away"),
    summary: both("dagen waarop je niets doet", "days on which you do nothing"),
    about: both(
        "Van de eerste tot en met de laatste dag. Beloften verschuiven er niet door: die dag is van jullie samen.",
        "From the first day to the last, both included. Promises do not move for it: their day belongs to both of you.",
    ),
    body: Body::Either(&[AWAYS, AWAY_STOP], &[&[FIRST_DAY.required(), LAST_DAY.required(), NOTE]], |found| {
        Ok(Request::Away(OnAway::Add {
            from: said(found, &FIRST_DAY)?,
            until: said(found, &LAST_DAY)?,
            note: found.text(&NOTE),
        }))
    }),
    examples: &[both("woord afwezig \"24 dec\" \"3 jan\"", "woord away \"24 dec\" \"3 jan\"")],
    ..row(Group::People)
};

const AWAYS: Entry = Entry {
    name: both("lijst", "list"),
    summary: both("wanneer je afwezig bent", "when you are away"),
    body: Body::One(LISTS, |found| Ok(Request::Away(OnAway::List { json: found.is_set(&JSON) }))),
    ..row(Group::People)
};

const AWAY_STOP: Entry = Entry {
    name: both("stop", "stop"),
    summary: both("je bent er weer, of gaat niet", "you are back, or do not go"),
    about: both(
        "Ben je afwezig, dan is dat vandaag voorbij; anders gaat de eerstvolgende keer niet door.",
        "If you are away, that is over today; else the next time does not happen.",
    ),
    body: Body::One(&[&[]], |_| Ok(Request::Away(OnAway::Stop))),
    ..row(Group::People)
};
