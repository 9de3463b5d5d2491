//! What is read in, from the disk: one file, or the cards in a folder and the folders in it, in the order of their names.
//! It never follows a link to a folder, and never reads more than is taken in.

use std::fs::{self, File};
use std::io::{self, Cursor, Read};
use std::path::{Path, PathBuf};

use crate::exchange::{DEEPEST, MOST_BYTES, MOST_PEOPLE};

/// A file, and its length. What is no plain file may be slow to come: it is read before the book is held.
pub(super) fn source(path: &Path) -> io::Result<(Box<dyn Read>, u64)> {
    let mut file: Box<dyn Read> = if path.as_os_str() == "-" {
        Box::new(io::stdin().lock())
    } else {
        let file = File::open(path)?;
        let found = file.metadata()?;
        if found.is_file() {
            return Ok((Box::new(file), found.len()));
        }
        Box::new(file)
    };
    let mut all = Vec::new();
    file.read_to_end(&mut all)?;
    let length = all.len() as u64;
    Ok((Box::new(Cursor::new(all)), length))
}

/// Reads no more than `left` bytes and one: who gets more has too much.
pub(super) fn within(source: impl Read, left: u64) -> io::Result<Vec<u8>> {
    let mut all = Vec::new();
    source.take(left + 1).read_to_end(&mut all)?;
    Ok(all)
}

/// Why the cards of a folder can't be read.
pub(super) enum Folder {
    /// A file or folder can't be read.
    Unreadable(PathBuf, io::Error),
    /// A folder lies too deep.
    TooDeep(PathBuf),
    /// There are more files than people are taken in.
    TooMany(PathBuf),
    /// The files together are too large; the one that makes it too much.
    TooLarge(PathBuf),
}

/// The cards in a folder: each file with what it holds.
pub(super) fn cards(folder: &Path) -> Result<Vec<(PathBuf, Vec<u8>)>, Folder> {
    let mut paths = Vec::new();
    walk(folder, 0, &mut paths)?;
    let (mut files, mut left) = (Vec::with_capacity(paths.len()), MOST_BYTES);
    for path in paths {
        let read = File::open(&path).and_then(|file| within(file, left));
        let bytes = read.map_err(|why| Folder::Unreadable(path.clone(), why))?;
        match left.checked_sub(bytes.len() as u64) {
            Some(rest) => left = rest,
            None => return Err(Folder::TooLarge(path)),
        }
        files.push((path, bytes));
    }
    Ok(files)
}

fn walk(folder: &Path, depth: usize, paths: &mut Vec<PathBuf>) -> Result<(), Folder> {
    let wrong = |why| Folder::Unreadable(folder.to_owned(), why);
    let mut entries = fs::read_dir(folder).map_err(wrong)?.collect::<io::Result<Vec<_>>>().map_err(wrong)?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        // What begins with a dot is somebody's bookkeeping.
        if entry.file_name().as_encoded_bytes().starts_with(b".") {
            continue;
        }
        let kind = entry.file_type().map_err(|why| Folder::Unreadable(path.clone(), why))?;
        if kind.is_dir() {
            if depth == DEEPEST {
                return Err(Folder::TooDeep(path));
            }
            walk(&path, depth + 1, paths)?;
        } else if is_card(&path) && path.is_file() {
            if paths.len() == MOST_PEOPLE {
                return Err(Folder::TooMany(path));
            }
            paths.push(path);
        }
    }
    Ok(())
}

fn is_card(path: &Path) -> bool {
    path.extension().is_some_and(|ext| ext.eq_ignore_ascii_case("vcf") || ext.eq_ignore_ascii_case("vcard"))
}
