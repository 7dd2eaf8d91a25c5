//! The key of a caseload: random, wiped after use, never shown.
use std::fmt::{self, Write};

use zeroize::Zeroizing;

use super::KeyError;

/// The 256-bit key that encrypts a caseload. Wiped from memory when dropped.
///
/// It lives on the heap, so that moving it leaves no copy behind on the stack.
pub struct DataKey(Box<Zeroizing<[u8; DataKey::LENGTH]>>);

impl DataKey {
    /// Bytes in a key.
    pub(super) const LENGTH: usize = 32;

    /// A new key from the randomness of the operating system.
    pub(super) fn random() -> Result<Self, KeyError> {
        let mut key = Self::zeroed();
        getrandom::fill(key.bytes_mut()).map_err(KeyError::NoRandomness)?;
        Ok(key)
    }

    /// A place for a key; no key yet.
    pub(super) fn zeroed() -> Self {
        Self(Box::new(Zeroizing::new([0; Self::LENGTH])))
    }

    pub(super) fn bytes(&self) -> &[u8; Self::LENGTH] {
        &self.0
    }

    pub(super) fn bytes_mut(&mut self) -> &mut [u8; Self::LENGTH] {
        &mut self.0
    }

    /// The key as SQLCipher takes a raw key: `x'` + 64 hexadecimal digits + `'`, to be put between
    /// double quotes in `PRAGMA key`.
    pub fn to_pragma(&self) -> Zeroizing<String> {
        // Room for all of it at once: a string that grows leaves copies behind.
        let mut text = Zeroizing::new(String::with_capacity(2 * Self::LENGTH + 3));
        text.push_str("x'");
        for byte in self.bytes() {
            write!(text, "{byte:02x}").expect("writing to a string cannot fail");
        }
        text.push('\'');
        text
    }
}

impl fmt::Debug for DataKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DataKey(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pragma_is_the_key_in_hexadecimal() {
        let mut key = DataKey::zeroed();
        *key.bytes_mut() = std::array::from_fn(|index| index as u8 * 8 + 7);
        let pragma = key.to_pragma();
        assert_eq!(*pragma, "x'070f171f272f373f474f575f676f777f878f979fa7afb7bfc7cfd7dfe7eff7ff'");
        assert_eq!(pragma.capacity(), pragma.len());
    }

    #[test]
    fn debug_output_does_not_show_the_key() {
        let mut key = DataKey::zeroed();
        key.bytes_mut().fill(0xab);
        let debug = format!("{key:?} {key:#?}").to_lowercase();
        assert!(!debug.contains("ab") && !debug.contains("171"), "{debug}");
    }

    #[test]
    fn random_keys_differ() {
        let (a, b) = (DataKey::random().unwrap(), DataKey::random().unwrap());
        assert_ne!(a.bytes(), b.bytes());
        assert_ne!(a.bytes(), DataKey::zeroed().bytes());
    }
}
