//! What a deed answers: one line that says what is now so, then what the program did with it or offers to do.
//!
//! It never claims more than was stored, and praises nobody.

pub mod capture;
pub mod follow_ups;
pub mod many;
pub mod people;
pub mod put_right;
pub mod remarks;
pub mod steps;
pub mod wording;

/// The id of what a notice is about, at its end, where keys stand on a screen.
fn with_id(line: &str, id: &str) -> String {
    if id.is_empty() { line.to_owned() } else { format!("{line}   {id}") }
}

#[cfg(test)]
mod tests;
