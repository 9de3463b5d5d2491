//! The keys that a refusal names as the way out, looked up in the table of bindings.

use lifecycle::Step;

use crate::keys::{Action, Keymap, Scope};
use crate::text::panes::refusals::Keys;

/// Where the keys of steps count.
const SCOPES: &[Scope] = &[Scope::Promise, Scope::List, Scope::Everywhere];

/// The keys.
pub(super) fn keys(map: &Keymap) -> Keys {
    let key = |action: Action| map.key(SCOPES, action);
    let of = |step: Step| {
        Action::ALL.iter().find(|action| action.step() == Some(step)).map(|a| key(*a)).unwrap_or_default()
    };
    Keys {
        kept: of(Step::Vertonen),
        told: of(Step::Melden),
        agreed: of(Step::Heronderhandelen),
        anchored: of(Step::Verankeren),
        put_right: of(Step::Herstellen),
        edit: key(Action::Edit),
        take_back: key(Action::TakeBack),
        redo: key(Action::Redo),
        capture: key(Action::Capture),
        back: key(Action::Back),
        new_contact: key(Action::NewContact),
    }
}
