//! woord.
fn main() {}
