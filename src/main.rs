//! The program: hands its arguments to the command line, and gives back how it ended.

use std::process::ExitCode;

fn main() -> ExitCode {
    woord::cli::main(std::env::args_os())
}
