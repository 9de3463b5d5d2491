//! One sentence with its blanks, in both languages. It never chooses words: it only fills them in.

/// `say!(lang, "Dutch {x}", "English {x}")`: the sentence in `lang`, with its blanks filled.
macro_rules! say {
    ($lang:expr, $nl:literal, $en:literal $(,)?) => {
        match $lang {
            $crate::text::Lang::Nl => format!($nl),
            $crate::text::Lang::En => format!($en),
        }
    };
}
pub(crate) use say;
