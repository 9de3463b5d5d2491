//! The watch on the data folder: another process that writes there is noticed by the system, not by asking again and
//! again. Where the system can't watch, changes are seen at the next start or change of our own.

use std::path::Path;
use std::sync::mpsc::Sender;

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::run::Incoming;

/// Watches a folder for as long as what it gives back is held.
pub(super) fn watch(folder: &Path, to: Sender<Incoming>) -> Option<RecommendedWatcher> {
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        let touches = event.is_ok_and(|event| {
            let written = matches!(event.kind, EventKind::Modify(_) | EventKind::Create(_));
            let book = |path: &std::path::PathBuf| {
                path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(crate::store::FILE))
            };
            written && event.paths.iter().any(book)
        });
        if touches {
            let _ = to.send(Incoming::FolderTouched);
        }
    })
    .ok()?;
    watcher.watch(folder, RecursiveMode::NonRecursive).ok()?;
    Some(watcher)
}
