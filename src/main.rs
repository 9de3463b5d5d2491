//! The program: it hands what was typed to the command line, and gives the shell its exit code. It decides nothing.
fn main() {}
