//! The sentences, read aloud: every situation in both languages and both addresses.

use chrono_tz::Tz;

use super::*;
use crate::domain::due::Due;
use crate::text::tone;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn due(text: &str) -> Due {
    Due::on(day(text))
}

fn about<'a>(lang: Lang, address: Address, what: &'a str) -> About<'a> {
    About { name: "Jan", lang, address, what, today: day("2026-11-23"), offer: day("2026-11-25") }
}

#[test]
fn the_sentence_for_each_situation() {
    let late = || due("2026-11-19");
    let at_two = Due::at(day("2026-11-23"), "14:00:00".parse().unwrap(), Tz::Europe__Amsterdam);
    let (monday, friday) = (day("2026-11-16"), day("2026-11-27"));
    let extra = Some("twee foto’s van de gevel".to_owned());
    for (situation, nl, en) in [
        (
            Situation::Late(late(), None),
            "Jan, ik zou uiterlijk donderdag het rapport mailen en dat is niet gelukt. Het wordt woensdag. Kun je daar iets mee, of helpt iets anders je meer?",
            "Jan, I said I would send the report by Thursday, and I did not manage. It will be Wednesday. Does that work for you, or would something else help you more?",
        ),
        (
            Situation::Late(late(), Some(day("2026-11-24"))),
            "Jan, ik zou uiterlijk donderdag het rapport mailen en dat is niet gelukt. Het wordt morgen, zoals ik zei. Is dat nog goed voor jou?",
            "Jan, I said I would send the report by Thursday, and I did not manage. It will be tomorrow, as I told you. Is that still all right for you?",
        ),
        (
            Situation::Late(late(), Some(day("2026-11-20"))),
            "Jan, ik zou uiterlijk donderdag het rapport mailen; ik noemde vrijdag, en ook dat is niet gelukt. Het spijt me. Het wordt woensdag. Wat heb je intussen nodig?",
            "Jan, I said I would send the report by Thursday; I named Friday, and I did not manage that either. I am sorry. It will be Wednesday. What do you need in the meantime?",
        ),
        (
            Situation::Today(due("2026-11-23")),
            "Jan, ik zou vandaag het rapport mailen. Ik laat het je weten zodra het gedaan is.",
            "Jan, I said I would send the report today. I will let you know as soon as it is done.",
        ),
        (
            Situation::Today(at_two),
            "Jan, ik zou vandaag om 14:00 het rapport mailen. Komt dat jou nog uit?",
            "Jan, I said I would send the report today at 14:00. Does that still suit you?",
        ),
        (
            Situation::AtRisk(due("2026-11-24")),
            "Jan, ik zou morgen het rapport mailen en dat wordt krap. Ik zeg het liever nu dan te laat: mag het woensdag worden, of heb je het echt morgen nodig?",
            "Jan, I said I would send the report tomorrow, and it is getting tight. I would rather say so now than too late: may it be Wednesday, or do you really need it tomorrow?",
        ),
        (
            Situation::Coming(due("2026-12-03")),
            "Jan, ik zou uiterlijk donderdag 3 december het rapport mailen. Is dat voor jou nog steeds op tijd?",
            "Jan, I said I would send the report by Thursday 3 December. Is that still in time for you?",
        ),
        (
            Situation::Which(due("2026-11-26"), due("2026-12-03")),
            "Jan, ik zou het rapport mailen. Was dat donderdag 26 november of donderdag 3 december?",
            "Jan, I said I would send the report. Was that Thursday 26 November or Thursday 3 December?",
        ),
        (
            Situation::Consent(due("2026-11-24"), friday),
            "Jan, ik zou morgen het rapport mailen; ik zei dat het vrijdag wordt. Is dat goed voor jou, of heb je het eerder nodig?",
            "Jan, I said I would send the report tomorrow; I told you it will be Friday. Is that all right for you, or do you need it sooner?",
        ),
        (
            Situation::Aftercare(Some(monday)),
            "Jan, ik zou het rapport mailen en dat is maandag 16 november gebeurd. Heb je er iets aan, of loop je nog ergens tegenaan?",
            "Jan, I said I would send the report, and that was done on Monday 16 November. Is it of use to you, or is there anything still in your way?",
        ),
        (
            Situation::Anchoring(Some(day("2026-11-20")), extra),
            "Jan, ik zou het rapport mailen en dat is vrijdag gebeurd. Daar kwam bij: twee foto’s van de gevel. Wat heeft het jou gebracht, en wat kan een volgende keer beter?",
            "Jan, I said I would send the report, and that was done on Friday. On top of that: twee foto’s van de gevel. What did it bring you, and what could be better next time?",
        ),
        (
            Situation::Repair(true),
            "Jan, ik zou het rapport mailen en dat heb ik niet gedaan. Dat wil ik goedmaken: wat helpt jou nu het meest?",
            "Jan, I said I would send the report, and I did not. I want to make that good: what would help you most now?",
        ),
        (
            Situation::Repair(false),
            "Jan, ik zou het rapport mailen en dat ga ik niet meer doen. Dat had ik je eerder moeten zeggen, en dat spijt me. Wat helpt jou nu het meest?",
            "Jan, I said I would send the report, and I will not do it any more. I should have told you sooner, and I am sorry. What would help you most now?",
        ),
        (
            Situation::AskAfter(late(), None),
            "Jan, je zou uiterlijk donderdag het rapport mailen. Lukt dat nog, en op welke dag kan ik rekenen?",
            "Jan, you said you would send the report by Thursday. Will that still work out, and which day can I count on?",
        ),
        (
            Situation::AskAfter(late(), Some(friday)),
            "Jan, je zou uiterlijk donderdag het rapport mailen, en je noemde daarna vrijdag. Blijft dat zo?",
            "Jan, you said you would send the report by Thursday, and then you named Friday. Does that still hold?",
        ),
        (
            Situation::AskAfter(due("2026-11-26"), None),
            "Jan, je zou uiterlijk donderdag het rapport mailen. Lukt dat, of kan ik ergens mee helpen?",
            "Jan, you said you would send the report by Thursday. Will that work out, or can I help?",
        ),
        (
            Situation::Thanks,
            "Jan, je zou het rapport mailen en dat heb je gedaan. Dank je wel: daar kan ik mee verder.",
            "Jan, you said you would send the report, and you did. Thank you: that really helps me on.",
        ),
        (
            Situation::ToSay(Some(friday)),
            "Jan, ik ga uiterlijk vrijdag het rapport mailen. Is dat op tijd voor jou?",
            "Jan, I will send the report by Friday. Is that in time for you?",
        ),
        (
            Situation::ToSay(None),
            "Jan, ik ga het rapport mailen. Wanneer heb je het nodig?",
            "Jan, I will send the report. When do you need it?",
        ),
        (
            Situation::NoDay,
            "Jan, ik zou het rapport mailen. Wanneer heb je dat nodig?",
            "Jan, I said I would send the report. When do you need that?",
        ),
    ] {
        assert_eq!(sentence(&about(Lang::Nl, Address::Je, "mail het rapport"), &situation), nl);
        assert_eq!(sentence(&about(Lang::En, Address::Je, "send the report"), &situation), en);
        let formal = sentence(&about(Lang::Nl, Address::U, "mail het rapport"), &situation);
        tone::is_dutch(&formal);
        for word in ["je", "jou", "jij", "jouw"] {
            assert!(
                formal.split([' ', ',', '.', '?', ':', ';']).all(|own| own.to_lowercase() != word),
                "{formal}"
            );
        }
        for said in [nl, en, &formal] {
            tone::whole_sentences(said);
        }
    }
}

