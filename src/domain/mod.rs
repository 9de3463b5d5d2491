//! Nouns and rules in memory: promises and their walks, contacts, follow-ups, dues, changes, and the plans
//! that make changes. It never reads a clock, a disk or a terminal.

pub mod agenda;
pub mod alike;
pub mod book;
pub mod card;
pub mod change;
pub mod checks;
pub mod concept;
pub mod contact;
pub mod draft;
pub mod due;
pub mod facts;
pub mod follow_up;
pub mod habits;
pub mod id;
pub mod memo;
pub mod moments;
pub mod naming;
pub mod plan;
pub mod promise;
pub mod query;
pub mod record;
pub mod report;
pub mod risk;
pub mod round;
pub mod seek;
pub mod series;
pub mod situation;
pub mod suggestions;
pub mod time;
pub mod trust;
pub mod walk;
pub mod weeks;
pub mod words;
