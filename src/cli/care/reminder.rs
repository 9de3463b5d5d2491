//! `notify`: once a day, on the desktop or else printed, what is late and what is due. It makes no book, writes nothing
//! in it, and is quiet where there is nothing to say.

use lifecycle::Direction;

use crate::cli::context::Context;
use crate::cli::exit::{Ended, Exit, Failure};
use crate::cli::out::{Role, glance};
use crate::domain::agenda::{Item, sort};
use crate::domain::time::Now;
use crate::store::{Lasting, Reader, Store, StoreError, Which};
use crate::text::{Lang, lists, reminder as words};
use crate::world::desktop;

/// Where it lies on the desk that it was said, with the day on which it was.
const SAID: &str = "notify";
/// Promises that are shown one by one: more would not fit a notice.
const SHOWN: usize = 5;

/// What is to be said.
struct Told {
    title: String,
    rows: Vec<String>,
}

pub(in crate::cli) fn remind(context: &mut Context, again: bool) -> Ended {
    let device = context.ids.fresh().to_string();
    let folder = context.folder()?.to_owned();
    let found = Store::open_to_read(&folder, &context.stamp(), &device).map_err(|e| context.failed(e))?;
    let Some(mut store) = found.map(Store::lasting) else { return quiet(context, words::nothing) };
    let told = told(context.lang, &store.read(), &context.now).map_err(|e| context.failed(e))?;
    let Some(told) = told else { return quiet(context, words::nothing) };
    let first = first_today(context, &mut store)?;
    if !first && !again {
        return quiet(context, words::said_today);
    }
    let said = desktop::show(&told.title, &told.rows.join("\n"));
    if !said {
        context.out.styled(&[(Role::Heading, &told.title)]);
        told.rows.iter().for_each(|row| context.out.line(row));
        if let Err(failure) = context.out.finish(context.lang) {
            // Nobody heard it, so the next run may try.
            let _ = store.lay(SAID, None, &context.now.moment);
            return Err(failure);
        }
    }
    Ok(Exit::Done)
}

/// Nothing is said, but to somebody who looks on: a timer that finds nothing to do is quiet.
fn quiet(context: &mut Context, why: fn(Lang) -> &'static str) -> Ended {
    if context.terminal.out {
        context.out.line(why(context.lang));
    }
    Ok(Exit::Done)
}

/// Whether it was not said today yet; from now on it was. Of two processes that ask at once, one hears yes.
fn first_today(context: &Context, store: &mut Lasting) -> Result<bool, Failure> {
    let day = context.now.today().to_string();
    match store.lay_anew(SAID, &day, &context.now.moment) {
        Err(error @ (StoreError::ReadOnly | StoreError::Full)) => {
            context.remark(&words::not_remembered(context.lang, &context.failed(error).text));
            Ok(true)
        }
        other => other.map_err(|e| context.failed(e)),
    }
}

/// What presses, in the order of lists; none where nothing does.
fn told(lang: Lang, reader: &Reader<'_>, now: &Now) -> Result<Option<Told>, StoreError> {
    let found = reader.counts(now)?;
    let counts = lists::Counts {
        late: found.late as u64,
        today: found.today as u64,
        follow_ups: found.follow_ups as u64,
        theirs_late: found.theirs_late as u64,
        ..lists::Counts::default()
    };
    if found.late + found.today + found.follow_ups == 0 {
        return Ok(None);
    }
    let mut items = [reader.promises(Which::Overdue, now)?, reader.promises(Which::Today, now)?].concat();
    items.retain(|item| item.direction == Direction::Given);
    sort(&mut items);
    let mut rows: Vec<String> = items.iter().take(SHOWN).map(|item| row(lang, item, now)).collect();
    if items.len() > SHOWN {
        rows.push(words::more(lang, items.len() - SHOWN));
    }
    Ok(Some(Told { title: words::title(lang, &counts), rows }))
}

fn row(lang: Lang, item: &Item, now: &Now) -> String {
    let due = item.when(now.zone);
    let (whom, what) = (glance(item.name()), glance(&item.what));
    words::row(lang, &whom, &what, due.as_ref(), (item.due_state, item.days_late), now)
}
