//! Where things are: the data folder and the config file, from the environment. It never makes them.

use std::env;
use std::path::PathBuf;

/// There is neither a folder named nor a home to put one in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoHome;

/// The data folder: `$WOORD_DATA_DIR`, else `$XDG_DATA_HOME/woord`, else `~/.local/share/woord`.
///
/// # Errors
/// When none of the three can be named.
pub fn data() -> Result<PathBuf, NoHome> {
    named("WOORD_DATA_DIR")
        .or_else(|| named("XDG_DATA_HOME").filter(|p| p.is_absolute()).map(|p| p.join("woord")))
        .or_else(|| home().map(|home| home.join(".local/share/woord")))
        .ok_or(NoHome)
}

/// The config file: `$WOORD_CONFIG`, else `$XDG_CONFIG_HOME/woord/config.toml`, else
/// `~/.config/woord/config.toml`; none without a home.
#[must_use]
pub fn config() -> Option<PathBuf> {
    named("WOORD_CONFIG")
        .or_else(|| named("XDG_CONFIG_HOME").filter(|p| p.is_absolute()).map(|p| p.join("woord/config.toml")))
        .or_else(|| home().map(|home| home.join(".config/woord/config.toml")))
}

/// An empty variable is no variable.
fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// The home folder, relative ones left out: what it means would change with the folder one stands in.
fn home() -> Option<PathBuf> {
    named("HOME").filter(|home| home.is_absolute())
}
