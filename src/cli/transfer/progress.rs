//! The progress bar of a long import: on standard error, on a terminal only, and only where there is much to do.

use std::io::Read;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::text::{Lang, care};

/// So many bytes are read and stored in the blink of an eye.
const SMALL: u64 = 1 << 20;
/// So many ops are done between two looks at the bar.
const STRIDE: usize = 256;

/// One bar, for both phases.
pub(super) struct Progress {
    bar: ProgressBar,
    lang: Lang,
}

impl Progress {
    /// A bar for `bytes` to read; one that is not shown where nobody is looking.
    pub(super) fn new(lang: Lang, shown: bool, bytes: u64) -> Self {
        let target =
            if shown && bytes > SMALL { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(bytes), target);
        if let Ok(style) = ProgressStyle::with_template("{msg:10} {bar:30} {percent:>3} %") {
            bar.set_style(style);
        }
        bar.set_message(care::reading(lang));
        Self { bar, lang }
    }

    /// A source that moves the bar as it is read.
    pub(super) fn reading<R: Read>(&self, source: R) -> impl Read + use<R> {
        self.bar.wrap_read(source)
    }

    /// The second phase: so many ops to store.
    pub(super) fn storing(&self, ops: usize) -> impl FnMut(usize) {
        self.bar.set_length(ops as u64);
        self.bar.set_position(0);
        self.bar.set_message(care::storing(self.lang));
        let bar = self.bar.clone();
        move |done| {
            if done % STRIDE == 0 {
                bar.set_position(done as u64);
            }
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
