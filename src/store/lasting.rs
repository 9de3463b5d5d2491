//! A book that stays open for as long as its process lives. It is never closed piece by piece: what is confirmed is on
//! disk, and the system takes back all the rest at once, locks too.

use std::mem::ManuallyDrop;
use std::ops::{Deref, DerefMut};

use super::backup::Copy;
use super::open::Store;

/// A book that its process ends with.
#[derive(Debug)]
pub struct Lasting {
    store: ManuallyDrop<Store>,
    // A private copy is a folder of its own, and is taken away all the same.
    _copy: Option<Copy>,
}

impl Store {
    /// Leaves the book open until the process ends.
    #[must_use]
    pub fn lasting(mut self) -> Lasting {
        let copy = self.copy.take();
        Lasting { store: ManuallyDrop::new(self), _copy: copy }
    }
}

impl Deref for Lasting {
    type Target = Store;

    fn deref(&self) -> &Store {
        &self.store
    }
}

impl DerefMut for Lasting {
    fn deref_mut(&mut self) -> &mut Store {
        &mut self.store
    }
}
