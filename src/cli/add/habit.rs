//! Habits at a terminal: an answer to which day was meant is counted, and a reading that stands first by habit is taken
//! and said to be one. It never counts where nobody was asked.

use capture::Parse;

use super::said::as_due;
use crate::cli::context::Context;
use crate::cli::exit::Failure;
use crate::cli::out::Role;
use crate::domain::habits::Choice;
use crate::store::Store;
use crate::text::{dates, habits};

/// Whether the first of several readings stands there by habit.
pub(super) fn stands(parse: &Parse) -> bool {
    matches!(parse.readings.as_slice(), [first, _, ..] if first.habit)
}

/// Counts the reading that was chosen, once its promise is saved, and says what became of it.
pub(super) fn tell(
    context: &mut Context,
    store: &mut Store,
    parse: &Parse,
    choice: Option<usize>,
) -> Result<(), Failure> {
    let (lang, now) = (context.lang, context.now);
    let Some((first, taken)) = parse.readings.first().zip(choice.and_then(|nth| parse.readings.get(nth)))
    else {
        return Ok(());
    };
    if stands(parse) {
        let rival =
            parse.readings.get(1).map(|r| dates::due(lang, &as_due(context, r), &now)).unwrap_or_default();
        context.out.styled(&[(Role::Dim, &habits::taken(lang, taken.why, &rival))]);
        return Ok(());
    }
    let Some(choice) = Choice::new(taken.why, first.why) else { return Ok(()) };
    let became = store.chose(choice, &now.moment).map_err(|e| context.failed(e))?;
    if let Some(class) = choice.taken.class().filter(|_| became) {
        context.out.line(&habits::became(lang, choice.taken, class));
    }
    Ok(())
}
