//! Source text without what is only said in it: comments, strings and characters are blanked, lines stay where they
//! are. It knows enough Rust for that and no more.

/// The code of a source text. Every blanked byte becomes a space, so that lines and columns stay.
pub(crate) fn code_of(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let said = comment(rest).or_else(|| string(rest, code.chars().last())).or_else(|| character(rest));
        let taken = said.unwrap_or(first.len_utf8());
        let (piece, after) = rest.split_at(taken);
        match said {
            Some(_) => code.extend(piece.chars().map(|c| if c == '\n' { c } else { ' ' })),
            None => code.push_str(piece),
        }
        rest = after;
    }
    code
}

/// How long the comment is that begins here.
fn comment(text: &str) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    if !text.starts_with("/*") {
        return None;
    }
    let (mut depth, mut at) = (0_usize, 0);
    while at < text.len() {
        if text[at..].starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if text[at..].starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                break;
            }
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    Some(at)
}

/// How long the string is that begins here; `before` tells a raw string from a name that ends in r.
fn string(text: &str, before: Option<char>) -> Option<usize> {
    let in_a_name = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let marked = if in_a_name { text } else { text.trim_start_matches(['b', 'c']) };
    let mark = text.len() - marked.len();
    if mark <= 1 && !in_a_name && marked.starts_with('r') {
        let hashes = marked[1..].len() - marked[1..].trim_start_matches('#').len();
        if marked[1 + hashes..].starts_with('"') {
            let end = format!("\"{}", "#".repeat(hashes));
            let from = mark + 1 + hashes + 1;
            return Some(text[from..].find(&end).map_or(text.len(), |at| from + at + end.len()));
        }
    }
    if mark > 1 || !marked.starts_with('"') {
        return None;
    }
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(mark + 1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some(at + 1),
            _ => {}
        }
    }
    Some(text.len())
}

/// How long the character is that begins here; a lifetime is none.
fn character(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('\'')?;
    let mut chars = inside.char_indices();
    let (_, first) = chars.next()?;
    if first == '\\' {
        return inside[2..].find('\'').map(|at| at + 4);
    }
    chars.next().filter(|(_, c)| *c == '\'').map(|(at, _)| at + 2)
}

/// Whether a word of code stands here on its own, not within a longer name.
pub(crate) fn has_word(code: &str, word: &str) -> bool {
    let part_of_a_name = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + word.len()..].chars().next();
        let open = |c: Option<char>| !c.is_some_and(part_of_a_name);
        (open(before) || !word.starts_with(part_of_a_name))
            && (open(after) || !word.ends_with(part_of_a_name))
    })
}

#[test]
fn what_is_said_is_blanked_and_what_is_done_stays() {
    for (source, code) in [
        ("a // dbg!()\nb", "ab"),
        ("a /* /* x */ dbg! */ b", "ab"),
        (r#"f("print! \" //", x)"#, "f(,x)"),
        ("f(r#\"todo!() \" \"#, x)", "f(,x)"),
        ("b\"x\" br\"y\" var\"z\"", "var"),
        ("'\"' '\\'' '\\\\' '\\u{1f}' 'é' fn f<'a>(x: &'a str)", "fnf<'a>(x:&'astr)"),
        ("let s = \"één\"; todo!()", "lets=;todo!()"),
    ] {
        let blanked = code_of(source);
        assert_eq!(blanked.chars().count(), source.chars().count(), "{source}");
        assert_eq!(blanked.split_whitespace().collect::<String>(), code, "{source}");
    }
    assert_eq!(code_of("\"a\n\"\nb").lines().count(), 3);
}

#[test]
fn a_word_is_not_found_within_another() {
    for (code, found) in [
        ("println!(x)", true),
        ("eprintln!(x)", false),
        ("my_println!(x)", false),
        ("std::println!(x)", true),
        ("println(x)", false),
    ] {
        assert_eq!(has_word(code, "println!"), found, "{code}");
    }
}
