//! Tests of reading and of what is said back, in both languages, by tables.

use std::ffi::OsString;

use super::request::Request;
use super::table::{COMMANDS, Entry};
use super::{Stop, parse};
use crate::domain::words::Language;

mod help;
mod people;
mod reads;
mod refuses;
mod steps;
mod text;

const BOTH: [Language; 2] = [Language::Nl, Language::En];

/// Splits a line as a shell would: spaces and double quotes.
fn split(line: &str) -> Vec<OsString> {
    let mut words: Vec<String> = Vec::new();
    let (mut inside, mut fresh) = (false, true);
    for c in line.chars() {
        match c {
            '"' => {
                inside = !inside;
                if fresh {
                    words.push(String::new());
                }
                fresh = false;
            }
            ' ' if !inside => fresh = true,
            c => {
                if fresh {
                    words.push(String::new());
                }
                fresh = false;
                words.last_mut().unwrap().push(c);
            }
        }
    }
    words.into_iter().map(OsString::from).collect()
}

fn read(line: &str) -> Result<Request, Stop> {
    parse(split(line), Language::Nl, 80)
}

fn usage(line: &str, lang: Language) -> String {
    match parse(split(line), lang, 80) {
        Err(Stop::Usage(text)) => text,
        other => panic!("{line}: {other:?}"),
    }
}

/// Every command by the way to it, those under others too.
fn ways() -> Vec<Vec<&'static Entry>> {
    fn walk(way: &[&'static Entry], entries: &'static [Entry], all: &mut Vec<Vec<&'static Entry>>) {
        for entry in entries {
            let way = [way, &[entry]].concat();
            all.push(way.clone());
            walk(&way, entry.under(), all);
        }
    }
    let mut all = Vec::new();
    walk(&[], COMMANDS, &mut all);
    all
}

fn s(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn l(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// Both lines are read as the same request.
fn same(english: &str, dutch: &str, request: &Request) {
    assert_eq!(read(english).as_ref(), Ok(request), "{english}");
    assert_eq!(read(dutch).as_ref(), Ok(request), "{dutch}");
}
