//! Broken files: each is read, or refused with its line. Two thousand of them are made out of whole ones, the same ones
//! every time.

use super::super::error::PeopleTrouble as T;
use super::super::{Kind, MOST_BYTES, MOST_PEOPLE, Version, read_people};
use super::{FILES, Shelf, file, read};

/// Numbers that look random and are always the same.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        // An xorshift generator: enough to choose places by.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (sides.max(1) as u64)).unwrap()
    }
}

/// What files are broken with.
const SHARDS: &[&[u8]] = &[
    b"\n",
    b"\r",
    b"\r\n ",
    b":",
    b";",
    b",",
    b"\"",
    b"=",
    b"\\",
    b"\xff",
    b"\xc3",
    b"\0",
    b"BEGIN:VCARD\r\n",
    b"END:VCARD\r\n",
    b"VERSION:2.1\r\n",
    b"ENCODING=BASE64",
    b"=\r\n",
    b"\xef\xbb\xbf",
    b"item1.",
    b"'",
    b"\t",
    b"PHOTO;ENCODING=b:",
    b"N:;;;;\r\n",
    b"\xe2\x80\xae",
    b"%s%n",
    b"{",
    b"sep=;\n",
];

fn broken(whole: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    for _ in 0..=dice.roll(4) {
        let at = dice.roll(bytes.len());
        match dice.roll(6) {
            0 => bytes.truncate(at),
            1 => {
                let to = (at + 1 + dice.roll(40)).min(bytes.len());
                bytes.drain(at..to);
            }
            2 => {
                let to = (at + 1 + dice.roll(80)).min(bytes.len());
                let again = bytes[at..to].to_vec();
                bytes.splice(at..at, again);
            }
            3 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << dice.roll(8);
                }
            }
            4 => {
                let shard = SHARDS[dice.roll(SHARDS.len())].repeat(1 + dice.roll(3));
                bytes.splice(at..at, shard);
            }
            _ => {
                let other = dice.roll(bytes.len());
                if at < bytes.len() && other < bytes.len() {
                    bytes.swap(at, other);
                }
            }
        }
    }
    bytes
}

#[test]
fn two_thousand_broken_files_are_read_or_refused_with_their_line() {
    let wholes: Vec<Vec<u8>> = FILES.iter().map(|name| file(name)).collect();
    let mut dice = Dice(0x5DEE_CE66_D1CE_5EED);
    let (mut taken, mut refused) = (0, 0);
    for nth in 0..2000 {
        let bytes = broken(&wholes[nth % wholes.len()], &mut dice);
        match read(&bytes) {
            Ok(found) => {
                taken += 1;
                // What is taken in goes out again, and comes in as the same.
                let mut shelf = Shelf::default();
                shelf.take(found);
                let out = shelf.as_cards(Version::V4);
                let found = read_people(out.as_bytes(), 0, Some(Kind::Cards)).unwrap();
                let again = shelf.plan(found, false);
                assert_eq!(again.change.ops, [], "{nth}: {}", String::from_utf8_lossy(&bytes));
            }
            Err(error) => {
                refused += 1;
                let lines = bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() + 1;
                assert!((1..=lines).contains(&error.at.line), "{nth}: {error}");
            }
        }
    }
    assert!(taken > 500 && refused > 500, "{taken} taken, {refused} refused");
}

fn trouble(text: impl AsRef<[u8]>) -> (usize, T) {
    let error = read(text.as_ref()).unwrap_err();
    (error.at.line, error.trouble)
}

#[test]
fn every_fault_is_named_with_its_line() {
    let card = |inside: &str| format!("BEGIN:VCARD\nVERSION:3.0\n{inside}END:VCARD\n");
    let table: [(String, usize, T); 13] = [
        (card("FN:Jan\nkapot\n"), 4, T::NotAField),
        (card("FN:Jan\nna am:x\n"), 4, T::NotAField),
        (card("FN:Jan\nBEGIN:VCARD\n"), 4, T::CardInCard),
        (format!("{}BEGIN:VCARD\nFN:Piet\n", card("FN:Jan\n")), 5, T::NoEnd),
        (format!("{}los\n", card("FN:Jan\n")), 5, T::OutsideCard),
        (format!("{}END:VCARD\n", card("FN:Jan\n")), 5, T::OutsideCard),
        (card("FN:Jan\n").replace("3.0", "5.0"), 2, T::Version("5.0".to_owned())),
        (
            "naam;kring\nJan;kern\nPiet;dichtbij\n".to_owned(),
            3,
            T::Value { column: "kring".to_owned(), value: "dichtbij".to_owned() },
        ),
        ("naam,mail\nJan,a,b\n".to_owned(), 2, T::TooManyCells { cells: 3, columns: 2 }),
        ("naam,mail\nJan,a\n\"Piet,b\nKees,c\n".to_owned(), 3, T::OpenQuote),
        (format!("naam,mail\nJan,a\n{},b\n", "x".repeat(201)), 3, T::LongName),
        ("Jan\n\u{0}".to_owned(), 2, T::NotText),
        ("Beste mensen, tot morgen!\n".to_owned(), 1, T::UnknownKind),
    ];
    for (text, line, wanted) in table {
        assert_eq!(trouble(&text), (line, wanted), "{text}");
    }
    assert_eq!(trouble(b"Jan\nZo\xc3\xab\nRen\xe9e\n"), (3, T::Encoding));
    assert_eq!(trouble(b"\xff\xfeJ\0a\0n"), (1, T::Encoding));
    let strange = read_people(b"a,b\n1,2\n", 0, Some(Kind::Table)).unwrap_err();
    assert_eq!(strange.trouble, T::NoNameColumn(vec!["a".to_owned(), "b".to_owned()]));
    let no_name = read_people(b"Jan\n...\n", 0, Some(Kind::Names)).unwrap_err();
    assert_eq!((no_name.at.line, no_name.trouble), (2, T::NotAName("...".to_owned())));
}

#[test]
fn what_is_too_much_is_refused_before_it_is_read() {
    assert_eq!(trouble(vec![b'x'; usize::try_from(MOST_BYTES).unwrap() + 1]), (1, T::TooLarge));
    let many = format!("naam\n{}", "Jan\n".repeat(MOST_PEOPLE + 1));
    assert_eq!(trouble(many), (MOST_PEOPLE + 2, T::TooMany));
    let photo =
        format!("BEGIN:VCARD\nVERSION:3.0\nFN:Jan\nPHOTO;ENCODING=b:{}\nEND:VCARD\n", "A".repeat(5 << 20));
    assert_eq!(trouble(photo), (4, T::CardTooLarge));
    let fields = format!("BEGIN:VCARD\nVERSION:3.0\n{}END:VCARD\n", "TEL:1\n".repeat(3000));
    assert_eq!(trouble(fields), (2002, T::CardTooLarge));
    let columns = format!("naam{}\nJan\n", ",x".repeat(1000));
    assert_eq!(trouble(columns), (1, T::TooManyColumns));
}
