//! The whole table as people read it: for each group, what is done and by which keys, each key once. It leaves out what
//! no key does.

use super::{Action, BINDINGS, Group};

/// The actions of a group that have keys, in their order, with those keys.
#[must_use]
pub fn shown(group: Group) -> Vec<(Action, Vec<String>)> {
    let mut rows = Vec::new();
    for action in Action::ALL.iter().filter(|action| action.group() == group) {
        let mut keys: Vec<String> = Vec::new();
        for binding in BINDINGS.iter().filter(|binding| binding.action == *action) {
            let key = binding.keys.to_string();
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        if !keys.is_empty() {
            rows.push((*action, keys));
        }
    }
    rows
}
