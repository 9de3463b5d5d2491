//! The language of promises.
