//! Keys: what is pressed, what it does, where it counts. One table of actions and one of bindings; the handling, the
//! footer, the help, the commands and the README's table are all made from them, and from what the user made of them.
//!
//! It never knows what is on the screen, and never carries anything out.

mod action;
mod binding;
mod called;
mod chord;
mod keymap;
mod own;
mod scope;

pub use action::{Action, Group};
pub use binding::{BINDINGS, Binding};
pub use chord::{Chord, Code, Keys};
pub use keymap::{Keymap, Resolved};
pub use own::{Refused, Wish, usual};
pub use scope::{LIVE, Scope};
