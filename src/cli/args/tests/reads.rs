//! What is read: every command by both names, every flag by both names, every example of the help.

use super::super::request::{
    Add, Backup, Edit, Export, Form, Format, Import, Incoming, List, Listing, OnContact, Request, Search,
    Show, Speak, Words,
};
use super::super::table::arg::Value;
use super::super::{Stop, build};
use super::{BOTH, l, read, s, same, ways};
use crate::domain::words::{Channel, Importance, Language};

#[test]
fn clap_finds_no_fault_with_the_table() {
    for way in ways() {
        build::one(way[way.len() - 1]).debug_assert();
    }
}

#[test]
fn a_group_alone_shows_what_there_is() {
    let contacts = Request::Contact(OnContact::List { json: false });
    let follow_ups = Request::List(List { listing: Listing::FollowUps, contact: None, json: false });
    assert_eq!(read("woord contact"), Ok(contacts));
    assert_eq!(read("woord opvolging"), Ok(follow_ups));
    for group in ["reeks", "gewoonten"] {
        assert_eq!(read(&format!("woord {group}")), read(&format!("woord {group} lijst")), "{group}");
    }
    for way in ways().into_iter().filter(|way| !way[way.len() - 1].under().is_empty()) {
        let line: Vec<&str> = way.iter().map(|entry| entry.name.nl).collect();
        assert!(!matches!(read(&format!("woord {}", line.join(" "))), Err(Stop::Usage(_))), "{line:?}");
    }
    assert_eq!(read("woord"), Ok(Request::Home));
    assert_eq!(read("woord --demo"), Ok(Request::Demo));
}

#[test]
fn every_example_is_read() {
    for entry in ways().into_iter().flatten() {
        for example in entry.examples {
            for line in [example.nl, example.en] {
                let line = line.split(" < ").next().unwrap_or(line);
                assert!(read(line).is_ok(), "{line}: {:?}", read(line));
            }
        }
    }
}

#[test]
fn every_command_is_read_in_either_language_with_all_its_flags() {
    for way in ways().into_iter().filter(|way| way[way.len() - 1].under().is_empty()) {
        for lang in BOTH {
            let entry = way[way.len() - 1];
            let mut line =
                way.iter().fold("woord".to_owned(), |line, entry| line + " " + entry.name.of(lang));
            for arg in entry.args().filter(|arg| arg.clash.is_empty()) {
                if !arg.place {
                    line = line + " --" + arg.name.of(lang);
                }
                match arg.value {
                    Value::Nothing => {}
                    Value::Number => line.push_str(" 30"),
                    Value::OneOf(words) => line = line + " " + words[0].of(lang),
                    Value::Text | Value::File => line.push_str(" x"),
                }
            }
            assert!(read(&line).is_ok(), "{line}: {:?}", read(&line));
        }
    }
}

#[test]
fn nothing_typed_is_home() {
    same("woord", "woord", &Request::Home);
    assert_eq!(super::parse([], Language::En, 80), Ok(Request::Home));
}

#[test]
fn capturing() {
    let bare = Add {
        text: Words::Absent,
        to: l(&[]),
        due: None,
        at: None,
        via: None,
        spoken: None,
        importance: None,
        certainty: None,
        theirs: false,
        unspoken: false,
        note: None,
        dry_run: false,
        json: false,
    };
    let typed = |text: &str| Request::Add(Add { text: Words::Typed(text.to_owned()), ..bare.clone() });
    same("woord add", "woord zeg", &Request::Add(bare.clone()));
    same("woord add -", "woord zeg -", &Request::Add(Add { text: Words::StandardInput, ..bare.clone() }));
    same("woord add ik mail Jan", "woord zeg \"ik mail Jan\"", &typed("ik mail Jan"));
    same("woord add -- -x", "woord zeg -- -x", &typed("-x"));
    same("woord add -3 graden - of meer", "woord zeg -3 \"graden - of meer\"", &typed("-3 graden - of meer"));
    same("woord add \"\"", "woord zeg \"\"", &typed(""));
    let full = Add {
        text: Words::Typed("ik mail Jan donderdag".to_owned()),
        to: l(&["Jan", "Mark de Wit"]),
        due: s("do"),
        at: s("15:00"),
        via: Some(Channel::Bel),
        spoken: s("gisteren"),
        importance: Some(Importance::Large),
        certainty: None,
        theirs: true,
        unspoken: false,
        note: s("n"),
        dry_run: true,
        json: true,
    };
    same(
        "woord add ik mail --to Jan --to \"Mark de Wit\" --due do --at 15:00 Jan --via phone --spoken gisteren \
         --importance large --theirs --note n --dry-run donderdag --json",
        "woord zeg --aan Jan --aan=\"Mark de Wit\" ik --wanneer do --hoe-laat 15:00 --via Telefoon --gezegd gisteren \
         mail Jan --belang GROOT --zij --notitie n --proef --json donderdag",
        &Request::Add(full),
    );
    same(
        "woord add x --unspoken",
        "woord zeg x --nog-zeggen",
        &Request::Add(Add { text: Words::Typed("x".to_owned()), unspoken: true, ..bare }),
    );
    same(
        "woord speak of er --to A --due do --at 9u --via live --spoken eergisteren",
        "woord uitspreken of --aan A --wanneer do --hoe-laat 9u --via in-person er --gezegd eergisteren",
        &Request::Speak(Speak {
            id: "of er".to_owned(),
            to: l(&["A"]),
            due: s("do"),
            at: s("9u"),
            via: Some(Channel::Live),
            spoken: s("eergisteren"),
        }),
    );
    same("woord drop k7 mq", "woord weggooien k7 mq", &Request::Drop("k7 mq".to_owned()));
    same("woord parse a b", "woord ontleed \"a b\"", &Request::Parse(s("a b")));
    same("woord parse", "woord ontleed", &Request::Parse(None));
}

