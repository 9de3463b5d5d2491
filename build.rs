//! Links the released program without moving it at its start. The tables of time zones hold forty thousand addresses;
//! to correct each of them at every start cost a third of a capture. It makes nothing, and leaves tests as they are.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|found| found == value);
    // Where the linker is known to take it. Stack, heap and libraries are still placed at random.
    if is("PROFILE", "release") && is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}
