//! The lifecycle of a promise.
