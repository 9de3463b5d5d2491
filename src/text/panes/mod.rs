//! The words of the screens that the command line has no use for. It never says which key does what: keys come in.

pub mod alike;
pub mod archive;
pub mod capture;
pub mod contact;
pub mod discreet;
pub mod forms;
pub mod help;
pub mod home;
pub mod people;
pub mod promise;
pub mod refusals;
pub mod round;
pub mod saying;
pub mod search;
pub mod steps;
pub mod trust;
