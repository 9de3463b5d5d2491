//! What is to be written on the terminal, gathered until a frame is whole. It writes nothing itself, and asks the
//! terminal nothing: where it is and how large it is, is known here.

use std::io;

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

/// A frame in the making.
pub(super) struct Page {
    bytes: Vec<u8>,
    size: Size,
    cursor: Option<Position>,
}

impl Page {
    /// An empty one; the cursor is hidden.
    pub(super) fn new(size: Size) -> Self {
        Self { bytes: Vec::with_capacity(1 << 14), size, cursor: None }
    }

    /// There is other room now.
    pub(super) fn resize(&mut self, size: Size) {
        self.size = size;
    }

    /// The cursor was hidden by other means.
    pub(super) fn hidden(&mut self) {
        self.cursor = None;
    }

    /// What was gathered, and begins anew.
    pub(super) fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.bytes)
    }

    fn as_crossterm(&mut self) -> CrosstermBackend<&mut Vec<u8>> {
        CrosstermBackend::new(&mut self.bytes)
    }
}

impl Backend for Page {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut content = content.peekable();
        if content.peek().is_none() {
            return Ok(());
        }
        self.as_crossterm().draw(content)?;
        // The cursor went along with what was drawn.
        if let Some(at) = self.cursor {
            self.as_crossterm().set_cursor_position(at)?;
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        match self.cursor.take() {
            Some(_) => self.as_crossterm().hide_cursor(),
            None => Ok(()),
        }
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if self.cursor.is_none() {
            // Where it is then is not known before it is put somewhere.
            self.cursor = Some(Position::new(u16::MAX, u16::MAX));
            self.as_crossterm().show_cursor()?;
        }
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.cursor.unwrap_or(Position::ORIGIN))
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let at = position.into();
        if self.cursor.is_some_and(|own| own != at) {
            self.cursor = Some(at);
            self.as_crossterm().set_cursor_position(at)?;
        }
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, _: ClearType) -> io::Result<()> {
        // All of the screen is ours, and all of it is drawn next.
        self.as_crossterm().clear_region(ClearType::All)
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size, pixels: Size::ZERO })
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
