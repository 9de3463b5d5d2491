//! A disk that is full, a folder that can only be read, no folder at all. What was confirmed stays, what was there is
//! not touched, and it is said which of these it is.

use super::home::{Home, Ran};

/// Runs a line of shell where mounting is allowed and gone afterwards; none where this machine forbids that.
pub(crate) fn apart(home: &Home, script: &str) -> Option<Ran> {
    let may = |flags: &str| {
        let line = format!("unshare {flags} sh -c 'mount -t tmpfs tmpfs \"$HOME\"'");
        home.sh(&line).code == 0
    };
    let Some(flags) = ["--mount", "--mount --map-root-user"].into_iter().find(|flags| may(flags)) else {
        eprintln!("skipped: this machine lets nobody mount anything");
        return None;
    };
    Some(home.sh(&format!("exec unshare {flags} sh -c \"$SCRIPT\"").replace("$SCRIPT", &quoted(script))))
}

/// Within double quotes.
fn quoted(script: &str) -> String {
    script.replace('\\', "\\\\").replace('"', "\\\"").replace('$', "\\$").replace('`', "\\`")
}

#[test]
fn on_a_full_disk_what_was_confirmed_is_there() {
    let home = Home::new();
    let script = r#"
        mkdir disk && mount -t tmpfs -o size=1500k tmpfs disk || exit 99
        export WOORD_DATA_DIR=$PWD/disk/book
        n=0
        while [ $n -lt 2000 ]; do
            woord zeg "brief $n schrijven" --aan Jan --wanneer morgen >said 2>&1 || { echo "code $?"; cat said; break; }
            n=$((n+1))
            [ $n -ne 5 ] || dd if=/dev/zero of=disk/filler bs=1k count=600 2>dd
        done
        woord lijst --json >listed; echo "listed $?"; grep -c verbatim listed; echo "$n"
        rm disk/filler
        woord zeg "weer een brief" --aan Jan --wanneer morgen >said 2>&1; echo "again $?"; cat said
        woord controle >said 2>&1; echo "well $?"
        woord uitvoer >out.jsonl; echo "out $?"
    "#;
    let Some(ran) = apart(&home, script) else { return };
    let lines: Vec<&str> = ran.out.lines().collect();
    assert!(lines[0] == "code 1" || lines[0] == "code 5", "{}", ran.all());
    assert!(lines[1].contains("vol"), "the reason is said: {}", ran.all());
    let at = lines.iter().position(|line| *line == "listed 0").unwrap_or_else(|| panic!("{}", ran.all()));
    assert_eq!(lines[at + 1], lines[at + 2], "as many as were confirmed: {}", ran.all());
    assert!(lines[at + 2].parse::<u32>().unwrap() >= 5, "{}", ran.all());
    for ended in ["again 0", "well 0", "out 0"] {
        assert!(lines.contains(&ended), "{ended}: {}", ran.all());
    }
}

#[test]
fn on_a_disk_without_any_room_there_is_no_half_book() {
    let home = Home::new();
    let script = r#"
        mkdir disk && mount -t tmpfs -o size=40k tmpfs disk || exit 99
        export WOORD_DATA_DIR=$PWD/disk/book
        woord zeg "een brief schrijven" --aan Jan --wanneer morgen; echo "code $?"
        woord lijst >said; echo "listed $?"
        mount -o remount,size=4m disk
        woord zeg "een brief schrijven" --aan Jan --wanneer morgen >said; echo "again $?"
        woord controle >said; echo "well $?"
    "#;
    let Some(ran) = apart(&home, script) else { return };
    assert!(ran.out.contains("code 5") || ran.out.contains("code 1"), "{}", ran.all());
    assert!(ran.err.contains("vol"), "{}", ran.all());
    assert!(ran.out.ends_with("again 0\nwell 0\n"), "{}", ran.all());
}

#[test]
fn in_a_folder_that_can_only_be_read_lists_still_work() {
    let home = Home::new();
    assert_eq!(home.run(["zeg", "ik mail Jan morgen de brief"]).code, 0);
    let script = r#"
        mount --bind "$WOORD_DATA_DIR" "$WOORD_DATA_DIR" || exit 99
        mount -o remount,ro,bind "$WOORD_DATA_DIR" || exit 99
        woord lijst; echo "listed $?"
        woord toon brief >said; echo "shown $?"
        woord uitvoer >said; echo "out $?"
        woord controle >said; echo "looked $?"
        woord zeg "ik mail Jan morgen de kaart"; echo "code $?"
        woord nagekomen brief; echo "step $?"
        woord reservekopie; echo "copy $?"
    "#;
    let bytes = std::fs::read(home.book()).unwrap();
    let Some(ran) = apart(&home, script) else { return };
    for ended in ["mail de brief", "listed 0", "shown 0", "out 0", "code 5", "step 5"] {
        assert!(ran.out.contains(ended), "{ended}: {}", ran.all());
    }
    assert!(ran.err.contains("lezen") || ran.err.contains("gelezen"), "{}", ran.all());
    assert_eq!(std::fs::read(home.book()).unwrap(), bytes);
}

#[test]
fn where_no_book_can_be_made_that_is_said() {
    let home = Home::new();
    let script = r#"
        mkdir shut && mount --bind shut shut && mount -o remount,ro,bind shut || exit 99
        export WOORD_DATA_DIR=$PWD/shut/book
        woord lijst; echo "listed $?"
        woord zeg "ik mail Jan morgen de kaart"; echo "code $?"
    "#;
    if let Some(ran) = apart(&home, script) {
        assert!(ran.out.contains("listed 0") && ran.out.contains("code 5"), "{}", ran.all());
        assert!(ran.err.contains("lezen"), "{}", ran.all());
    }
    let nowhere = home.folder().join("file");
    std::fs::write(&nowhere, "no folder").unwrap();
    let ran = home.woord(["zeg", "de brief"]).env("WOORD_DATA_DIR", nowhere.join("book")).output().unwrap();
    assert_eq!(ran.status.code(), Some(5), "{}", String::from_utf8_lossy(&ran.stderr));
}

#[test]
fn without_a_home_it_says_how_to_name_a_folder() {
    let home = Home::new();
    for args in [&["zeg", "ik mail Jan morgen de brief"][..], &["lijst"], &["status"], &["ongedaan"]] {
        let ran = home.woord(args).env_remove("HOME").env_remove("WOORD_DATA_DIR").output().unwrap();
        let said = String::from_utf8_lossy(&ran.stderr);
        assert_eq!(ran.status.code(), Some(5), "{args:?}: {said}");
        assert!(said.contains("WOORD_DATA_DIR"), "{args:?}: {said}");
    }
    let ran = home.woord(["help"]).env_remove("HOME").env_remove("WOORD_DATA_DIR").output().unwrap();
    assert_eq!(ran.status.code(), Some(0));
}
