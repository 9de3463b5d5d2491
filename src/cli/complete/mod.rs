//! Completion in a shell: the scripts that ask, and the answer to what they ask. It says nothing but words that can be
//! typed: a book that can't be read offers none, and none is made.

mod wanted;

#[cfg(test)]
mod tests;

use std::ffi::OsString;

use super::args::request::Shell;
use super::context::Context;
use super::exit::{Ended, Exit};
use crate::store::{Offering, Reader, Store, StoreError};
use crate::text::sanitise::clean;
use wanted::{Lookup, Offer, wanted};

/// What a script is told where the shell knows better: names of files.
const FILES: &str = ":files";

/// `completions`: the script for a shell.
pub(super) fn script(context: &mut Context, shell: Shell) -> Ended {
    context.out.lines(match shell {
        Shell::Bash => include_str!("../../../assets/completions/woord.bash"),
        Shell::Zsh => include_str!("../../../assets/completions/_woord"),
        Shell::Fish => include_str!("../../../assets/completions/woord.fish"),
    });
    Ok(Exit::Done)
}

/// `--complete`: a line for each word that could be typed next, what it is behind a tab.
pub(super) fn complete(context: &mut Context, words: &[OsString]) -> Ended {
    let words: Vec<String> = words.iter().map(|word| bare(&word.to_string_lossy())).collect();
    let wanted = wanted(&words, context.lang);
    let mut offers = wanted.offers;
    match wanted.lookup {
        Some(Lookup::Files) => context.out.line(FILES),
        Some(Lookup::People) => offers.extend(looked_up(context, |r| people(r, &wanted.typed))),
        Some(Lookup::Ids(of)) => offers.extend(looked_up(context, |r| ids(r, of, &wanted.typed))),
        None => {}
    }
    offers.dedup_by(|a, b| a.word == b.word);
    for Offer { word, about } in offers {
        // A word that can't be printed as it is would be another when it is typed.
        if clean(&word) == word {
            context.out.offer(&format!("{}{word}", wanted.before), &about);
        }
    }
    Ok(Exit::Done)
}

/// A word without the quotes and strokes by which a shell holds it together.
fn bare(word: &str) -> String {
    let word = word.strip_prefix(['"', '\'']).unwrap_or(word);
    let word = word.strip_suffix(['"', '\'']).unwrap_or(word);
    word.replace('\\', "")
}

fn looked_up(
    context: &mut Context,
    look: impl Fn(&Reader<'_>) -> Result<Vec<Offer>, StoreError>,
) -> Vec<Offer> {
    let (stamp, device) = (context.stamp(), context.ids.fresh().to_string());
    let Ok(folder) = context.folder() else { return Vec::new() };
    let Ok(Some(store)) = Store::open_to_read(folder, &stamp, &device) else { return Vec::new() };
    look(&store.lasting().read()).unwrap_or_default()
}

fn people(reader: &Reader<'_>, typed: &str) -> Result<Vec<Offer>, StoreError> {
    let names = reader.names(typed)?.into_iter();
    Ok(names.map(|(word, works)| Offer { word, about: works.unwrap_or_default() }).collect())
}

fn ids(reader: &Reader<'_>, of: Offering, typed: &str) -> Result<Vec<Offer>, StoreError> {
    let found = reader.offers(of, typed)?;
    let shorts = reader.shorts(&found.iter().map(|one| one.id).collect::<Vec<_>>())?;
    let offer = |(one, short): (crate::store::Offered, String)| {
        // More of the id may have been typed than there need be.
        let word = if typed.len() > short.len() { one.id.to_string() } else { short };
        let about: Vec<String> = [one.name, one.what].into_iter().flatten().collect();
        Offer { word, about: about.join(": ") }
    };
    Ok(found.into_iter().zip(shorts).map(offer).collect())
}
