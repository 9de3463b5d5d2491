//! `config`: every setting by example, and what is wrong in the user's own, in sentences. It never writes the file:
//! where it belongs is the user's to say.

use super::context::Context;
use super::exit::{Ended, Exit};
use super::out::glance;
use super::{args, keymap};
use crate::domain::trust::{Parameters, TABLE, Weight};
use crate::text::columns::wrap;
use crate::text::weights as words;
use crate::text::{Lang, settings, trouble};
use crate::world::config::{Config, KEYS, Mistake, Wrong};
use crate::world::settings::Setting;

/// Columns of a comment, with its mark.
const WIDE: usize = 88;

/// `config`: the config as it stands, with every setting that there is.
pub(super) fn config(context: &mut Context) -> Ended {
    let text = example(context.lang, &context.set);
    context.out.lines(&text);
    Ok(Exit::Done)
}

/// Every setting, explained: those that are set as they are, the others behind a `#`.
#[must_use]
pub fn example(lang: Lang, set: &Config) -> String {
    let mut text = String::new();
    let comment = |text: &mut String, said: &str| {
        for line in wrap(said, WIDE - 2) {
            *text += &format!("# {line}\n");
        }
    };
    comment(&mut text, settings::opening(lang));
    for setting in Setting::ALL {
        text.push('\n');
        comment(&mut text, about(*setting, lang));
        text += &match setting.value(set, lang) {
            Some(value) => line(*setting, lang, value),
            None => format!("# {}", line(*setting, lang, usual(*setting, lang))),
        };
        text.push('\n');
    }
    let mut text = weights(lang, set, text);
    text.push('\n');
    comment(&mut text, crate::text::keymap::about(lang));
    text + &keymap::example(lang, set)
}

/// The numbers of the trust basis, each with what it is for.
fn weights(lang: Lang, set: &Config, mut text: String) -> String {
    let comment = |text: &mut String, said: &str| {
        wrap(said, WIDE - 2).into_iter().for_each(|line| *text += &format!("# {line}\n"));
    };
    text.push('\n');
    comment(&mut text, words::opening(lang));
    let usual = Parameters::default();
    for weight in Weight::ALL {
        text.push('\n');
        comment(&mut text, words::about(*weight, lang));
        let own = format!("{} = {}", weight.whole_name(lang), weight.written(&set.trust));
        let is_usual = weight.written(&set.trust) == weight.written(&usual);
        text += &if is_usual { format!("# {own}\n") } else { format!("{own}\n") };
    }
    text
}

/// What a setting is for.
pub(super) fn about(setting: Setting, lang: Lang) -> &'static str {
    match setting {
        Setting::Language => settings::language(lang),
        Setting::Region => settings::region(lang),
        Setting::Theme => settings::theme(lang),
        Setting::Colours => settings::colours(lang),
        Setting::Signs => settings::signs(lang),
        Setting::Mouse => settings::mouse(lang),
        Setting::Bell => settings::bell(lang),
    }
}

/// The value that an example shows: the usual one, as far as there is one.
fn usual(setting: Setting, lang: Lang) -> &'static str {
    match setting {
        Setting::Language => lang.as_str(),
        other => other.takes(lang).first().copied().unwrap_or_default(),
    }
}

fn line(setting: Setting, lang: Lang, value: &str) -> String {
    format!("{} = \"{value}\"", setting.name(lang))
}

/// What is wrong in the config, a sentence each.
#[must_use]
pub fn mistakes(lang: Lang, path: &str, set: &Config) -> Vec<String> {
    let own = set.mistakes.iter().map(|mistake| (mistake.line, sentence(lang, path, mistake)));
    let mut all: Vec<(usize, String)> = own.chain(keymap::mistakes(lang, path, set)).collect();
    all.sort_by_key(|(line, _)| *line);
    all.into_iter().map(|(_, said)| said).collect()
}

/// The first mistake, and how many there are more: there is one line for it on the screens.
pub(super) fn remark(lang: Lang, mistakes: &[String]) -> Option<String> {
    let (first, rest) = mistakes.split_first()?;
    let more = if rest.is_empty() { String::new() } else { format!(" {}", settings::more(lang, rest.len())) };
    Some(format!("{first}{more}"))
}

