//! What the user is used to where a phrase can mean two days: the same choice three times in a row becomes what
//! stands first, unasked. The other one three times turns it round again, and it can be forgotten.
//!
//! It never drives a reading out: only their order changes.

use capture::{Class, Why};

/// How many equal choices in a row make a habit.
pub const IN_A_ROW: u32 = 3;

/// What was chosen in one class of ambiguity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Habit {
    /// What the phrase leaves open.
    pub class: Class,
    /// What was chosen last.
    pub chosen: Why,
    /// How many times in a row.
    pub times: u32,
    /// What stands first by it.
    pub preferred: Option<Why>,
}

/// A choice: the reading that was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The reading taken.
    pub taken: Why,
}

impl Choice {
    /// A choice between readings of one class, of which another may stand first; two days that were both named are none.
    #[must_use]
    pub fn new(taken: Why, first: Why) -> Option<Self> {
        let class = taken.class()?;
        (first.class() == Some(class)).then_some(Self { taken })
    }
}

impl Habit {
    /// The habit after one more choice in its class, and whether another reading stands first by it now.
    #[must_use]
    pub fn after(before: Option<Self>, choice: Choice) -> Option<(Self, bool)> {
        let class = choice.taken.class()?;
        let preferred = before.and_then(|habit| habit.preferred);
        let again = before.filter(|habit| habit.chosen == choice.taken);
        let times = again.map_or(1, |habit| habit.times.saturating_add(1));
        let turns = times >= IN_A_ROW && preferred != Some(choice.taken);
        let preferred = if turns { Some(choice.taken) } else { preferred };
        Some((Self { class, chosen: choice.taken, times, preferred }, turns))
    }
}

/// The habits of the user, one a class.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Habits(Vec<Habit>);

impl Habits {
    /// Habits as they were read.
    #[must_use]
    pub fn new(habits: Vec<Habit>) -> Self {
        Self(habits)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Habit> {
        self.0.iter()
    }

    /// The readings that go before their rivals.
    #[must_use]
    pub fn preferred(&self) -> Vec<Why> {
        self.0.iter().filter_map(|habit| habit.preferred).collect()
    }

    /// Takes a choice in. Whether another reading stands first by it from now on.
    pub fn choose(&mut self, choice: Choice) -> bool {
        let at = self.0.iter().position(|habit| Some(habit.class) == choice.taken.class());
        let Some((habit, turns)) = Habit::after(at.and_then(|at| self.0.get(at)).copied(), choice) else {
            return false;
        };
        match at {
            Some(at) => self.0[at] = habit,
            None => self.0.push(habit),
        }
        turns
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEAR: Why = Why::NextWeekdayNearest;
    const FAR: Why = Why::NextWeekdayFarther;

    fn chosen(habits: &mut Habits, taken: Why, first: Why) -> bool {
        habits.choose(Choice::new(taken, first).unwrap())
    }

    #[test]
    fn three_equal_choices_in_a_row_turn_the_order() {
        let mut habits = Habits::default();
        for (taken, turns) in
            [(NEAR, false), (NEAR, false), (FAR, false), (NEAR, false), (NEAR, false), (NEAR, true)]
        {
            assert_eq!(chosen(&mut habits, taken, FAR), turns);
        }
        assert_eq!(habits.preferred(), [NEAR]);
        // Said once only, the other leaves it; said three times in a row, it turns it round again.
        for (taken, turns) in [(FAR, false), (NEAR, false), (FAR, false), (FAR, false), (FAR, true)] {
            assert_eq!(chosen(&mut habits, taken, NEAR), turns);
        }
        assert_eq!(habits.preferred(), [FAR]);
    }

    #[test]
    fn what_stands_first_anyhow_is_a_habit_too_so_that_it_is_asked_no_more() {
        let mut habits = Habits::default();
        let turned = [FAR; 5].map(|taken| chosen(&mut habits, taken, FAR));
        assert_eq!(turned, [false, false, true, false, false]);
        assert_eq!(habits.preferred(), [FAR]);
    }

    #[test]
    fn a_choice_in_one_class_says_nothing_of_another() {
        let mut habits = Habits::default();
        chosen(&mut habits, NEAR, FAR);
        chosen(&mut habits, NEAR, FAR);
        chosen(&mut habits, Why::BeforeIncluded, Why::BeforeExcluded);
        assert!(chosen(&mut habits, NEAR, FAR));
        assert_eq!(Choice::new(NEAR, Why::BeforeIncluded), None);
        assert_eq!(Choice::new(Why::OneOfTwoDays, Why::OneOfTwoDays), None);
    }
}
