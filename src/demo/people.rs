//! The people of the example book. Nobody in it exists.

use super::story::Both;
use crate::domain::words::{Address, Circle};

/// Somebody.
pub(super) struct Person {
    pub(super) name: &'static str,
    pub(super) organisation: &'static str,
    pub(super) circle: Circle,
    pub(super) address: Option<Address>,
    pub(super) note: Option<Both>,
}

const fn regular(name: &'static str, organisation: &'static str) -> Person {
    Person { name, organisation, circle: Circle::Vast, address: None, note: None }
}

const fn core(name: &'static str, organisation: &'static str) -> Person {
    Person { circle: Circle::Kern, ..regular(name, organisation) }
}

const fn loose(name: &'static str) -> Person {
    Person { circle: Circle::Los, ..regular(name, "") }
}

/// Forty-two people.
pub(super) const PEOPLE: &[Person] = &[
    Person {
        address: Some(Address::Je),
        note: Some(("directeur", "managing director")),
        ..core("Jan de Boer", "Van Dijk Bouw")
    },
    regular("Noor Hendriks", "Stichting Oeverlicht"),
    regular("Mark Hofstra", "Hofstra Advies"),
    Person { address: Some(Address::U), ..regular("Fatima El Amrani", "Notariaat Zuiderhof") },
    regular("Sanne Vermeulen", "Vermeulen Tuinen"),
    regular("Ilse van den Broek", "Broek Congressen"),
    regular("Wouter ter Haar", "Ter Haar Techniek"),
    regular("Youssef Kuiper", "Studio Kuiper"),
    regular("Anna Kuipers", "Wijkraad Oost"),
    regular("Mieke Postma", "De Leeshoek"),
    regular("Zoë Müller", "Müller Architecten"),
    regular("Bas Schouten", "Garage Leiden"),
    regular("Petra de Wit", "De Wit Werving"),
    regular("Daan Visser", "Muziekschool Noord"),
    regular("Eva Meijer", "Meijer Juristen"),
    loose("Ruben Bos"),
    core("Thijs Brouwer", "Brouwer Logistiek"),
    regular("Loïs Dekker", ""),
    Person { organisation: "Prins Verf", ..loose("Gijs Prins") },
    regular("Anna Jansen", "Jansen Techniek"),
    regular("Bram de Graaf", "De Graaf Transport"),
    regular("Femke Blom", "Blom Bloemen"),
    loose("Hanna Smit"),
    loose("Joris van Leeuwen"),
    loose("Karin Mulder"),
    loose("Lars Bakker"),
    loose("Lieke de Jong"),
    loose("Maarten Vos"),
    loose("Naima Haddad"),
    loose("Olga Willems"),
    loose("Pim Schipper"),
    loose("Rik Jacobs"),
    loose("Roos Timmermans"),
    loose("Sem Kok"),
    loose("Stijn van Dam"),
    loose("Tess Verbeek"),
    loose("Tim Evers"),
    loose("Vera Hoekstra"),
    loose("Willem Koster"),
    loose("Xander Peeters"),
    loose("Yara Peters"),
    loose("Zeynep Yılmaz"),
];
