//! The picture of home in the README is a frame as it is really drawn, cell by cell. With `WOORD_BLESS=1` it is drawn
//! anew; without, it is compared, so that it never grows old.

use std::fmt::Write as _;
use std::path::Path;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

use woord::text::Lang;
use woord::text::columns::width;
use woord::ui::Look;

use super::kit::Desk;

/// A cell in the picture, wide and high, and the margin around all of them.
const CELL: (usize, usize) = (8, 17);
const MARGIN: usize = 14;

const GROUND: &str = "#1f2329";
const INK: &str = "#d7dae0";
const FAINT: &str = "#868e99";

/// How a cell is drawn: its ink, its ground where it has one of its own, and whether it is bold.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Drawn {
    ink: &'static str,
    ground: Option<&'static str>,
    bold: bool,
}

fn drawn(cell: &Cell) -> Drawn {
    let modifier = cell.modifier;
    let ink = match cell.fg {
        Color::Red => "#f47067",
        Color::Yellow => "#daaa3f",
        Color::Green => "#6bc46d",
        Color::Cyan => "#56b6c2",
        Color::Magenta => "#c678dd",
        _ if modifier.contains(Modifier::DIM) => FAINT,
        _ => INK,
    };
    let bold = modifier.contains(Modifier::BOLD);
    match modifier.contains(Modifier::REVERSED) {
        true => Drawn { ink: GROUND, ground: Some(ink), bold },
        false => Drawn { ink, ground: None, bold },
    }
}

/// A frame as a picture: a run of cells of one kind is one text, held to its columns.
fn picture(cells: &Buffer, title: &str) -> String {
    let area = cells.area();
    let (wide, high) =
        (usize::from(area.width) * CELL.0 + 2 * MARGIN, usize::from(area.height) * CELL.1 + 2 * MARGIN);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide} {high}\" role=\"img\" aria-label=\"{title}\" \
         font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"13.3\">\n\
         <rect width=\"{wide}\" height=\"{high}\" rx=\"8\" fill=\"{GROUND}\"/>\n"
    );
    for y in 0..area.height {
        let (mut x, mut runs): (u16, Vec<(u16, usize, String, Drawn)>) = (0, Vec::new());
        while x < area.width {
            let cell = &cells[(x, y)];
            let (columns, now) = (width(cell.symbol()).max(1), drawn(cell));
            match runs.last_mut() {
                Some((_, taken, text, was)) if *was == now && line(text) == line(cell.symbol()) => {
                    *taken += columns;
                    text.push_str(cell.symbol());
                }
                _ => runs.push((x, columns, cell.symbol().to_owned(), now)),
            }
            x += u16::try_from(columns).unwrap();
        }
        for (x, columns, text, drawn) in runs {
            run(&mut out, (usize::from(x), usize::from(y)), columns, &text, drawn);
        }
    }
    out.push_str("</svg>\n");
    out
}

fn run(out: &mut String, (x, y): (usize, usize), columns: usize, text: &str, drawn: Drawn) {
    if let Some(ground) = drawn.ground {
        let (left, top) = (MARGIN + x * CELL.0, MARGIN + y * CELL.1);
        let (wide, high) = (columns * CELL.0, CELL.1);
        let _ = writeln!(
            out,
            "<rect x=\"{left}\" y=\"{top}\" width=\"{wide}\" height=\"{high}\" fill=\"{ground}\"/>"
        );
    }
    if let Some(sign) = line(text) {
        rule(out, (x, y), columns, sign);
        return;
    }
    // Words a long way apart are texts of their own, so that letters of another width can't push them away.
    let mut at = x;
    for piece in text.split_inclusive("  ") {
        let (bare, lead) = (piece.trim(), width(piece) - width(piece.trim_start()));
        if !bare.is_empty() {
            let (left, base) = (MARGIN + (at + lead) * CELL.0, MARGIN + y * CELL.1 + CELL.1 - 4);
            let long = width(bare) * CELL.0;
            let bold = if drawn.bold { " font-weight=\"bold\"" } else { "" };
            let bare = bare.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            let _ = writeln!(
                out,
                "<text x=\"{left}\" y=\"{base}\" textLength=\"{long}\" lengthAdjust=\"spacingAndGlyphs\" \
                 fill=\"{}\"{bold}>{bare}</text>",
                drawn.ink
            );
        }
        at += width(piece);
    }
}

/// The signs that rules are made of, drawn as lines so that they meet in every font.
const LINES: [char; 5] = ['─', '│', '┬', '┴', '├'];

/// The sign that a text of rules is made of.
fn line(text: &str) -> Option<char> {
    text.chars().next().filter(|c| LINES.contains(c))
}

/// A rule.
fn rule(out: &mut String, (x, y): (usize, usize), columns: usize, sign: char) {
    let (left, top) = (MARGIN + x * CELL.0, MARGIN + y * CELL.1);
    let (right, low) = (left + columns * CELL.0, top + CELL.1);
    let (middle, half) = (left + CELL.0 / 2, top + CELL.1 / 2);
    let across = format!("M{left} {half}H{right}");
    let path = match sign {
        '─' => across,
        '│' => format!("M{middle} {top}V{low}"),
        '┬' => format!("{across}M{middle} {half}V{low}"),
        '┴' => format!("{across}M{middle} {top}V{half}"),
        _ => format!("M{middle} {top}V{low}M{middle} {half}H{right}"),
    };
    let _ = writeln!(out, "<path d=\"{path}\" stroke=\"{FAINT}\"/>");
}

#[test]
fn the_picture_of_home_is_as_home_is() {
    let desk = Desk::example(Lang::En, 120, 40);
    let now = picture(&desk.draw(&Look::colours()), "woord: the home screen");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/home.svg");
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    if kept != now {
        if std::env::var_os("WOORD_BLESS").is_some() {
            std::fs::write(&path, now).unwrap();
            return;
        }
        panic!(
            "assets/home.svg is not how home is drawn now: WOORD_BLESS=1 cargo test --test panes, and look at it"
        );
    }
}
