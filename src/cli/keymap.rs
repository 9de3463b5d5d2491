//! The keys that the user set in the config: read into a keymap, told where they can't be had, and shown by example. It
//! decides nothing about keys: that is the keymap's.

use super::args;
use super::out::glance;
use crate::keys::{Action, Group, Keymap, Keys, Refused, Scope, Wish, usual};
use crate::text::{Lang, keymap, settings};
use crate::world::config::{Config, KEYS, KeyLine};

/// What can't be had of the keys that were set, each with its line.
enum Wrong {
    Action,
    Scope,
    NoKey(Action),
    Twice(Action),
    Refused(Wish, Refused),
}

/// The keymap that the config makes.
#[must_use]
pub fn of(set: &Config) -> Keymap {
    read(set).0
}

fn read(set: &Config) -> (Keymap, Vec<(&KeyLine, Wrong)>) {
    let (mut wishes, mut wrong): (Vec<(&KeyLine, Wish)>, Vec<_>) = (Vec::new(), Vec::new());
    for line in &set.keys {
        match wish(line) {
            Ok(wish) if wishes.iter().any(|(_, o)| (o.scope, o.action) == (wish.scope, wish.action)) => {
                wrong.push((line, Wrong::Twice(wish.action)));
            }
            Ok(wish) => wishes.push((line, wish)),
            Err(why) => wrong.push((line, why)),
        }
    }
    let all: Vec<Wish> = wishes.iter().map(|(_, wish)| wish.clone()).collect();
    // Where nothing was set the usual keymap is not even looked at.
    if all.is_empty() {
        return (Keymap::default(), wrong);
    }
    let (map, refused) = Keymap::with(&all);
    let refused = refused.into_iter().filter_map(|(nth, why)| {
        let (line, wish) = wishes.get(nth)?;
        Some((*line, Wrong::Refused(wish.clone(), why)))
    });
    wrong.extend(refused);
    (map, wrong)
}

fn wish(line: &KeyLine) -> Result<Wish, Wrong> {
    let scope = match &line.scope {
        Some(name) => Some(Scope::named(name).ok_or(Wrong::Scope)?),
        None => None,
    };
    let action = Action::named(&line.name).ok_or(Wrong::Action)?;
    let keys = line.keys.as_ref().and_then(|keys| keys.iter().map(|keys| Keys::written(keys)).collect());
    Ok(Wish { scope, action, keys: keys.ok_or(Wrong::NoKey(action))? })
}

/// What is wrong with the keys, a sentence each with its line.
pub(super) fn mistakes(lang: Lang, path: &str, set: &Config) -> Vec<(usize, String)> {
    let (map, wrong) = read(set);
    wrong.into_iter().map(|(line, wrong)| (line.line, sentence(lang, path, &map, line, wrong))).collect()
}

fn sentence(lang: Lang, path: &str, map: &Keymap, line: &KeyLine, wrong: Wrong) -> String {
    let place = settings::place(lang, path, line.line);
    let name = |action: Action| action.called(lang);
    let kept = |action: Action, scope: Option<Scope>| {
        let own = map.bindings().iter().find(|b| b.action == action && scope.is_none_or(|s| s == b.scope));
        own.map(|b| b.keys.to_string()).unwrap_or_default()
    };
    match wrong {
        Wrong::Scope => {
            let scope = line.scope.as_deref().unwrap_or_default();
            let names: Vec<&str> = Scope::ALL.iter().map(|scope| scope.called(lang)).collect();
            let near = args::nearest(scope, names.iter().copied()).unwrap_or(Scope::Round.called(lang));
            keymap::unknown_scope(lang, &place, &glance(scope), near)
        }
        Wrong::Action => {
            let names: Vec<String> = Action::ALL.iter().map(|action| name(*action)).collect();
            let near = args::nearest(&line.name, names.iter().map(String::as_str));
            keymap::unknown_action(lang, &place, &glance(&line.name), near)
        }
        Wrong::NoKey(action) => {
            keymap::no_key(lang, &place, &name(action), &glance(&line.written), &kept(action, None))
        }
        Wrong::Twice(action) => settings::twice(lang, &place, &name(action)),
        Wrong::Refused(Wish { scope: own, action, .. }, why) => {
            let (called, kept) = (name(action), kept(action, own));
            match why {
                Refused::NotThere(scope) => keymap::not_there(lang, &place, &called, scope.called(lang)),
                Refused::Fixed => keymap::fixed(lang, &place, &called, &kept),
                Refused::NoKey => keymap::no_key(lang, &place, &called, &glance(&line.written), &kept),
                Refused::Typed(keys, scope) => {
                    let own = (called.as_str(), &*keys.to_string(), kept.as_str());
                    keymap::typed(lang, &place, own, scope.called(lang))
                }
                Refused::Taken { keys, scope, by, action } => {
                    let own = (called.as_str(), &*keys.to_string(), kept.as_str());
                    let other = (&*name(action), &*by.to_string(), scope.called(lang));
                    keymap::taken(lang, &place, own, other)
                }
            }
        }
    }
}