#[test]
fn what_can_not_be_bent_stands_between_quotes() {
    let said =
        |lang, what| sentence(&about(lang, Address::U, what), &Situation::Late(due("2026-11-19"), None));
    assert!(
        said(Lang::Nl, "boekadvies").starts_with("Jan, ik had u uiterlijk donderdag “boekadvies” beloofd en")
    );
    assert!(said(Lang::Nl, "send the report").contains("“send the report”"));
    assert!(
        said(Lang::En, "rapport mailen").starts_with("Jan, I promised you “rapport mailen” by Thursday, and")
    );
    let theirs = |lang, what| sentence(&about(lang, Address::Je, what), &Situation::Thanks);
    assert_eq!(
        theirs(Lang::Nl, "referentie"),
        "Jan, je had mij “referentie” beloofd en dat heb je gedaan. Dank je wel: daar kan ik mee verder."
    );
    assert!(
        theirs(Lang::En, "sends me the figures")
            .starts_with("Jan, you said you would send me the figures, and")
    );
}

#[test]
fn what_the_user_typed_can_not_command_a_terminal() {
    let said =
        sentence(&about(Lang::Nl, Address::Je, "bel\u{1b}]52;c;AA\u{7} morgen\nterug"), &Situation::NoDay);
    assert!(!said.chars().any(char::is_control), "{said:?}");
}
