//! Any bytes at all, read as a text and as a moment: nothing panics, spans lie in order inside the text, and the sentences
//! of it lie apart. It asserts laws only; what is right is for the corpora.
#![no_main]

use capture::{Ctx, Gazetteer, Person, Region, clock, day, parse, past_day, sentences};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let (head, text) = data.split_at(data.len().min(4));
    let text = String::from_utf8_lossy(text);
    let minutes = head.iter().fold(0_i64, |sum, byte| sum * 256 + i64::from(*byte)) % 200_000_000;
    let start = chrono::NaiveDate::from_ymd_opt(1970, 1, 1).and_then(|d| d.and_hms_opt(0, 0, 0)).unwrap_or_default();
    let now = start + chrono::Duration::minutes(minutes);
    let names = ["Jan Jansen", "Mei Ling Chen", "Zoë van der Berg", "May Thompson", "Augustus BV", "Do"];
    let people = Gazetteer::new(names.iter().enumerate().map(|(id, name)| Person {
        id,
        name: (*name).to_owned(),
        nicknames: Vec::new(),
        organisation: None,
    }));
    let region = [Region::Nl, Region::Be, Region::Gb][data.len() % 3];
    let ctx = Ctx { now, zone: chrono_tz::Europe::Amsterdam, people: &people, region, preferred: &[] };
    let read = parse(&text, &ctx);
    let mut end = 0;
    for span in &read.spans {
        assert!(span.range.start >= end && text.get(span.range.clone()).is_some());
        end = span.range.end;
    }
    let mut end = 0;
    for at in sentences(&text) {
        assert!(at.start >= end && text.get(at.clone()).is_some());
        end = at.end;
    }
    let _ = (day(&text, &ctx), past_day(&text, &ctx), clock(&text));
});
