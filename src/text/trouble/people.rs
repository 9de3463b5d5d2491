//! People who can't be read in: what is wrong with a line of an address book, a table or a list of names, and what to do
//! about it. The line and that nothing was taken in are said around it.

use crate::text::{Lang, all_of, numbers, say};

/// Bytes that are no text.
#[must_use]
pub fn not_text(lang: Lang) -> &'static str {
    lang.pick(
        "dit is geen tekst; bewaar het eerst als vCard of CSV",
        "this is no text; save it as vCard or CSV first",
    )
}

/// Text in no encoding that is known.
#[must_use]
pub fn encoding(lang: Lang) -> &'static str {
    lang.pick(
        "deze tekens zijn niet te lezen; bewaar het eerst als UTF-8",
        "these characters can’t be read; save it as UTF-8 first",
    )
}

/// It can't be told what it is.
#[must_use]
pub fn unknown_kind(lang: Lang) -> &'static str {
    lang.pick(
        "dit is geen vCard, geen tabel met een kolom voor namen, geen lijst namen en niets uit woord. Wat het wel is, zeg je met --formaat: vcard, csv, namen of jsonl",
        "this is no vCard, no table with a column of names, no list of names and nothing from woord. Say what it is with --format: vcard, csv, names or jsonl",
    )
}

/// More than is taken in at once.
#[must_use]
pub fn too_large(lang: Lang, most: u64) -> String {
    let most = numbers::size(lang, most);
    say!(
        lang,
        "in één keer gaat er hooguit {most} in; verdeel het, of laat de foto’s weg",
        "at most {most} goes in at once; divide it, or leave out the photos"
    )
}

/// More people than are taken in at once.
#[must_use]
pub fn too_many(lang: Lang, most: u64) -> String {
    let most = numbers::whole(lang, most);
    say!(
        lang,
        "in één keer gaan er hooguit {most} mensen in; verdeel het over meer bestanden",
        "at most {most} people go in at once; divide it over more files"
    )
}

/// A card that is too large.
#[must_use]
pub fn card_too_large(lang: Lang) -> &'static str {
    lang.pick(
        "deze kaart is groter dan 4 MB of heeft meer dan 2.000 velden; laat de foto weg",
        "this card is larger than 4 MB or has more than 2,000 fields; leave out the photo",
    )
}

/// A card within a card.
#[must_use]
pub fn card_in_card(lang: Lang) -> &'static str {
    lang.pick(
        "hier begint een kaart binnen een kaart; mist daarvoor END:VCARD?",
        "a card begins here within a card; is END:VCARD missing before it?",
    )
}

/// A card without an end.
#[must_use]
pub fn no_end(lang: Lang) -> &'static str {
    lang.pick("deze kaart houdt niet op: END:VCARD ontbreekt", "this card never ends: END:VCARD is missing")
}

/// Text outside every card.
#[must_use]
pub fn outside_card(lang: Lang) -> &'static str {
    lang.pick("dit staat buiten een kaart", "this stands outside every card")
}

/// No field of a card.
#[must_use]
pub fn not_a_field(lang: Lang) -> &'static str {
    lang.pick(
        "dit is geen veld van een kaart: een naam, een dubbele punt, een waarde",
        "this is no field of a card: a name, a colon, a value",
    )
}

/// A version of vCard that is not known.
#[must_use]
pub fn version(lang: Lang, version: &str) -> String {
    say!(
        lang,
        "vCard “{version}” is onbekend; 2.1, 3.0 en 4.0 worden gelezen",
        "vCard “{version}” is not known; 2.1, 3.0 and 4.0 are read"
    )
}

/// No column of names.
#[must_use]
pub fn no_name_column(lang: Lang, columns: &[&str]) -> String {
    let columns = all_of(lang, columns);
    say!(
        lang,
        "geen kolom heet naam, voornaam of achternaam; hier staan: {columns}",
        "no column is called name, first name or last name; here are: {columns}"
    )
}

/// More columns than are read.
#[must_use]
pub fn too_many_columns(lang: Lang) -> &'static str {
    lang.pick("deze tabel heeft meer dan 1.000 kolommen", "this table has more than 1,000 columns")
}

/// A row with more cells than there are columns.
#[must_use]
pub fn too_many_cells(lang: Lang, cells: u64, columns: u64) -> String {
    let [cells, columns] = [cells, columns].map(|count| numbers::whole(lang, count));
    say!(
        lang,
        "deze rij heeft {cells} cellen en de tabel {columns} kolommen; ontbreken er aanhalingstekens?",
        "this row has {cells} cells and the table {columns} columns; are quotes missing?"
    )
}

/// A quote that never closes.
#[must_use]
pub fn open_quote(lang: Lang) -> &'static str {
    lang.pick("een aanhalingsteken gaat open en nergens dicht", "a quote opens and never closes")
}

/// A name that is too long to be one.
#[must_use]
pub fn long_name(lang: Lang) -> &'static str {
    lang.pick("deze naam is langer dan 200 tekens", "this name is longer than 200 characters")
}

/// No name.
#[must_use]
pub fn not_a_name(lang: Lang, text: &str) -> String {
    say!(lang, "“{text}” is geen naam", "“{text}” is no name")
}

/// A folder without a card.
#[must_use]
pub fn no_cards(lang: Lang, folder: &str) -> String {
    say!(
        lang,
        "In {folder} staat geen vCard (.vcf). Er is niets ingelezen.",
        "There is no vCard (.vcf) in {folder}. Nothing was taken in."
    )
}

/// Folders that lie too deep in each other.
#[must_use]
pub fn too_deep(lang: Lang, folder: &str, deepest: u64) -> String {
    let deepest = numbers::whole(lang, deepest);
    say!(
        lang,
        "{folder} ligt dieper dan {deepest} mappen in de map die je inleest. Er is niets ingelezen; lees die map zelf in.",
        "{folder} lies more than {deepest} folders deep in the one you read. Nothing was taken in; read that folder itself."
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tone;

    #[test]
    fn every_sentence_is_dutch_where_it_should_be() {
        let sentences = [
            not_text(Lang::Nl).to_owned(),
            encoding(Lang::Nl).to_owned(),
            unknown_kind(Lang::Nl).to_owned(),
            too_large(Lang::Nl, 32 << 20),
            too_many(Lang::Nl, 10_000),
            card_too_large(Lang::Nl).to_owned(),
            card_in_card(Lang::Nl).to_owned(),
            no_end(Lang::Nl).to_owned(),
            outside_card(Lang::Nl).to_owned(),
            not_a_field(Lang::Nl).to_owned(),
            version(Lang::Nl, "9"),
            no_name_column(Lang::Nl, &["x"]),
            too_many_columns(Lang::Nl).to_owned(),
            too_many_cells(Lang::Nl, 3, 2),
            open_quote(Lang::Nl).to_owned(),
            long_name(Lang::Nl).to_owned(),
            not_a_name(Lang::Nl, "x"),
            no_cards(Lang::Nl, "x"),
            too_deep(Lang::Nl, "x", 3),
        ];
        sentences.iter().for_each(|text| tone::is_dutch(text));
    }
}
