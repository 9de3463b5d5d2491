//! What is typed, cut into pieces at its blanks; what stands in quotes is one piece. It never says what a piece means.

/// A piece of what is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Where it begins, in bytes.
    pub(super) from: usize,
    /// Whether it says that something is not so.
    pub(super) not: bool,
    /// What stands before the first colon outside quotes; nothing where there is none.
    pub(super) key: Option<String>,
    /// What stands behind it, or all of it; without its quotes.
    pub(super) text: String,
    /// Where that begins, in bytes, its quotes among it.
    pub(super) text_from: usize,
    /// Some of it stood in quotes.
    pub(super) quoted: bool,
    /// A quote was opened and not closed.
    pub(super) open: bool,
}

const QUOTES: [char; 4] = ['"', '“', '”', '„'];

/// Cuts a text into pieces.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut piece: Option<Piece> = None;
    for (at, c) in text.char_indices() {
        let inside = piece.as_ref().is_some_and(|piece| piece.open);
        if c.is_whitespace() && !inside {
            found.extend(piece.take());
            continue;
        }
        let begun = piece.is_some();
        let own = piece.get_or_insert_with(|| Piece {
            from: at,
            not: false,
            key: None,
            text: String::new(),
            text_from: at,
            quoted: false,
            open: false,
        });
        match c {
            _ if QUOTES.contains(&c) => (own.open, own.quoted) = (!own.open, true),
            '-' if !begun => (own.not, own.text_from) = (true, at + 1),
            ':' if own.key.is_none() && !own.quoted && !own.text.is_empty() => {
                (own.key, own.text_from) = (Some(std::mem::take(&mut own.text)), at + 1);
            }
            _ => own.text.push(c),
        }
    }
    found.extend(piece);
    found
}
