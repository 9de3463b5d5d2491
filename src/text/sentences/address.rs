//! Je and u, in every form that the sentences need. It never mixes the two.

use crate::domain::words::Address;

/// The forms of one address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Words {
    /// Who is spoken to, as an object without stress: *je*, *u*.
    pub(super) je: &'static str,
    /// With stress: *jou*, *u*.
    pub(super) jou: &'static str,
    /// *je zou*, *u zou*.
    pub(super) je_zou: &'static str,
    /// *je had*, *u had*.
    pub(super) je_had: &'static str,
    /// *je noemde*, *u noemde*.
    pub(super) je_noemde: &'static str,
    /// *heb je*, *hebt u*.
    pub(super) heb_je: &'static str,
    /// *kun je*, *kunt u*.
    pub(super) kun_je: &'static str,
    /// *loop je*, *loopt u*.
    pub(super) loop_je: &'static str,
    /// *dank je wel*, *dank u wel*.
    pub(super) dank: &'static str,
}

const JE: Words = Words {
    je: "je",
    jou: "jou",
    je_zou: "je zou",
    je_had: "je had",
    je_noemde: "je noemde",
    heb_je: "heb je",
    kun_je: "kun je",
    loop_je: "loop je",
    dank: "dank je wel",
};

const U: Words = Words {
    je: "u",
    jou: "u",
    je_zou: "u zou",
    je_had: "u had",
    je_noemde: "u noemde",
    heb_je: "hebt u",
    kun_je: "kunt u",
    loop_je: "loopt u",
    dank: "dank u wel",
};

impl Words {
    pub(super) fn of(address: Address) -> Self {
        match address {
            Address::Je => JE,
            Address::U => U,
        }
    }
}
