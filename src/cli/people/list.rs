//! `contact list`: everybody in sight, by name, with what is open; a table that fits the terminal, or JSON.

use crate::cli::context::Context;
use crate::cli::exit::{Ended, Exit};
use crate::cli::out::Role;
use crate::domain::contact::Contact;
use crate::exchange::person;
use crate::text::sanitise::clean;
use crate::text::{columns, kinds, lists, numbers};

/// A name or an organisation is given no more columns than this.
const WIDEST: usize = 40;
/// And where room is short, no less than this.
const NARROWEST: usize = 8;

pub(super) fn list(context: &mut Context, json: bool) -> Ended {
    let store = context.open_to_read()?;
    let still = store.still().map_err(|e| context.failed(e))?;
    let people = still.read().everybody().map_err(|e| context.failed(e))?;
    let open = still.read().open_with().map_err(|e| context.failed(e))?;
    let open = |contact: &Contact| open.get(&contact.id).copied().unwrap_or_default();
    if json {
        let rows: Vec<_> = people.iter().map(|contact| person(contact, open(contact))).collect();
        crate::cli::list::print_json(context, &rows)?;
        return Ok(Exit::Done);
    }
    let lang = context.lang;
    let rows: Vec<[String; 5]> = people
        .iter()
        .filter(|contact| !contact.archived)
        .map(|contact| {
            let open = Some(open(contact)).filter(|count| *count > 0);
            [
                clean(&contact.name).into_owned(),
                clean(contact.organisation.as_deref().unwrap_or_default()).into_owned(),
                kinds::circle(lang, contact.circle).to_owned(),
                open.map(|count| numbers::whole(lang, count)).unwrap_or_default(),
                contact.id.to_string(),
            ]
        })
        .collect();
    if rows.is_empty() {
        context.out.line(lists::no_contacts(lang));
    }
    let wide = widths(&rows, context.terminal.columns);
    for row in &rows {
        if context.out.is_gone() {
            break;
        }
        let [name, organisation, circle, open, id] = row;
        let left = [
            columns::pad(name, wide[0]),
            columns::pad(organisation, wide[1]),
            columns::pad(circle, wide[2]),
            columns::pad_left(open, wide[3]),
        ];
        let left: Vec<String> = left.into_iter().filter(|cell| !cell.is_empty()).collect();
        context.out.styled(&[(Role::Plain, &left.join("  ")), (Role::Plain, "  "), (Role::Dim, id)]);
    }
    Ok(Exit::Done)
}

/// How wide each column is; the organisation gives way first, then the name.
fn widths(rows: &[[String; 5]], columns: Option<usize>) -> [usize; 5] {
    let mut wide = [0; 5];
    for row in rows {
        for (wide, cell) in wide.iter_mut().zip(row) {
            *wide = (*wide).max(columns::width(cell));
        }
    }
    wide[0] = wide[0].min(WIDEST);
    wide[1] = wide[1].min(WIDEST);
    let Some(room) = columns else { return wide };
    let taken = |wide: &[usize; 5]| {
        wide.iter().sum::<usize>() + 2 * wide.iter().filter(|w| **w > 0).count().saturating_sub(1)
    };
    for (at, least) in [(1, 0), (0, NARROWEST), (2, 0)] {
        let over = taken(&wide).saturating_sub(room);
        let give = wide[at].saturating_sub(least).min(over);
        wide[at] -= give;
        // A sliver of an organisation says nothing.
        if at == 1 && wide[1] < NARROWEST && give > 0 {
            wide[1] = 0;
        }
    }
    wide
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_fits_the_terminal_and_the_organisation_gives_way_first() {
        let cell = |text: &str| text.to_owned();
        let rows = [[
            cell("Jan van den Berg"),
            cell("Bouwbedrijf Utrecht"),
            cell("vast"),
            cell("12"),
            cell("abcdefgh1234"),
        ]];
        assert_eq!(widths(&rows, None), [16, 19, 4, 2, 12]);
        assert_eq!(widths(&rows, Some(60)), [16, 18, 4, 2, 12]);
        assert_eq!(widths(&rows, Some(44)), [16, 0, 4, 2, 12]);
        let narrow = widths(&rows, Some(30));
        assert!(narrow.iter().sum::<usize>() <= 30 && narrow[0] >= NARROWEST, "{narrow:?}");
    }
}
