//! The page of a week: its report, read from top to bottom, and the weeks beside it one key away. The week after this one
//! is never opened: nothing was said in it yet.

use chrono::NaiveDate;

use super::paper::paper;
use super::places::places;
use super::sheet::{Mean, Row, Sheet};
use crate::app::model::{Model, Page};
use crate::app::msg::Effect;
use crate::domain::report::{Report, default_week};
use crate::domain::time::plus_days;
use crate::domain::weeks::monday;
use crate::text::panes::archive;
use crate::text::report::parts;

/// The page of a week.
#[derive(Clone, Debug, PartialEq)]
pub struct WeekPage {
    /// The Monday that was asked for.
    pub monday: NaiveDate,
    /// Its report, once it is here; until then the one before it is shown.
    pub report: Option<Report>,
    /// What there is to read.
    pub sheet: Sheet,
}

impl WeekPage {
    /// The page as it is for the room there is now.
    pub(super) fn renewed(mut self, model: &Model) -> Self {
        let rows = match &self.report {
            Some(report) => paper(model, &parts(model.lang, report, &model.now)),
            None => vec![Row::of(archive::reading(model.lang), Mean::Dim)],
        };
        self.sheet.renew(rows, places(model.size).body.height.into());
        self
    }
}

impl Model {
    /// Opens the week to look back on.
    pub(in crate::app) fn open_week(&mut self) -> Vec<Effect> {
        if matches!(self.page(), Some(Page::Week(_))) {
            return Vec::new();
        }
        let first = default_week(self.now.today());
        let page = WeekPage { monday: first, report: None, sheet: Sheet::default() }.renewed(self);
        self.over(Page::Week(Box::new(page)));
        vec![Effect::Report(first)]
    }

    /// Goes so many weeks on from the one in sight, as far as they have begun.
    pub(in crate::app) fn other_week(&mut self, weeks: i64) -> Vec<Effect> {
        let this = monday(self.now.today());
        let Some(Page::Week(page)) = self.pages.last_mut() else { return Vec::new() };
        let asked = plus_days(page.monday, 7 * weeks);
        if asked > this || asked == page.monday {
            return Vec::new();
        }
        page.monday = asked;
        page.sheet.top = 0;
        vec![Effect::Report(asked)]
    }

    /// Takes in the report of a week, where it is still the one that is asked for.
    pub(in crate::app) fn take_in_report(&mut self, report: Report) {
        let pages = std::mem::take(&mut self.pages);
        for page in pages {
            let page = match page {
                Page::Week(mut week) if week.monday == report.monday => {
                    week.report = Some(report.clone());
                    Page::Week(Box::new(week.renewed(self)))
                }
                other => other,
            };
            self.pages.push(page);
        }
    }
}
