//! What stands in the way, in a sentence or two: what happened, why, and what can be done. It takes names, paths
//! and numbers; the errors themselves stay on their own floor.
//!
//! It never blames, and never shows an error's own words without saying first what they mean.

pub mod book;
pub mod days;
pub mod editor;
pub mod find;
pub mod import;
pub mod machine;
pub mod people;

#[cfg(test)]
mod tests;