/// The table of keys by example: what is set as it is, the usual keys behind a `#`.
pub(super) fn example(lang: Lang, set: &Config) -> String {
    let mut text = format!("[{}]\n", lang.pick(KEYS[0], KEYS[1]));
    let (_, wrong) = read(set);
    let heard = |line: &&KeyLine| wrong.iter().all(|(other, _)| other.line != line.line);
    let heard: Vec<(&KeyLine, Wish)> =
        set.keys.iter().filter(heard).filter_map(|line| Some((line, wish(line).ok()?))).collect();
    for group in Group::ALL {
        let mut opened = false;
        for action in Action::ALL.iter().filter(|action| action.group() == *group) {
            let own = heard.iter().find(|(_, wish)| wish.scope.is_none() && wish.action == *action);
            let usual = usual(*action);
            if usual.is_empty() {
                continue;
            }
            if !std::mem::replace(&mut opened, true) {
                text += &format!("# {}:\n", group.name(lang));
            }
            text += &match own {
                Some((_, wish)) => line(lang, *action, &wish.keys),
                None => format!("# {}", line(lang, *action, &usual)),
            };
        }
    }
    for scope in Scope::ALL {
        let own: Vec<_> = heard.iter().filter(|(_, wish)| wish.scope == Some(*scope)).collect();
        if !own.is_empty() {
            text += &format!("\n[{}.{}]\n", lang.pick(KEYS[0], KEYS[1]), scope.called(lang));
            own.iter().for_each(|(_, wish)| text += &line(lang, wish.action, &wish.keys));
        }
    }
    text
}

fn line(lang: Lang, action: Action, keys: &[Keys]) -> String {
    let keys: Vec<String> = keys.iter().map(|keys| quoted(&keys.to_string())).collect();
    let keys = match &keys[..] {
        [one] => one.clone(),
        all => format!("[{}]", all.join(", ")),
    };
    format!("{} = {keys}\n", action.called(lang))
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::config::parse;

    #[test]
    fn the_example_uncommented_is_the_usual_keymap() {
        for lang in [Lang::Nl, Lang::En] {
            let text = example(lang, &Config::default());
            let set: String = text
                .lines()
                .map(|line| line.strip_prefix("# ").filter(|line| line.contains(" = ")).unwrap_or(line))
                .filter(|line| !line.starts_with('#'))
                .map(|line| format!("{line}\n"))
                .collect();
            let config = parse(&set);
            assert!(config.mistakes.is_empty() && config.keys.len() > 50, "{set}");
            assert_eq!(mistakes(lang, "/c", &config), []);
            assert_eq!(of(&config), Keymap::default());
        }
    }

    #[test]
    fn what_is_set_stays_set_in_the_example() {
        let text = "[toetsen]\nvastleggen = \"+\"\nnagekomen = [\"Q Q\", \"\\\"\"]\n[keys.in-ronde]\nlater = \"Z\"\n";
        let config = parse(text);
        assert_eq!(mistakes(Lang::Nl, "/c", &config), []);
        let again = parse(&example(Lang::En, &config));
        assert_eq!(of(&again), of(&config));
        assert_ne!(of(&again), Keymap::default());
    }

    #[test]
    fn what_can_not_be_had_is_told_with_action_scope_and_both_keys() {
        for (text, said) in [
            (
                "vastleggen = \"n\"",
                "Instellingen, /c regel 2: vastleggen kan niet n zijn, want n is al nieuwe-afspraak (bij-belofte). \
                 vastleggen blijft a. De rest geldt.",
            ),
            (
                "nagekomen = \"g\"",
                "Instellingen, /c regel 2: nagekomen kan niet g zijn, want g g is al naar-boven (in-lijst). \
                 nagekomen blijft v. De rest geldt.",
            ),
            (
                "vastlegen = \"n\"",
                "Instellingen, /c regel 2: “vastlegen” is geen handeling met een toets. Bedoelde je vastleggen? De rest geldt.",
            ),
            (
                "search = \"F1\"",
                "Instellingen, /c regel 2: zoeken kan niet \"F1\" zijn: dat is geen toets; zo wel: \"x\", \"Ctrl-X\", \
                 \"g x\" of \"Enter\". zoeken blijft /. De rest geldt.",
            ),
            (
                "pauzeren = \"s\"",
                "Instellingen, /c regel 2: pauzeren staat vast, zoals in elk programma in een terminal. pauzeren \
                 blijft Ctrl-Z. De rest geldt.",
            ),
            (
                "[toetsen.in-rond]\nlater = \"s\"",
                "Instellingen, /c regel 3: “in-rond” is geen plaats voor toetsen. Bedoelde je in-ronde? De rest geldt.",
            ),
            ("help = \"H\"\nhulp = \"h\"", "Instellingen, /c regel 3: hulp stond er al, en dat geldt."),
        ] {
            let config = parse(&format!("[toetsen]\n{text}\n"));
            let told: Vec<String> =
                mistakes(Lang::Nl, "/c", &config).into_iter().map(|(_, said)| said).collect();
            assert_eq!(told, [said]);
        }
    }
}
