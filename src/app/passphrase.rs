//! What a new passphrase must be.

/// Characters that a new passphrase has at least, spaces inside it included.
///
/// Whoever copies the file can guess without limit, and the key derivation only makes each guess dear. Length is what
/// counts; kinds of characters are not asked for (NIST SP 800-63B).
pub const SHORTEST: usize = 12;

/// Whether a new passphrase is too easy to guess. Spaces around it do not count.
pub fn is_too_short(passphrase: &str) -> bool {
    passphrase.trim().chars().count() < SHORTEST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_counted_and_not_bytes_or_spaces_around() {
        for (passphrase, expect) in [
            ("", true),
            ("elf tekens!", true),
            ("twaalf teken", false),
            ("éééééééééééé", false),
            ("ééééééééééé", true),
            ("            ", true),
            ("kort        ", true),
            ("zeven paarse fietsen dansen", false),
        ] {
            assert_eq!(is_too_short(passphrase), expect, "{passphrase:?}");
        }
    }
}
