//! Where a key counts: a list, a promise under the cursor, a line of text. Several scopes live at once; the innermost
//! goes first.

/// A place where keys have a meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Wherever no text is typed.
    Everywhere,
    /// Lists of rows.
    List,
    /// What comes next of a promise that has just left the list, while its notice stands.
    Offer,
    /// A page over home.
    Page,
    /// The report of a week.
    Week,
    /// A promise, under the cursor or opened.
    Promise,
    /// What is to be completed or to be said.
    Concept,
    /// A follow-up.
    FollowUp,
    /// A contact.
    Contact,
    /// A suggestion.
    Suggestion,
    /// A signal.
    Signal,
    /// The overview.
    Overview,
    /// The round.
    Round,
    /// The end of the round, with its one question.
    Closing,
    /// The question when a promise was kept whose day has passed.
    When,
    /// The line in which a promise is captured.
    Capture,
    /// A line or form in which a step is filled in.
    Form,
    /// A line in which is searched, and the commands.
    Search,
    /// A text that is only read: help.
    Reading,
    /// Wherever one is: what every terminal program answers to.
    Terminal,
}

impl Scope {
    /// All of them, in the order in which help shows them.
    pub const ALL: &'static [Self] = &[
        Self::Offer,
        Self::Promise,
        Self::Concept,
        Self::FollowUp,
        Self::Contact,
        Self::Suggestion,
        Self::Signal,
        Self::Overview,
        Self::Week,
        Self::Round,
        Self::Closing,
        Self::When,
        Self::List,
        Self::Page,
        Self::Everywhere,
        Self::Capture,
        Self::Form,
        Self::Search,
        Self::Reading,
        Self::Terminal,
    ];

    /// Whether letters are typed into a text here.
    #[must_use]
    pub const fn types(self) -> bool {
        matches!(self, Self::Capture | Self::Form | Self::Search)
    }
}

/// Every combination of scopes that can live at once, innermost first. No key may have two meanings in one of them:
/// that does not compile.
pub const LIVE: &[&[Scope]] = &[
    &[Scope::Offer, Scope::Promise, Scope::List, Scope::Everywhere, Scope::Terminal],
    &[Scope::Offer, Scope::Concept, Scope::List, Scope::Everywhere, Scope::Terminal],
    &[Scope::Offer, Scope::FollowUp, Scope::List, Scope::Everywhere, Scope::Terminal],
    &[Scope::Offer, Scope::Contact, Scope::List, Scope::Everywhere, Scope::Terminal],
    &[Scope::Offer, Scope::Suggestion, Scope::List, Scope::Everywhere, Scope::Terminal],
    &[Scope::Offer, Scope::Overview, Scope::List, Scope::Everywhere, Scope::Terminal],
    &[Scope::Offer, Scope::Round, Scope::Promise, Scope::Everywhere, Scope::Terminal],
    &[Scope::Offer, Scope::Round, Scope::Concept, Scope::Everywhere, Scope::Terminal],
    &[Scope::Offer, Scope::Round, Scope::FollowUp, Scope::Everywhere, Scope::Terminal],
    &[Scope::Offer, Scope::Closing, Scope::Round, Scope::Everywhere, Scope::Terminal],
    &[Scope::Offer, Scope::Promise, Scope::Page, Scope::Everywhere, Scope::Terminal],
    &[Scope::Offer, Scope::Concept, Scope::Page, Scope::Everywhere, Scope::Terminal],
    &[Scope::Offer, Scope::FollowUp, Scope::Page, Scope::Everywhere, Scope::Terminal],
    &[Scope::Offer, Scope::Contact, Scope::Page, Scope::Everywhere, Scope::Terminal],
    &[Scope::Offer, Scope::Week, Scope::Page, Scope::Everywhere, Scope::Terminal],
    &[Scope::Offer, Scope::Suggestion, Scope::Page, Scope::Everywhere, Scope::Terminal],
    &[Scope::Offer, Scope::Signal, Scope::Page, Scope::Everywhere, Scope::Terminal],
    &[Scope::When, Scope::Terminal],
    &[Scope::Capture, Scope::Terminal],
    &[Scope::Form, Scope::Terminal],
    &[Scope::Search, Scope::Terminal],
    &[Scope::Reading, Scope::Terminal],
];
