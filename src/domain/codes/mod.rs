//! codes (stand-in until merge)
/// The law under which the care is given.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum Law {
    Jeugdwet,
    Wmo,
}
