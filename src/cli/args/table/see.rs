//! Look: `list`, `show`, `search`, `trust`, `report`, `review`, `status`, `notify`.

use super::flags::{AGAIN, CONTACT, EVERY_LINE, FORM, ID, JSON, LISTING, MARKDOWN, QUERY, SOMEBODY, WEEK};
use super::{Body, Entry, Group, both, row};
use crate::cli::args::request::{Form, List, Listing, OnReport, OnTrust, Request, Search, Show};

pub(super) const LIST: Entry = Entry {
    name: both("lijst", "list"),
    summary: both("wat openstaat, het dringendste eerst", "what is open, the most pressing first"),
    body: Body::One(
        &[&[LISTING.for_("welke lijst (anders open)", "which list (else open)"), CONTACT, JSON]],
        |found| {
            Ok(Request::List(List {
                listing: found.one_of(&LISTING)?.unwrap_or(Listing::Open),
                contact: found.text(&CONTACT),
                json: found.is_set(&JSON),
            }))
        },
    ),
    examples: &[
        both("woord lijst te-laat", "woord list overdue"),
        both("woord lijst alles --contact jan --json", "woord list all --contact jan --json"),
    ],
    ..row(Group::See)
};

pub(super) const SHOW: Entry = Entry {
    name: both("toon", "show"),
    summary: both("één belofte, met haar verloop", "one promise, with its course"),
    body: Body::One(&[&[ID, JSON]], |found| {
        Ok(Request::Show(Show { id: found.joined(&ID)?, json: found.is_set(&JSON) }))
    }),
    examples: &[both("woord toon rapport jan", "woord show report jan")],
    ..row(Group::See)
};

pub(super) const SEARCH: Entry = Entry {
    name: both("zoek", "search"),
    summary: both("zoek in alles wat er gezegd is", "search in all that was said"),
    body: Body::One(&[&[QUERY, JSON]], |found| {
        Ok(Request::Search(Search { text: found.joined(&QUERY)?, json: found.is_set(&JSON) }))
    }),
    about: both(
        "Woorden, filters, of beide; alles wat je geeft moet kloppen. laat · vandaag · aan:jan · van:mieke · met:jan · \
         staat:nagekomen · label:offerte · dag:<vrijdag (ook > = en 1 dec..vrijdag, of geen) · gezegd:gisteren · \
         klaar:>1 nov · belang:groot · kring:kern · soort:nazorg. Engels mag ook. Een - ervoor keert om (schrijf dan eerst \
         --). Klopt er niets, dan komt wat op een letter na klopt.",
        "Words, filters, or both; all that you give has to hold. late · today · to:jan · from:mieke · with:jan · \
         state:kept · tag:offer · day:<friday (also > = and 1 dec..friday, or none) · said:yesterday · closed:>1 nov · \
         importance:large · circle:core · kind:aftercare. Dutch works as well. A - before one turns it round (write -- \
         first then). Where nothing holds, what holds but for a letter is shown.",
    ),
    examples: &[
        both("woord zoek offerte", "woord search offer"),
        both("woord zoek laat aan:jan", "woord search late to:jan"),
        both("woord zoek staat:nagekomen \"klaar:>1 nov\"", "woord search state:kept \"closed:>1 nov\""),
    ],
    ..row(Group::See)
};

pub(super) const TRUST: Entry = Entry {
    name: both("vertrouwen", "trust"),
    summary: both("waar iemand op af kan gaan", "what somebody can go by"),
    about: both(
        "Wat deze persoon van jou gehad heeft, opgeteld: op tijd, te laat, gebroken. Geen oordeel over wat die denkt. Pas \
         als er genoeg is om op af te gaan, staat er een cijfer van 0 tot 100. --waarom toont elke regel en de som.",
        "What this person has had from you, added up: on time, late, broken. No claim about what they think. A figure from \
         0 to 100 stands there only once there is enough to go by. --why shows every line and the sum.",
    ),
    body: Body::One(&[&[SOMEBODY, EVERY_LINE, JSON]], |found| {
        Ok(Request::Trust(OnTrust {
            whom: found.text(&SOMEBODY),
            why: found.is_set(&EVERY_LINE),
            json: found.is_set(&JSON),
        }))
    }),
    examples: &[both("woord vertrouwen jan --waarom", "woord trust jan --why")],
    ..row(Group::See)
};

