//! The tests of the lifecycle, in one binary. Each module holds one kind of claim; none may look inside a course.

#![allow(clippy::unwrap_used, reason = "a helper that fails should fail its test")]

mod all {
    mod kit;
    mod law;
    mod moments;
    mod names;
    mod needs;
    mod picture;
    mod reading;
    mod taking_back;
    mod walks;
}
