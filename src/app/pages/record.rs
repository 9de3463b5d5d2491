//! The page of the own record, read from top to bottom. What it shows is asked anew whenever the book changes.

use chrono::NaiveDate;

use super::paper::paper;
use super::places::places;
use super::sheet::{Mean, Row, Sheet};
use crate::app::model::{Model, Page};
use crate::app::msg::Effect;
use crate::app::overview::FULL;
use crate::domain::record::{Realistic, Record, Sum};
use crate::text::panes::archive;
use crate::text::record::parts;

/// The page of the own record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecordPage {
    /// What there is to read.
    pub sheet: Sheet,
}

impl RecordPage {
    /// The page as it is for the room there is now.
    pub(super) fn renewed(mut self, model: &Model) -> Self {
        let rows = match &model.own {
            Some(own) => paper(model, &parts(model.lang, &own.record, FULL)),
            None => vec![Row::of(archive::reading(model.lang), Mean::Dim)],
        };
        self.sheet.renew(rows, places(model.size).body.height.into());
        self
    }
}

/// How promises of the past year ended, with what is asked of it at every frame.
#[derive(Clone, Debug, PartialEq)]
pub struct Own {
    /// All of it.
    pub record: Record,
    /// On full days.
    pub on_full_days: Sum,
}

impl Model {
    /// Takes it in.
    pub(in crate::app) fn take_in_record(&mut self, record: Record) {
        let on_full_days = record.on_full_days(FULL);
        self.own = Some(Own { record, on_full_days });
        self.renew_pages();
    }

    /// A day that most promises like one due on a day would have kept; nothing where that is not known or most were kept.
    #[must_use]
    pub fn realistic(&self, due: NaiveDate) -> Option<Realistic> {
        self.own.as_ref()?.record.realistic(due).filter(|_| due > self.now.today())
    }

    /// How promises on full days ended, where there are enough of them.
    #[must_use]
    pub fn on_full_days(&self) -> Option<Sum> {
        self.own.as_ref().map(|own| own.on_full_days).filter(Sum::says)
    }

    /// Opens the own record.
    pub(in crate::app) fn open_record(&mut self) -> Vec<Effect> {
        if matches!(self.page(), Some(Page::Record(_))) {
            return Vec::new();
        }
        let page = RecordPage::default().renewed(self);
        self.over(Page::Record(Box::new(page)));
        vec![Effect::Record]
    }
}
