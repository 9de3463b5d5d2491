//! The closed lists of the domain: channels, circles, importance and their like, with the names they are
//! stored under. It never holds a word that is shown: those are in `text`.

use serde::{Deserialize, Serialize};

/// Makes an enum whose values have one stored name each: `as_str`, `parse`, `ALL`, serde.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $value:ident = $text:literal $(| $alias:literal)*),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $text)] $value),+ }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// The name it is stored under.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$value => $text),+ }
            }

            /// Reads the stored name or an alias.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                match text { $($text $(| $alias)* => Some(Self::$value),)+ _ => None }
            }
        }
    };
}
pub(crate) use named;

named! {
    /// How something was said. The first three count as spoken.
    Channel {
        /// Face to face.
        Live = "live" | "in-person",
        /// By video.
        Video = "video",
        /// By telephone.
        Bel = "bel" | "call" | "phone" | "telefoon",
        /// By mail.
        Mail = "mail" | "email" | "e-mail",
        /// By chat.
        Chat = "chat" | "app",
        /// By a social medium.
        Social = "social" | "sociaal",
        /// Some other way.
        Anders = "anders" | "other",
        /// Not known.
        Onbekend = "onbekend" | "unknown",
    }
}

impl Channel {
    /// Whether it is a talk: live, by video or by telephone. Nothing else shows when somebody was last spoken.
    #[must_use]
    pub fn is_spoken(self) -> bool {
        matches!(self, Self::Live | Self::Video | Self::Bel)
    }
}

named! {
    /// Which doubt the other gave you to begin with.
    Start {
        /// The benefit of the doubt.
        Voordeel = "voordeel" | "benefit",
        /// Neither.
        Blanco = "blanco" | "neutral",
        /// The doubt itself.
        Nadeel = "nadeel" | "doubt",
    }
}

/// How sure the user is of keeping a promise, said when it is captured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Certainty {
    /// 50 %.
    Half,
    /// 80 %.
    Likely,
    /// 95 %.
    Sure,
}

impl Certainty {
    /// Every value, in order.
    pub const ALL: [Self; 3] = [Self::Half, Self::Likely, Self::Sure];

    /// In percents: 50, 80 or 95.
    #[must_use]
    pub fn percent(self) -> u8 {
        match self {
            Self::Half => 50,
            Self::Likely => 80,
            Self::Sure => 95,
        }
    }

    /// Reads the percents.
    #[must_use]
    pub fn of_percent(percent: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|certainty| certainty.percent() == percent)
    }

    /// Reads the percents as they are typed, with a sign or without.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        text.trim().trim_end_matches('%').trim_end().parse().ok().and_then(Self::of_percent)
    }
}

impl From<Certainty> for u8 {
    fn from(certainty: Certainty) -> Self {
        certainty.percent()
    }
}

impl TryFrom<u8> for Certainty {
    type Error = String;

    fn try_from(percent: u8) -> Result<Self, String> {
        Self::of_percent(percent).ok_or_else(|| format!("`{percent}` is no certainty: 50, 80 or 95"))
    }
}

named! {
    /// Of one promise. With the circle it makes the weight.
    Importance {
        /// Half.
        Small = "small" | "klein",
        /// One.
        Normal = "normal" | "gewoon",
        /// Two.
        Large = "large" | "groot",
    }
}

named! {
    /// Who matters most to you.
    Circle {
        /// The core.
        Kern = "kern" | "core",
        /// The regular ones.
        Vast = "vast" | "regular",
        /// The loose ones.
        Los = "los" | "loose",
    }
}

named! {
    /// What a contact is to a promise.
    Role {
        /// The promise is to, or from, this one.
        Promisee = "promisee",
        /// Somebody it concerns.
        Involved = "involved",
    }
}

named! {
    /// The language spoken with a contact.
    Language {
        /// Dutch.
        Nl = "nl",
        /// English.
        En = "en",
    }
}

named! {
    /// How a contact is addressed in Dutch.
    Address {
        /// Informally.
        Je = "je",
        /// Formally.
        U = "u",
    }
}

named! {
    /// What was extra.
    Extra {
        /// A call afterwards, whether it served.
        Aftercare = "aftercare" | "nazorg",
        /// More than was said.
        More = "more" | "meer",
        /// Better than was said.
        Better = "better" | "beter",
    }
}

named! {
    /// By what a promise was released.
    ReleasedBy {
        /// The other said so.
        Other = "other",
        /// Events overtook it.
        Moot = "moot",
    }
}

impl Importance {
    /// ½, 1 or 2, times two so that it stays whole.
    #[must_use]
    pub fn weight(self) -> u8 {
        match self {
            Self::Small => 1,
            Self::Normal => 2,
            Self::Large => 4,
        }
    }
}

impl Circle {
    /// 2, 1 or ½, times two so that it stays whole.
    #[must_use]
    pub fn weight(self) -> u8 {
        match self {
            Self::Kern => 4,
            Self::Vast => 2,
            Self::Los => 1,
        }
    }

    /// The wanted number of days between two encounters, where the circle wants one.
    #[must_use]
    pub fn rhythm(self) -> Option<u32> {
        match self {
            Self::Kern => Some(30),
            Self::Vast => Some(90),
            Self::Los => None,
        }
    }
}
