//! What kind of place a folder is: local, on a network, or kept in step with other machines by a program that
//! copies files under a running database. It only looks.

use std::path::Path;

/// A place where a database is at risk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Risk {
    /// A program copies this folder to other machines; its name.
    Synchronised(&'static str),
    /// It lies on another machine; the kind of file system.
    Network(String),
}

/// Names in a path that tell a synchronising program, folded to lower case.
const SYNCHRONISERS: &[(&str, &str)] = &[
    ("dropbox", "Dropbox"),
    ("onedrive", "OneDrive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("icloud", "iCloud"),
    ("mobile documents", "iCloud"),
    ("syncthing", "Syncthing"),
    ("seafile", "Seafile"),
    ("pcloud", "pCloud"),
    ("megasync", "MEGA"),
];

/// Files that a synchronising program leaves in the folders it keeps.
const MARKS: &[(&str, &str)] = &[
    (".stfolder", "Syncthing"),
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".sync", "Resilio Sync"),
    (".owncloudsync.log", "ownCloud"),
    (".nextcloudsync.log", "Nextcloud"),
];

const NETWORK: &[&str] = &[
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "sshfs",
    "fuse.sshfs",
    "afs",
    "ncpfs",
    "9p",
    "ceph",
    "glusterfs",
    "fuse.glusterfs",
    "davfs",
    "fuse.davfs2",
    "fuse.rclone",
];

/// What puts a database in `folder` at risk, if anything does.
#[must_use]
pub fn risk(folder: &Path) -> Option<Risk> {
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let mounts = std::fs::read_to_string("/proc/self/mounts").unwrap_or_default();
    synchronised(&folder).map(Risk::Synchronised).or_else(|| network(&folder, &mounts).map(Risk::Network))
}

fn synchronised(folder: &Path) -> Option<&'static str> {
    let named = folder.components().find_map(|part| {
        let part = part.as_os_str().to_string_lossy().to_lowercase();
        let fits = |name: &str| {
            part == name || part.starts_with(&format!("{name} ")) || part.starts_with(&format!("{name}-"))
        };
        SYNCHRONISERS.iter().find(|(name, _)| fits(name)).map(|(_, program)| *program)
    });
    let marked = || {
        let above = folder.ancestors();
        above
            .flat_map(|dir| MARKS.iter().filter(move |(mark, _)| dir.join(mark).exists()))
            .map(|(_, program)| *program)
            .next()
    };
    named.or_else(marked)
}

/// The mount that holds the folder is the one with the longest path; later lines lie over earlier ones.
fn network(folder: &Path, mounts: &str) -> Option<String> {
    let (_, kind) = mounts
        .lines()
        .filter_map(|line| {
            let mut parts = line.split(' ').skip(1);
            let (at, kind) = (parts.next()?.replace("\\040", " "), parts.next()?);
            folder.starts_with(&at).then_some((at.len(), kind))
        })
        .max_by_key(|(length, _)| *length)?;
    NETWORK.contains(&kind).then(|| kind.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn synchronised_folders_are_known_by_name() {
        assert_eq!(synchronised(Path::new("/home/m/Dropbox/woord")), Some("Dropbox"));
        assert_eq!(synchronised(Path::new("/home/m/OneDrive - Acme/woord")), Some("OneDrive"));
        assert_eq!(synchronised(Path::new("/home/m/stackoverflow/woord")), None);
    }

    #[test]
    fn the_nearest_mount_tells_a_network() {
        let mounts =
            "/dev/sda1 / ext4 rw 0 0\nnas:/x /home/m nfs4 rw 0 0\n/dev/sdb1 /home/m/local ext4 rw 0 0\n";
        assert_eq!(network(Path::new("/home/m/woord"), mounts), Some("nfs4".into()));
        assert_eq!(network(Path::new("/home/m/local/woord"), mounts), None);
        assert_eq!(network(Path::new("/var"), mounts), None);
    }
}
