//! A line of typing that is longer than its place: which letters of it are in sight, so that the cursor always is, and
//! whether anything is hidden at either side. It never draws.

use std::ops::Range;

/// What is in sight of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct InSight {
    /// The letters.
    pub(super) letters: Range<usize>,
    /// Letters are hidden before them, and a sign stands in their place.
    pub(super) before: bool,
    /// The same behind them.
    pub(super) behind: bool,
}

/// What is in sight in so many columns of letters of these widths, the cursor before one of them or at the end. The cursor
/// has a column of its own behind the last letter, and never stands on a sign.
pub(super) fn in_sight(widths: &[usize], cursor: usize, columns: usize) -> InSight {
    let whole: usize = widths.iter().sum();
    let at_end = usize::from(cursor >= widths.len());
    if whole + at_end <= columns {
        return InSight { letters: 0..widths.len(), before: false, behind: false };
    }
    let under = widths.get(cursor).copied().unwrap_or(1);
    let last = usize::from(cursor + 1 < widths.len());
    let mut from = 0;
    let mut column: usize = widths[..cursor.min(widths.len())].iter().sum();
    while from < cursor && usize::from(from > 0) + column + under + last > columns {
        column -= widths[from];
        from += 1;
    }
    let (mut to, mut taken) = (from, usize::from(from > 0));
    while let Some(wide) = widths.get(to) {
        let sign = usize::from(to + 1 < widths.len());
        if taken + wide + sign > columns {
            break;
        }
        taken += wide;
        to += 1;
    }
    InSight { letters: from..to, before: from > 0, behind: to < widths.len() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(text: &str, cursor: usize, columns: usize) -> String {
        let letters: Vec<char> = text.chars().collect();
        let sight = in_sight(&vec![1; letters.len()], cursor, columns);
        let sign = |is: bool| if is { "…" } else { "" };
        let own: String = letters[sight.letters].iter().collect();
        format!("{}{own}{}", sign(sight.before), sign(sight.behind))
    }

    #[test]
    fn a_sign_stands_where_something_is_hidden() {
        assert_eq!(shown("volgende", 8, 9), "volgende");
        assert_eq!(shown("volgende", 8, 8), "…lgende");
        assert_eq!(shown("volgende", 7, 8), "volgende");
        assert_eq!(shown("volgende vrijdag", 16, 8), "…rijdag");
        assert_eq!(shown("volgende vrijdag", 0, 8), "volgend…");
        assert_eq!(shown("volgende vrijdag", 8, 8), "…gende …");
    }

    proptest! {
        #[test]
        fn the_cursor_is_in_sight_and_nothing_sticks_out(
            widths in proptest::collection::vec(1_usize..3, 0..30),
            cursor in 0_usize..31,
            columns in 5_usize..20,
        ) {
            let cursor = cursor.min(widths.len());
            let sight = in_sight(&widths, cursor, columns);
            let own: usize = widths[sight.letters.clone()].iter().sum();
            let lead = usize::from(sight.before);
            prop_assert!(lead + own + usize::from(sight.behind) <= columns);
            let at = lead + widths[sight.letters.start..cursor].iter().sum::<usize>();
            prop_assert!(at < columns);
            prop_assert!(cursor == widths.len() || sight.letters.contains(&cursor));
            prop_assert_eq!((sight.before, sight.behind), (sight.letters.start > 0, sight.letters.end < widths.len()));
        }
    }
}
