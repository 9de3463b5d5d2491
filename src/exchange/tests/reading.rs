//! Bytes: marks, line ends, arrays in any layout, lines of a megabyte, and what is no UTF-8.

use std::io::{BufReader, Read};

use super::walks::{Life, book};
use super::{export, imported, now, plan};
use crate::domain::book::Book;
use crate::exchange::{ImportError, Malformed, Reader, Shape, Trouble};

const JAN: &str = r#"{"type":"contact","id":"0000000000a1","name":"Jan","circle":"vast","added":"2026-11-01T09:00:00+01:00"}"#;

fn lines(file: &[u8]) -> Result<Vec<usize>, ImportError> {
    Reader::new(file).map(|read| read.map(|numbered| numbered.line)).collect()
}

fn malformed(line: usize, what: Malformed) -> ImportError {
    ImportError { line, trouble: Trouble::Malformed(what) }
}

#[test]
fn marks_line_ends_and_blank_lines() {
    let file = format!("\u{feff}\r\n{JAN}\r\n  \t\r\n\n{}", JAN.replace("a1", "a2"));
    assert_eq!(lines(file.as_bytes()).unwrap(), [2, 5]);
    assert_eq!(lines(format!("\u{feff}{JAN}").as_bytes()).unwrap(), [1]);
    assert_eq!(lines(b"").unwrap(), [0_usize; 0]);
    assert_eq!(lines(b"\n \n").unwrap(), [0_usize; 0]);
}

#[test]
fn an_array_in_any_layout() {
    let pretty = JAN.replace(',', ",\n  ");
    assert_eq!(lines(format!("\n [\n{pretty} ,\r\n\n{JAN}\n]\n\n").as_bytes()).unwrap(), [3, 9]);
    assert_eq!(lines(format!("[{JAN},{JAN}]").as_bytes()).unwrap(), [1, 1]);
    assert_eq!(lines(b" [ ] ").unwrap(), [0_usize; 0]);
    let brackets = JAN.replace("Jan", r#"]},[{\"\\"#);
    assert_eq!(lines(format!("[{brackets},\n{JAN}]").as_bytes()).unwrap(), [1, 2]);
}

#[test]
fn an_array_that_is_none() {
    for (file, line, column) in
        [("[", 1, 1), ("[\n,", 2, 1), ("[{}]", 0, 0), ("[\n]\nx", 3, 1), ("[\n}", 2, 1), ("[\n\"abc", 2, 4)]
    {
        let error = lines(file.as_bytes()).unwrap_err();
        if line == 0 {
            assert_eq!(error, malformed(1, Malformed::NoType));
        } else {
            assert_eq!(
                (error.line, &error.trouble),
                (line, &Trouble::Malformed(Malformed::NotJson { column })),
                "{file}"
            );
        }
    }
    assert!(lines(format!("[{JAN},]").as_bytes()).is_err());
    assert!(lines(format!("[{JAN}\n{JAN}]").as_bytes()).is_err());
    assert!(lines(format!("[{JAN}").as_bytes()).is_err());
    assert_eq!(lines(format!("[{JAN},\n7]").as_bytes()).unwrap_err(), malformed(2, Malformed::NotAnObject));
}

#[test]
fn what_is_no_utf_8_is_told_by_its_line() {
    let file = [JAN.as_bytes(), b"\n{\"name\":\"\xff\"}\n"].concat();
    assert_eq!(lines(&file).unwrap_err(), malformed(2, Malformed::NotUtf8));
    let mut read = Reader::new(file.as_slice());
    assert!(read.next().unwrap().is_ok());
    assert!(read.next().unwrap().is_err());
    assert!(read.next().is_none(), "after an error there is nothing more");
}

#[test]
fn a_line_of_a_megabyte_and_words_that_would_harm_a_terminal_come_through_as_they_are() {
    let hostile = format!("{}\u{1b}]0;weg\u{7}\u{202e}\u{200b}\u{0}\u{2028}\"\\\r\n", "é".repeat(600_000));
    let book =
        book(&[Life { given: true, words: hostile.clone(), timed: true, doubt: true, deeds: Vec::new() }]);
    let file = export(&book, Shape::Lines);
    assert!(file.len() > 1 << 20);
    let again = imported(&file, now("2027-12-01T12:00:00"));
    assert_eq!(again.promises.values().next().unwrap().head.verbatim, hostile);
    assert_eq!(export(&again, Shape::Lines), file);
}

#[test]
fn reading_that_fails_is_told_too() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("schijf"))
        }
    }
    let mut read = Reader::new(BufReader::new(JAN.as_bytes().chain(&b"\n"[..]).chain(Broken)));
    assert!(read.next().unwrap().is_ok());
    let error = read.next().unwrap().unwrap_err();
    assert_eq!(error, ImportError { line: 2, trouble: Trouble::Unreadable("schijf".to_owned()) });
}

#[test]
fn a_header_alone_is_an_empty_book() {
    let file = export(&Book::default(), Shape::Lines);
    assert_eq!(file, "{\"type\":\"woord\",\"format\":1}\n");
    assert!(plan(&file, &Book::default(), now("2026-11-23T12:00:00")).unwrap().change.ops.is_empty());
    assert_eq!(export(&Book::default(), Shape::Array), "[\n{\"type\":\"woord\",\"format\":1}\n]\n");
}
