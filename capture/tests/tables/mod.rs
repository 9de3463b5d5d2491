//! Sentences by class, with the gold worked out from READINGS. The tables are data: one line, one case.

mod ask;
mod days;
mod names;
mod regions;
mod sentences;
