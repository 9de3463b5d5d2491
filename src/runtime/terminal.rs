//! The terminal, taken and given back: its one owner, who asks it one thing and waits for no answer. Whatever happens (an
//! end, an error, a panic, a signal) it is given back as it was found, its line discipline first, since that can always
//! be done.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use crossterm::clipboard::CopyToClipboard;
use crossterm::cursor::{Hide, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
};
use crossterm::{Command, queue};
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};
use rustix::stdio::{stdin, stdout};
use rustix::termios::{OptionalActions, QueueSelector, Termios, tcflush, tcgetattr, tcgetwinsize, tcsetattr};

use super::page::Page;
use crate::app::Model;
use crate::app::geometry::Size;
use crate::text::sanitise::clean;
use crate::ui::{Look, view};

/// How the terminal was found; none while it is not ours. A panic on any thread has to know.
static FOUND: Mutex<Option<Termios>> = Mutex::new(None);
/// The user's editor has it: what the user presses there to break something off is meant for that.
static LENT: AtomicBool = AtomicBool::new(false);
/// Something was asked of the terminal, and not answered yet.
static ASKED: AtomicBool = AtomicBool::new(false);
/// Whether presses and the wheel are for the screens.
static MOUSE: AtomicBool = AtomicBool::new(false);
/// What fits in one write that nobody sees half of.
const GLANCE: usize = 512;
/// More room than this nobody has, whatever a terminal says.
const LARGEST: Size = Size { width: 1000, height: 500 };
/// The room of a terminal that does not say how large it is.
const USUAL: Size = Size { width: 80, height: 24 };

/// The terminal while it is ours.
pub(super) struct Screen {
    drawn: Terminal<Page>,
    size: Size,
    /// What stands on the screen is not known: the next frame draws all of it.
    unknown: bool,
}

impl Screen {
    /// Takes the terminal.
    pub(super) fn take(size: Size, mouse: bool) -> io::Result<Self> {
        MOUSE.store(mouse, Ordering::SeqCst);
        enter()?;
        let options = TerminalOptions { viewport: Viewport::Fixed(area(size)) };
        match Terminal::with_options(Page::new(area(size).as_size()), options) {
            Ok(drawn) => Ok(Self { drawn, size, unknown: false }),
            Err(why) => {
                give_back();
                Err(why)
            }
        }
    }

    /// Takes it again after it was given back, or was in other hands.
    pub(super) fn retake(&mut self) -> io::Result<()> {
        // Who had it meanwhile may have left it in any mode.
        restore();
        enter()?;
        self.drawn.backend_mut().hidden();
        self.forget();
        Ok(())
    }

    /// Gives it to another program, that is started next.
    pub(super) fn lend(&mut self) {
        LENT.store(true, Ordering::Relaxed);
        give_back();
    }

    /// Takes it again when that program is done.
    pub(super) fn take_back(&mut self) -> io::Result<()> {
        let taken = self.retake();
        LENT.store(false, Ordering::Relaxed);
        taken
    }

    /// Says to the terminal that a text is to be on its clipboard. It is clean, and it is said in letters and digits.
    pub(super) fn copy(&mut self, text: &str) -> io::Result<()> {
        let mut said = Vec::new();
        queue!(said, CopyToClipboard::to_clipboard_from(clean(text).as_bytes()))?;
        write(&said)
    }

    /// Knows nothing any more of what stands on the screen: the next frame draws all of it.
    pub(super) fn forget(&mut self) {
        self.unknown = true;
    }

