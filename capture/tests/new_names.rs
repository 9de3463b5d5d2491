//! Names that nobody in the book bears, where a sentence begins with them or greets with them.

use capture::{Ctx, Fits, Region, parse};

use crate::{book, moment};

#[test]
fn who_is_greeted_or_named_first_is_somebody_new() {
    let people = book(&[]);
    let now = moment("2026-11-23T08:30");
    let zone = chrono_tz::Europe::Amsterdam;
    for (text, name, what) in [
        ("Hoi Jan! Ik stuur je donderdag het rapport.", "Jan", "stuur je het rapport"),
        ("Beste Jan, ik stuur je donderdag het rapport.", "Jan", "stuur je het rapport"),
        ("Sanne bel ik vrijdag om half drie.", "Sanne", "bel"),
        ("Gerrit mail ik maandag het plan", "Gerrit", "mail het plan"),
        ("Offerte mail ik maandag", "", "mail Offerte"),
        ("Koffie haal ik morgen", "", "haal Koffie"),
    ] {
        let read = parse(text, &Ctx { now, zone, people: &people, region: Region::Nl, preferred: &[] });
        let new: Vec<&str> = read
            .people
            .iter()
            .filter_map(|who| if let Fits::New(name) = &who.fits { Some(name.as_str()) } else { None })
            .collect();
        assert_eq!((new.join(", ").as_str(), read.what.as_str()), (name, what), "{text}");
    }
}
