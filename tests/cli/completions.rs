//! Completion as a shell asks for it, and the scripts that ask, loaded where the shell is there. What is offered on
//! which line is told beside the code.

use super::home::{Home, Ran};

fn home() -> Home {
    let home = Home::new();
    for args in [
        &["zeg", "ik mail Jan morgen het rapport"][..],
        &["contact", "nieuw", "Jan de Boer", "--organisatie", "Noorderlicht"],
        &["contact", "nieuw", "José Öz"],
        &["contact", "nieuw", "Jan \u{202e}omgekeerd"],
        &["zeg", "--nog-zeggen", "de offerte sturen"],
    ] {
        let ran = home.run(args);
        assert_eq!(ran.code, 0, "{args:?}: {}", ran.all());
    }
    home
}

fn offers(home: &Home, words: &[&str]) -> Vec<String> {
    let ran = home.run(["--complete"].iter().chain(words));
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{words:?}");
    ran.out.lines().map(str::to_owned).collect()
}

#[test]
fn names_and_ids_of_the_book_are_offered_with_what_they_are() {
    let home = home();
    let names = offers(&home, &["contact", "toon", "ja"]);
    assert_eq!(names, ["Jan", "Jan de Boer\tNoorderlicht"]);
    assert_eq!(offers(&home, &["zeg", "x", "--aan=jos"]), ["--aan=José Öz"]);
    let promises = offers(&home, &["nagekomen", ""]);
    assert!(promises.len() == 1 && promises[0].ends_with("\tJan: mail het rapport"), "{promises:?}");
    let id = promises[0].split('\t').next().unwrap().to_owned();
    assert_eq!(offers(&home, &["toon", &id[..3]]), promises);
    assert_eq!(offers(&home, &["extra", ""]), [""; 0]);
    assert_eq!(home.run(["nagekomen", &id]).code, 0);
    assert_eq!(offers(&home, &["extra", ""]), promises);
    assert_eq!(offers(&home, &["nagekomen", ""]), [""; 0]);
    assert!(offers(&home, &["uitspreken", ""])[0].ends_with("\tde offerte sturen"));
    assert_eq!(offers(&home, &["invoer", ""]), [":files"]);
}

#[test]
fn where_there_is_no_book_none_is_made_and_nothing_is_said() {
    let home = Home::new();
    assert_eq!(offers(&home, &["nagekomen", ""]), [""; 0]);
    assert!(!home.data().exists());
    std::fs::create_dir_all(home.folder().join(".config/woord")).unwrap();
    std::fs::write(home.folder().join(".config/woord/config.toml"), "nonsense\n").unwrap();
    std::fs::create_dir(home.data()).unwrap();
    std::fs::write(home.book(), "this is no book at all, but words of somebody").unwrap();
    assert_eq!(offers(&home, &["nagekomen", ""]), [""; 0]);
    assert_eq!(offers(&home, &["nage"]), ["nagekomen\tje deed het"]);
}

/// Whether a shell is there; a test without it says so.
fn is_there(home: &Home, shell: &str) -> bool {
    let found = home.command(shell).args(["-c", "exit 0"]).output().is_ok_and(|o| o.status.success());
    if !found {
        eprintln!("skipped: there is no {shell} on this machine to load its script in");
    }
    found
}

fn run(home: &Home, shell: &str, script: &str) -> Ran {
    Ran::of(&home.command(shell).args(["-c", script]).output().unwrap())
}

#[test]
fn bash_completes_commands_names_and_files() {
    let home = home();
    if !is_there(&home, "bash") {
        return;
    }
    let complete = |words: &str, kind: u8| {
        let line = format!(
            "set -u; source <(woord completions bash); COMP_WORDS=(woord {words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); \
             COMP_TYPE={kind}; COLUMNS=40; _woord; printf '%s\\n' \"${{COMPREPLY[@]+${{COMPREPLY[@]}}}}\"; complete -p woord"
        );
        let ran = run(&home, "bash", &line);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{words}");
        assert!(ran.out.ends_with("complete -F _woord woord\n"), "{}", ran.out);
        ran.out
            .lines()
            .filter(|l| !l.is_empty() && !l.starts_with("complete"))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(complete("nage", 9), ["nagekomen"]);
    assert_eq!(complete("contact toon jan\\\\\\ de", 9), ["Jan\\ de\\ Boer"]);
    assert_eq!(complete("contact toon \\\"Jan\\ de", 9), ["Jan de Boer"]);
    assert_eq!(complete("lijst o", 9), ["open", "onvolledig", "opvolging"]);
    assert!(complete("to", 9)[0].starts_with("toon"));
    assert_eq!(complete("contact ''", 37)[0], "nieuw");
    assert!(
        complete("contact ''", 9).iter().any(|line| line.starts_with("nieuw               een nieuw conta"))
    );
    assert_eq!(complete("invoer ''", 9), [""; 0]);
    assert_eq!(complete("zeg --via = te", 9), ["telefoon"]);
}

#[test]
fn zsh_and_fish_load_their_scripts_and_fish_completes() {
    let home = home();
    if is_there(&home, "zsh") {
        let ran = run(
            &home,
            "zsh",
            "autoload -U compinit; compinit -u -D; source <(woord completions zsh); print $_comps[woord]",
        );
        assert_eq!((ran.out.as_str(), ran.err.as_str()), ("_woord\n", ""));
    }
    if is_there(&home, "fish") {
        let ran = run(
            &home,
            "fish",
            "woord completions fish | source; complete -C 'woord contact toon jan'; complete -C 'woord nage'",
        );
        assert_eq!(
            (ran.out.as_str(), ran.err.as_str()),
            ("Jan\nJan de Boer\tNoorderlicht\nnagekomen\tje deed het\n", "")
        );
    }
}

#[test]
fn every_script_is_ours_and_asks_the_program() {
    let home = Home::new();
    for (shell, says) in
        [("bash", "complete -F _woord woord"), ("zsh", "#compdef woord"), ("fish", "complete -c woord")]
    {
        let ran = home.run(["tab-aanvulling", shell]);
        assert_eq!(ran.code, 0);
        assert!(ran.out.contains(says) && ran.out.contains("woord --complete"), "{}", ran.out);
        // No word of a user is ever read as code.
        assert!(!ran.out.contains("eval"), "{shell}");
    }
    assert_eq!(home.run(["completions", "tcsh"]).code, 2);
}