fn sentence(lang: Lang, path: &str, mistake: &Mistake) -> String {
    let place = settings::place(lang, path, mistake.line);
    match &mistake.wrong {
        Wrong::Unreadable(kind, why) => {
            settings::unreadable(lang, path, &trouble::machine::reason(lang, *kind, why))
        }
        Wrong::NotToml(why) => {
            let example = line(Setting::Language, lang, lang.as_str());
            settings::no_toml(lang, &place, &why.replace('\n', ", "), &example)
        }
        Wrong::Unknown(name) => {
            let own = [lang.pick(TABLE[0], TABLE[1]), lang.pick(KEYS[0], KEYS[1])];
            let all: Vec<&str> = Setting::ALL.iter().map(|setting| setting.name(lang)).chain(own).collect();
            let names = Setting::ALL.iter().flat_map(|s| [s.name(lang), s.name(other(lang))]);
            let names = names.chain(TABLE).chain(KEYS);
            let near = args::nearest(name, names);
            settings::unknown(lang, &place, &glance(name), near, &all)
        }
        Wrong::NoTable(name) => crate::text::keymap::no_table(lang, &place, name),
        Wrong::NoWeight(name) => {
            let all: Vec<&str> = Weight::ALL.iter().map(|weight| weight.name(lang)).collect();
            let names = Weight::ALL.iter().flat_map(|w| [w.name(lang), w.name(other(lang))]);
            settings::unknown(lang, &place, &glance(name), args::nearest(name, names), &all)
        }
        Wrong::WeightTwice(weight) => settings::twice(lang, &place, &weight.whole_name(lang)),
        Wrong::WeightValue(weight, value) => {
            let (least, most) = weight.range();
            words::bad_value(
                lang,
                &place,
                &weight.whole_name(lang),
                &glance(value),
                least,
                most,
                weight.is_days(),
            )
        }
        Wrong::Twice(setting) => settings::twice(lang, &place, setting.name(lang)),
        Wrong::Value(setting, value) => {
            let takes: Vec<String> = setting.takes(lang).iter().map(|value| format!("\"{value}\"")).collect();
            let takes: Vec<&str> = takes.iter().map(String::as_str).collect();
            settings::bad_value(lang, &place, setting.name(lang), &glance(value), &takes)
        }
    }
}

fn other(lang: Lang) -> Lang {
    match lang {
        Lang::Nl => Lang::En,
        Lang::En => Lang::Nl,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::config::parse;

    #[test]
    fn the_example_sets_nothing_and_each_of_its_lines_sets_one_thing() {
        for lang in [Lang::Nl, Lang::En] {
            let text = example(lang, &Config::default());
            assert_eq!(parse(&text), Config::default());
            let settings = text.lines().take_while(|line| !line.starts_with('['));
            let lines = settings.filter_map(|line| line.strip_prefix("# "));
            let set: Vec<&str> = lines.filter(|line| line.contains(" = ")).collect();
            assert_eq!(set.len(), Setting::ALL.len() + Weight::ALL.len());
            for (weight, line) in Weight::ALL.iter().zip(&set[Setting::ALL.len()..]) {
                let config = parse(line);
                assert!(config.mistakes.is_empty() && line.starts_with(&weight.whole_name(lang)), "{line}");
            }
            for (setting, line) in Setting::ALL.iter().zip(set) {
                let config = parse(line);
                assert!(config.mistakes.is_empty() && setting.value(&config, lang).is_some(), "{line}");
            }
        }
    }

    #[test]
    fn what_is_set_stays_set_in_the_example() {
        let set = parse("region = \"be\"\ntrust.half_life = 90.5\nvertrouwen.verzacht_eens_in = 30");
        assert!(set.mistakes.is_empty());
        assert_eq!(parse(&example(Lang::Nl, &set)), set);
    }

    #[test]
    fn a_mistake_says_where_it_is_and_what_would_be_right() {
        for (text, said) in [
            (
                "streek = \"fr\"",
                "Instellingen, /c regel 1: streek kan niet \"fr\" zijn. Kies \"nl\", \"be\" of \"gb\". De rest geldt.",
            ),
            ("\ntaall = 1", "Instellingen, /c regel 2: “taall” is er geen. Bedoelde je taal? De rest geldt."),
            (
                "x = 1",
                "Instellingen, /c regel 1: “x” is er geen. Kies taal, streek, thema, kleuren, tekens, muis, bel, vertrouwen of toetsen. De rest geldt.",
            ),
            ("taal = \"nl\"\nlanguage = \"en\"", "Instellingen, /c regel 2: taal stond er al, en dat geldt."),
        ] {
            assert_eq!(mistakes(Lang::Nl, "/c", &parse(text)), [said]);
        }
        let said = mistakes(Lang::En, "/c", &parse("language = nl")).concat();
        assert!(said.starts_with("Settings, /c line 1: this can’t be read ("), "{said}");
        assert!(said.ends_with("). A line looks like this: language = \"en\". The rest holds."), "{said}");
    }
}
