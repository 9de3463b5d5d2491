//! What the program learns from the machine it runs on: the clock, the zone, the language, where things are,
//! what the user set. It never prints, and never asks more than it needs.

pub mod clock;
pub mod config;
pub mod desktop;
pub mod editor;
pub mod locale;
pub mod paths;
pub mod place;
pub mod random;
pub mod screen;
pub mod settings;
pub mod terminal;