#[test]
fn looking() {
    let lists = [
        ("", "", Listing::Open),
        ("open", "open", Listing::Open),
        ("today", "vandaag", Listing::Today),
        ("overdue", "te-laat", Listing::Overdue),
        ("overdue", "te laat", Listing::Overdue),
        ("closed", "afgerond", Listing::Closed),
        ("concepts", "onvolledig", Listing::Concepts),
        ("followups", "opvolging", Listing::FollowUps),
        ("all", "Alles", Listing::All),
    ];
    for (english, dutch, listing) in lists {
        let bare = List { listing, contact: None, json: false };
        same(&format!("woord list {english}"), &format!("woord lijst {dutch}"), &Request::List(bare));
        let full = List { listing, contact: s("jan"), json: true };
        let more = "--contact jan --json";
        same(
            &format!("woord list {english} {more}"),
            &format!("woord lijst {more} {dutch}"),
            &Request::List(full),
        );
    }
    let show = Show { id: "rapport jan".to_owned(), json: true };
    same("woord show rapport jan --json", "woord toon --json \"rapport jan\"", &Request::Show(show));
    let search = Search { text: "de offerte".to_owned(), json: false };
    same("woord search de offerte", "woord zoek \"de offerte\"", &Request::Search(search));
    same("woord ronde", "woord review", &Request::Review);
    same("woord status", "woord status", &Request::Status(Form::Line));
    let waybar = Request::Status(Form::Waybar);
    same("woord status --format waybar", "woord status --formaat WAYBAR", &waybar);
    same("woord notify", "woord herinner", &Request::Notify { again: false });
    same("woord notify --again", "woord herinner --nogmaals", &Request::Notify { again: true });
    same("woord config", "woord instellingen", &Request::Config);
}

#[test]
fn putting_right() {
    same("woord undo", "woord ongedaan", &Request::Undo);
    same("woord redo", "woord opnieuw", &Request::Redo);
    same("woord takeback k7", "woord terugnemen k7", &Request::TakeBack("k7".to_owned()));
    let bare = Edit {
        id: "k7".to_owned(),
        importance: None,
        certainty: None,
        note: None,
        tag: l(&[]),
        untag: l(&[]),
        what: None,
        to: l(&[]),
    };
    assert!(bare.is_bare());
    same("woord edit k7", "woord bewerk k7", &Request::Edit(bare.clone()));
    let full = Edit {
        importance: Some(Importance::Small),
        certainty: None,
        note: s(""),
        tag: l(&["a", "b"]),
        untag: l(&["c"]),
        what: s("w"),
        to: l(&["jan"]),
        ..bare
    };
    assert!(!full.is_bare());
    same(
        "woord edit k7 --importance small --note \"\" --tag a --tag b --untag c --what w --to jan",
        "woord bewerk k7 --belang klein --notitie \"\" --label a --label b --label-weg c --wat w --aan jan",
        &Request::Edit(full),
    );
}

#[test]
fn files() {
    let import = |path: &str| Import { path: path.into(), format: None, dry_run: false, also: false };
    same("woord import a.jsonl", "woord invoer a.jsonl", &Request::Import(import("a.jsonl")));
    same("woord import -", "woord invoer -", &Request::Import(import("-")));
    let asked = Import { format: Some(Incoming::Names), dry_run: true, also: true, ..import("a") };
    same(
        "woord import a --format names --dry-run --also",
        "woord invoer a --formaat namen --proef --ook",
        &Request::Import(asked),
    );
    let bare = Export { format: Format::Jsonl, output: None };
    same("woord export", "woord uitvoer", &Request::Export(bare));
    let full = Export { format: Format::Json, output: Some("a".into()) };
    same(
        "woord export --format json -o a",
        "woord uitvoer --formaat JSON --bestand a",
        &Request::Export(full),
    );
    same("woord doctor", "woord controle", &Request::Doctor);
    same("woord backup", "woord reservekopie", &Request::Backup(Backup::Make(None)));
    same("woord backup a.db", "woord reservekopie a.db", &Request::Backup(Backup::Make(Some("a.db".into()))));
    same("woord backup --list", "woord reservekopie --lijst", &Request::Backup(Backup::List));
    same("woord restore a.db", "woord terugzetten a.db", &Request::Restore("a.db".into()));
}

#[cfg(unix)]
#[test]
fn a_file_may_have_any_name() {
    use std::os::unix::ffi::OsStringExt;
    let name = std::ffi::OsString::from_vec(vec![b'a', 0xff]);
    let argv = ["woord".into(), "import".into(), name.clone()];
    let import = Import { path: name.into(), format: None, dry_run: false, also: false };
    assert_eq!(super::parse(argv, Language::En, 80), Ok(Request::Import(import)));
}
