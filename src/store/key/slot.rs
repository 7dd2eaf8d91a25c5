//! One lock on the data key: the key sealed under a passphrase.
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{AeadInOut, KeyInit, XChaCha20Poly1305};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::{DataKey, KdfCost, KeyError, format};

/// Bytes of each part of a slot.
pub(super) const SALT: usize = 16;
pub(super) const NONCE: usize = 24;
pub(super) const TAG: usize = 16;

/// The data key under XChaCha20-Poly1305, whose key is Argon2id of the passphrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PassphraseSlot {
    pub(super) cost: KdfCost,
    pub(super) salt: [u8; SALT],
    pub(super) nonce: [u8; NONCE],
    pub(super) sealed: [u8; DataKey::LENGTH],
    pub(super) tag: [u8; TAG],
}

impl PassphraseSlot {
    /// Locks the key, with a new salt and nonce.
    pub(super) fn seal(key: &DataKey, passphrase: &str, cost: KdfCost) -> Result<Self, KeyError> {
        let (salt, nonce) = (random()?, random()?);
        let cipher = cipher(passphrase, &salt, cost)?;
        let header = format::slot_header(cost, &salt);
        let mut sealed = Zeroizing::new(*key.bytes());
        let tag = cipher
            .encrypt_inout_detached(&nonce.into(), &header, sealed.as_mut_slice().into())
            .expect("a key is far shorter than the cipher's limit");
        Ok(Self { cost, salt, nonce, sealed: *sealed, tag: tag.into() })
    }

    /// The key, when this is the passphrase.
    pub(super) fn open(&self, passphrase: &str) -> Result<DataKey, KeyError> {
        let cipher = cipher(passphrase, &self.salt, self.cost)?;
        let header = format::slot_header(self.cost, &self.salt);
        let mut key = DataKey::zeroed();
        key.bytes_mut().copy_from_slice(&self.sealed);
        let buffer = key.bytes_mut().as_mut_slice().into();
        cipher
            .decrypt_inout_detached(&self.nonce.into(), &header, buffer, &self.tag.into())
            .map_err(|_| KeyError::WrongPassphrase)?;
        Ok(key)
    }
}

fn cipher(passphrase: &str, salt: &[u8; SALT], cost: KdfCost) -> Result<XChaCha20Poly1305, KeyError> {
    let key = stretch(passphrase, salt, cost)?;
    Ok(XChaCha20Poly1305::new((&*key).into()))
}

/// Turns a passphrase into a key, at this cost.
pub(super) fn stretch(passphrase: &str, salt: &[u8; SALT], cost: KdfCost) -> Result<Zeroizing<[u8; 32]>, KeyError> {
    let mut key = Zeroizing::new([0; 32]);
    let params = Params::new(cost.memory_kib(), cost.passes(), 1, Some(key.len()))
        .expect("a cost has been checked when it was made or read");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(normalised(passphrase).as_bytes(), salt, key.as_mut_slice())
        .map_err(|_| KeyError::OutOfMemory)?;
    Ok(key)
}

/// The passphrase in Unicode NFC: one keyboard sends "é" as one character, another as two.
fn normalised(passphrase: &str) -> Zeroizing<String> {
    // NFC makes UTF-8 at most three times as long. A string that grows leaves copies behind.
    let mut text = Zeroizing::new(String::with_capacity(3 * passphrase.len()));
    text.extend(passphrase.nfc());
    text
}

fn random<const N: usize>() -> Result<[u8; N], KeyError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(KeyError::NoRandomness)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHEAP: KdfCost = KdfCost::for_demo_and_tests();

    #[test]
    fn a_slot_opens_with_its_passphrase_only() {
        let key = DataKey::random().unwrap();
        let slot = PassphraseSlot::seal(&key, "Wilg en Eik", CHEAP).unwrap();
        assert_eq!(slot.open("Wilg en Eik").unwrap().bytes(), key.bytes());
        for wrong in ["", "wilg en eik", "Wilg en Eik ", "Wilg  en Eik", "Wilg en Ei", "Wilg en Eik\0"] {
            assert!(matches!(slot.open(wrong), Err(KeyError::WrongPassphrase)), "{wrong:?}");
        }
    }

    #[test]
    fn letters_that_look_the_same_are_the_same() {
        let key = DataKey::random().unwrap();
        // (as typed when locking, as typed when unlocking)
        for (composed, decomposed) in [
            ("caf\u{e9}", "cafe\u{301}"),
            ("\u{c5}ngstr\u{f6}m", "A\u{30a}ngstro\u{308}m"),
            ("\u{1e69}", "s\u{307}\u{323}"),
        ] {
            let slot = PassphraseSlot::seal(&key, composed, CHEAP).unwrap();
            assert!(slot.open(decomposed).is_ok(), "{composed}");
            let slot = PassphraseSlot::seal(&key, decomposed, CHEAP).unwrap();
            assert!(slot.open(composed).is_ok(), "{composed}");
        }
    }

    #[test]
    fn normalising_never_outgrows_its_room() {
        // The characters that NFC makes three times as long in UTF-8, and plain ones.
        for text in ["\u{fb2c}\u{fb2d}", "\u{1d160}\u{1d161}", "\u{390}", "e\u{301}", "", "eenvoudig"] {
            let normal = normalised(text);
            assert!(normal.len() <= 3 * text.len(), "{text:?}");
            assert_eq!(normalised(&normal), normal, "{text:?}");
        }
    }

    #[test]
    fn the_same_passphrase_never_gives_the_same_slot() {
        let key = DataKey::random().unwrap();
        let one = PassphraseSlot::seal(&key, "twee keer", CHEAP).unwrap();
        let two = PassphraseSlot::seal(&key, "twee keer", CHEAP).unwrap();
        assert_ne!((one.salt, one.nonce, one.sealed), (two.salt, two.nonce, two.sealed));
        assert_ne!(one.sealed, *key.bytes());
    }

    #[test]
    fn salt_passphrase_and_cost_all_change_the_stretched_key() {
        let key = |passphrase, salt, memory, passes| {
            let cost = KdfCost::from_file(memory, passes).unwrap();
            *stretch(passphrase, &[salt; SALT], cost).unwrap()
        };
        let keys = [key("a", 1, 64, 1), key("b", 1, 64, 1), key("a", 2, 64, 1), key("a", 1, 72, 1), key("a", 1, 64, 2)];
        for (index, one) in keys.iter().enumerate() {
            assert!(!keys[..index].contains(one), "{index}");
        }
    }
}