pub(super) const REPORT: Entry = Entry {
    name: both("weekverslag", "report"),
    summary: both("een week in drie tellingen", "a week: said, done, told back"),
    about: both(
        "Wat je in een week beloofde, nakwam en terugkoppelde, per persoon; wie er nog van moet horen; wie steeg of daalde; \
         en wat de week erna brengt.",
        "What you promised, kept and told back in a week, per person; who still has to hear of it; who rose or fell; and what \
         the week after brings.",
    ),
    body: Body::One(&[&[WEEK, MARKDOWN, JSON]], |found| {
        Ok(Request::Report(OnReport {
            week: found.text(&WEEK).map(|_| found.joined(&WEEK)).transpose()?,
            markdown: found.is_set(&MARKDOWN),
            json: found.is_set(&JSON),
        }))
    }),
    examples: &[
        both("woord weekverslag", "woord report week"),
        both("woord weekverslag vorige --markdown", "woord report last --markdown"),
    ],
    ..row(Group::See)
};

pub(super) const RECORD: Entry = Entry {
    name: both("staat", "record"),
    summary: both("hoe jouw beloften afliepen", "how your promises ended"),
    about: both(
        "Het afgelopen jaar: op tijd, te laat, gebroken, gemeld; per weekdag, naar belang, op volle dagen, per persoon. En of \
         meer doen gevolgd wordt door een nieuwe vraag: alleen met genoeg gevallen, en zonder te zeggen waardoor.",
        "The past year: on time, late, broken, told; by weekday, by importance, on full days, per person. And whether doing \
         more is followed by a new request: only with enough cases, and without saying why.",
    ),
    body: Body::One(&[&[JSON]], |found| Ok(Request::Record { json: found.is_set(&JSON) })),
    examples: &[both("woord staat", "woord record")],
    ..row(Group::See)
};

pub(super) const REVIEW: Entry = Entry {
    name: both("ronde", "review"),
    summary: both("de ronde van vandaag, per kaart", "today’s review, card by card"),
    about: both(
        "Opent het scherm in de ronde: wat te laat is, wat vandaag komt, wat nog een antwoord wil, en wie je zou bellen. \
         Elke beslissing staat meteen in het boek; Esc pauzeert, en de volgende keer ga je daar verder.",
        "Opens the screen in the review: what is late, what is due today, what wants an answer, and whom you would call. \
         Every decision is in the book at once; Esc pauses, and the next time you go on from there.",
    ),
    body: Body::One(&[], |_| Ok(Request::Review)),
    ..row(Group::See)
};

pub(super) const STATUS: Entry = Entry {
    name: both("status", "status"),
    summary: both("één korte regel voor je prompt", "one short line for your prompt"),
    about: both(
        "Voor tmux, waybar of een prompt. “3! 2” is drie te laat en twee voor vandaag; zijn beide nul, dan staat er \
         niets.",
        "For tmux, waybar or a prompt. “3! 2” is three late and two for today; when both are zero it prints nothing.",
    ),
    body: Body::One(&[&[FORM]], |found| Ok(Request::Status(found.one_of(&FORM)?.unwrap_or(Form::Line)))),
    examples: &[both("woord status --formaat waybar", "woord status --format waybar")],
    ..row(Group::See)
};

pub(super) const NOTIFY: Entry = Entry {
    name: both("herinner", "notify"),
    summary: both("zeg één keer per dag wat dringt", "say once a day what presses"),
    about: both(
        "Voor een timer van systemd, of cron. Wat te laat is en wat vandaag moet, komt op je bureaublad met \
         notify-send; is dat er niet, dan wordt het getoond. Eén keer per dag, hoe vaak het ook gestart wordt. Is er \
         niets, dan blijft het stil, en telt het niet als gezegd.",
        "For a timer of systemd, or cron. What is late and what is due today comes on your desktop with notify-send; \
         where that is not there, it is printed. Once a day, however often it is started. When there is nothing it is \
         silent, and does not count as said.",
    ),
    body: Body::One(&[&[AGAIN]], |found| Ok(Request::Notify { again: found.is_set(&AGAIN) })),
    examples: &[both("woord herinner --nogmaals", "woord notify --again")],
    ..row(Group::See)
};
