//! Every Rust file of the workspace, as text. It judges nothing.

use std::fs;
use std::path::Path;

use super::code::code_of;

/// One file.
pub(crate) struct Source {
    /// Its path from the root of the workspace, with forward slashes.
    pub(crate) path: String,
    /// What stands in it.
    pub(crate) text: String,
    /// The same without comments and strings.
    pub(crate) code: String,
}

impl Source {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned(), code: code_of(text) }
    }

    /// The floor it stands on: `store` for `src/store/open.rs`; none for the roof and for other crates.
    pub(crate) fn floor(&self) -> Option<&str> {
        let inside = self.path.strip_prefix("src/")?;
        inside.split_once('/').map(|(floor, _)| floor)
    }

    /// Whether it is part of the program: no test, measurement or example.
    pub(crate) fn is_program(&self) -> bool {
        !self.path.split('/').any(|part| ["tests", "tests.rs", "benches", "examples"].contains(&part))
    }
}

/// All of them, in the order of their paths.
pub(crate) fn all() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for part in ["src", "tests", "benches", "lifecycle", "capture"] {
        walk(root, &root.join(part), &mut found);
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(found.len() > 50, "the sources were not found in {}", root.display());
    found
}

fn walk(root: &Path, folder: &Path, found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() && path.file_name().is_some_and(|name| name != "target") {
            walk(root, &path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let short = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            found.push(Source::new(&short, &fs::read_to_string(&path).unwrap()));
        }
    }
}
