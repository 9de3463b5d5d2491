//! How contacts and follow-ups are read.

use super::super::request::{AboutContact, OnContact, OnFollowUp, Request};
use super::{l, s, same};
use crate::domain::follow_up::Touch;
use crate::domain::words::{Address, Circle, Language};

#[test]
fn people() {
    let about = AboutContact {
        nicknames: l(&["jdb", "Jantje"]),
        organisation: s("Noord"),
        circle: Some(Circle::Kern),
        language: Some(Language::En),
        address: Some(Address::U),
        impression: None,
        problem: None,
        rhythm: Some(30),
        mail: s("j@x"),
        phone: s("06"),
        note: s("n"),
    };
    let flags = [
        "--nickname jdb --nickname Jantje --organisation Noord --circle core --language en --address u --rhythm 30 \
         --mail j@x --phone 06 --note n",
        "--bijnaam jdb --bijnaam Jantje --organisatie Noord --kring kern --taal en --aanspreekvorm u --ritme 30 \
         --mail j@x --telefoon 06 --notitie n",
    ];
    let name = || "Jan de Boer".to_owned();
    let add = OnContact::Add { name: name(), about: about.clone(), also: true };
    same(
        &format!("woord contact add Jan de Boer {} --also", flags[0]),
        &format!("woord contact nieuw Jan de Boer {} --ook", flags[1]),
        &Request::Contact(add),
    );
    let edit = OnContact::Edit { whom: name(), name: s("Johan"), about };
    same(
        &format!("woord contact edit Jan de Boer {} --name Johan", flags[0]),
        &format!("woord contacten bewerk Jan de Boer {} --naam Johan", flags[1]),
        &Request::Contact(edit),
    );
    let list = OnContact::List { json: true };
    same("woord contact list --json", "woord contact lijst --json", &Request::Contact(list));
    let show = OnContact::Show { whom: "jan".to_owned(), json: false };
    same("woord contact show jan", "woord contact toon jan", &Request::Contact(show));
    let archive = OnContact::Archive { whom: "jan".to_owned(), back: true };
    same(
        "woord contact archive jan --back",
        "woord contact archiveer jan --terug",
        &Request::Contact(archive),
    );
    let merge = OnContact::Merge { kept: name(), other: "jdb".to_owned() };
    same(
        "woord contact merge \"Jan de Boer\" jdb",
        "woord contact samenvoegen \"Jan de Boer\" jdb",
        &Request::Contact(merge),
    );
}

#[test]
fn follow_ups() {
    let add = OnFollowUp::Add {
        after: "rapport jan".to_owned(),
        kind: Some(Touch::AskAfter),
        on: s("di"),
        at: s("9u"),
        what: s("w"),
    };
    same(
        "woord followup add rapport jan --kind ask-after --on di --at 9u --what w",
        "woord opvolging nieuw rapport jan --soort navragen --op di --hoe-laat 9u --wat w",
        &Request::FollowUp(add),
    );
    let on = |request| Request::FollowUp(request);
    let id = || "k7".to_owned();
    same("woord followup done k7", "woord opvolging gedaan k7", &on(OnFollowUp::Done(id())));
    same("woord followup drop k7", "woord opvolging weggooien k7", &on(OnFollowUp::Drop(id())));
    same(
        "woord followup move k7 --on ma --at 9u",
        "woord opvolging verplaats k7 --op ma --hoe-laat 9u",
        &on(OnFollowUp::Move { id: id(), on: "ma".to_owned(), at: s("9u") }),
    );
    same(
        "woord followup snooze k7 --until 16:00",
        "woord opvolging later k7 --tot 16:00",
        &on(OnFollowUp::Snooze { id: id(), until: s("16:00") }),
    );
}

#[test]
fn a_command_with_commands_of_its_own_takes_words_too() {
    use crate::cli::args::request::{OnAway, OnSignal};
    let heard =
        OnSignal::Add { whom: "jan".into(), text: "zoekt een controller".into(), via: None, on: None };
    let same =
        |en: &str, nl: &str, asked: Request| same(&format!("woord {en}"), &format!("woord {nl}"), &asked);
    same("signal jan zoekt een controller", "signaal jan zoekt een controller", Request::Signal(heard));
    same("signal list --json", "signaal lijst --json", Request::Signal(OnSignal::List { json: true }));
    same("signal", "signaal", Request::Signal(OnSignal::List { json: false }));
    same("away stop", "afwezig stop", Request::Away(OnAway::Stop));
}
