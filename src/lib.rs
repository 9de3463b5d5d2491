//! woord.
