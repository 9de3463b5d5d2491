//! What there is to say about the words in an open line, while they are typed: words of anchoring that praise whoever speaks,
//! a problem that is only a trade. It stops nothing.

use super::StepLine;
use crate::text::Lang;
use crate::text::notices::wording;

impl StepLine {
    /// What there is to say about the words in it; nothing where they are well.
    #[must_use]
    pub fn remark(&self, lang: Lang) -> Option<String> {
        let asked = |name: &str| self.form.in_sight().any(|(_, entry)| entry.name == name);
        let what = self.promise.as_ref().map_or("", |promise| promise.standing().body.as_str());
        asked("said")
            .then(|| wording::praise(lang, self.form.text("said"), what))
            .or_else(|| {
                asked("problem").then(|| wording::problem(lang, self.form.text("problem"), &self.name))
            })
            .flatten()
    }
}
