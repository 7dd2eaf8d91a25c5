//! stand-in
/// Fold.
pub fn fold(text: &str) -> String {
    text.to_lowercase()
}
