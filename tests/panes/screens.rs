//! Every screen and overlay over the example book, in both languages and three sizes: the text, and under it the meaning
//! of every cell. A screen without a snapshot is not finished; one is read by eye before it is believed.

use woord::text::Lang;

use super::kit::Desk;

/// The sizes of the drawings.
const SIZES: [(u16, u16); 3] = [(120, 40), (80, 24), (44, 12)];

/// A screen of the example book in every language and size, after these keys.
pub(crate) fn screen(name: &str, keys: &str) {
    each(name, Desk::example, |desk| {
        desk.press(keys);
    });
}

/// A screen in every language and size: of which desk, after what is done.
pub(crate) fn each(name: &str, desk: impl Fn(Lang, u16, u16) -> Desk, act: impl Fn(&mut Desk)) {
    for lang in [Lang::Nl, Lang::En] {
        for (width, height) in SIZES {
            let mut desk = desk(lang, width, height);
            act(&mut desk);
            keep(name, &desk, lang);
        }
    }
}

/// Compares a screen with the one that was kept.
fn keep(name: &str, desk: &Desk, lang: Lang) {
    let (width, height) = (desk.model.size.width, desk.model.size.height);
    let lang = lang.pick("nl", "en");
    let shown = format!("{}{}\n{}", desk.screen(), "═".repeat(width.into()), desk.meanings());
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(format!("{name}__{lang}__{width}x{height}"), shown);
    });
}

macro_rules! screens {
    ($($name:ident $keys:literal,)+) => {
        $(#[test]
        fn $name() {
            screen(stringify!($name), $keys);
        })+
    };
}

screens! {
    home "",
    home_overview "1",
    home_contacts "2 j",
    home_follow_ups "4",
    home_last_row "G",
    home_received "G k k",
    home_narrowed "2 j l",
    home_kept "j j j v",
    home_undone "j j j v u",
    home_refused "x",
    step_told "m \"wo\"",
    step_agreed_late "n",
    step_broken "j b",
    home_when "v",
    home_pending "g",
    step_new_agreement "j j j n \"2026-11-27\"",
    step_agreed_filled "j j j n \"2026-11-27\" Tab",
    step_released "o",
    step_kept_other_day "v d \"2026-11-20\"",
    step_told_filled "m \"2026-11-25\"",
    step_day_unread "m \"ooit\" Enter",
    step_broken_told "b \"te druk\" Tab",
    step_received "G k k n",
    help "?",
    help_below "? PgDn PgDn",
    help_of_a_follow_up "4 ?",
    commands ":",
    commands_found ": \"ar\"",
    commands_none ": \"xyzzy\"",
    promise_received "G Enter",
    promise_kept_just_now "j j j Enter v",
    promise_to_many "j j j j j j j j j j j j Enter",
    edit_promise "e",
    edit_labels "t",
    edit_importance "i",
    edit_concept "j j j j j j j e",
    edit_contact "2 j e",
    concept_said "j j j j j j j j v",
    follow_up_new "f",
    follow_up_other_day "4 d",
    contact_new "C",
    contact_new_doubt "C \"jan de boer\" Ctrl-S",
    round_late "R",
    round_second "R z",
    round_told "R m \"2026-11-25\"",
    round_today "R → → → →",
    round_to_complete "R → → → → → → → →",
    round_unspoken "R → → → → → → → → → →",
    round_follow_up "R →",
    round_end "R z z z z z z z z z z z z z z",
    round_paused "R z Esc",
    round_decided "R v t h",
    round_ended "R v v z v v v t v v v l l l l l l l",
    round_again "R z Esc R",
    capture "a",
    capture_clear "a \"ik mail Jan de Boer donderdag het rapport\"",
    capture_two_readings "a \"ik mail Anna volgende donderdag de notulen van dinsdag\"",
    capture_rows "a \"ik mail Jan de Boer donderdag het rapport\" ↓ ↓ ↓",
    capture_no_day "a \"ik stuur Petra de Wit het voorstel\" Enter",
    capture_saved "a \"ik mail Jan de Boer donderdag het rapport\" Enter",
    capture_left "a \"ik mail Jan de Boer\" Esc",
    capture_theirs "a \"Bas stuurt mij vrijdag de foto's\"",
    complete "j j j j j j j Enter",
    aftercare_offered "j j j j j v",
}

#[test]
fn home_of_the_example() {
    each("home_demo", Desk::example, |desk| desk.model.demo = true);
}