    /// Draws a frame, in one write; where nothing has changed, nothing is written.
    pub(super) fn draw(&mut self, model: &Model, look: &Look) -> io::Result<()> {
        // The one size is that of the model: a window that shrinks meanwhile can't make the two differ.
        if std::mem::take(&mut self.unknown) || self.size != model.size {
            self.size = model.size;
            self.drawn.backend_mut().resize(area(self.size).as_size());
            self.drawn.resize(area(self.size))?;
        }
        self.drawn.draw(|frame| view(model, look, frame))?;
        let page = self.drawn.backend_mut().take();
        if page.len() <= GLANCE {
            return write(&page);
        }
        let mut whole = Vec::with_capacity(page.len() + 16);
        queue!(whole, BeginSynchronizedUpdate)?;
        whole.extend_from_slice(&page);
        queue!(whole, EndSynchronizedUpdate)?;
        write(&whole)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

/// The room there is now.
pub(super) fn size() -> Size {
    let found = tcgetwinsize(stdout()).or_else(|_| tcgetwinsize(stdin()));
    match found {
        Ok(found) if found.ws_col > 0 && found.ws_row > 0 => {
            Size { width: found.ws_col.min(LARGEST.width), height: found.ws_row.min(LARGEST.height) }
        }
        _ => USUAL,
    }
}

fn area(size: Size) -> Rect {
    Rect::new(0, 0, size.width, size.height)
}

fn enter() -> io::Result<()> {
    let found = tcgetattr(stdin())?;
    let mut raw = found.clone();
    raw.make_raw();
    tcsetattr(stdin(), OptionalActions::Now, &raw)?;
    *FOUND.lock().unwrap_or_else(PoisonError::into_inner) = Some(found);
    write(&commands((EnterAlternateScreen, EnableBracketedPaste, Hide)))?;
    // Presses and the wheel alone, with plain numbers: motions would come in floods.
    if MOUSE.load(Ordering::SeqCst) { write(b"\x1b[?1000h\x1b[?1006h") } else { Ok(()) }
}

/// Whether another program has the terminal.
pub(super) fn is_lent() -> bool {
    LENT.load(Ordering::Relaxed)
}

/// Asks on what the letters stand. The answer comes among the keys, or never.
pub(super) fn ask_for_ground() -> io::Result<()> {
    ASKED.store(true, Ordering::SeqCst);
    write(b"\x1b]11;?\x1b\\")
}

/// The answer has come.
pub(super) fn is_answered() {
    ASKED.store(false, Ordering::SeqCst);
}

/// Rings.
pub(super) fn ring() -> io::Result<()> {
    write(b"\x07")
}

/// Gives the line discipline back; whether it was ours.
fn restore() -> bool {
    let found = FOUND.lock().unwrap_or_else(PoisonError::into_inner).take();
    found.is_some_and(|found| {
        // An answer that lies there unread would be typed into the shell.
        if ASKED.swap(false, Ordering::SeqCst) {
            let _ = tcflush(stdin(), QueueSelector::IFlush);
        }
        let _ = tcsetattr(stdin(), OptionalActions::Now, &found);
        true
    })
}

/// Gives the terminal back, if it is ours. Once is enough, and twice does no harm.
pub(super) fn give_back() {
    if restore() {
        // A frame that was broken off may have begun.
        let end = commands((EndSynchronizedUpdate, DisableBracketedPaste, LeaveAlternateScreen));
        if MOUSE.load(Ordering::SeqCst) {
            let _ = write(b"\x1b[?1006l\x1b[?1000l");
        }
        let _ = write(&end);
        let _ = write(&commands((Show, Show, Show)));
    }
}

/// Gives back what can be given back without waiting for anybody: a terminal that takes no more words still gets its
/// line discipline.
pub(super) fn let_go() {
    restore();
}

fn commands(all: (impl Command, impl Command, impl Command)) -> Vec<u8> {
    let mut page = Vec::with_capacity(64);
    // Into memory nothing can fail to be written.
    let _ = queue!(page, all.0, all.1, all.2);
    page
}

fn write(mut page: &[u8]) -> io::Result<()> {
    while !page.is_empty() {
        match rustix::io::write(stdout(), page) {
            Ok(written) => page = &page[written..],
            Err(rustix::io::Errno::INTR | rustix::io::Errno::AGAIN) => {}
            Err(why) => return Err(why.into()),
        }
    }
    Ok(())
}
