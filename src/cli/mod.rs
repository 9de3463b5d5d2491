//! The command line: what was typed, carried out and answered in words. It never decides what is lawful.

pub mod args;
