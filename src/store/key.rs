//! The key file: the key of a caseload, locked with a passphrase.
//!
//! A caseload is encrypted with a random data key. `NAME.uitloop-key` holds that key in *slots*,
//! each of which opens with something else: a passphrase now, a printed recovery key later. A new
//! passphrase rewrites one slot; the caseload itself stays as it is. Without a slot that opens, the
//! caseload cannot be read by anyone, so the file is never overwritten in place and what it
//! replaces is kept.
mod cost;
mod data_key;
mod disk;
mod format;
mod slot;

use std::io;

pub use cost::KdfCost;
pub use data_key::DataKey;
use format::KeptSlot;
pub use format::SlotKind;
use slot::PassphraseSlot;

/// Why a key file did not give its key, each with another way out for the user.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// There is no file at this place. A copy lies in every backup folder.
    #[error("the key file is missing")]
    Missing,
    /// The file is something else: it does not start as a key file does.
    #[error("this is not a key file")]
    NotAKeyFile,
    /// The file was a key file, but bytes have changed or are gone. The passphrase is not to blame.
    #[error("the key file is damaged")]
    Damaged,
    /// Written by a later version of the program; left untouched.
    #[error("the key file has version {found}, which needs a newer program")]
    NewerVersion {
        /// Version in the file.
        found: u16,
    },
    /// The file asks for more work or memory than this program ever writes, so it was not made by
    /// it. Refused before any of that work is done.
    #[error("the key file asks for unreasonable work ({memory_kib} KiB, {passes} passes)")]
    CostRefused {
        /// Memory that the file asks for, in KiB.
        memory_kib: u32,
        /// Passes over that memory.
        passes: u32,
    },
    /// The file is whole and the passphrase is another one.
    #[error("the passphrase is wrong")]
    WrongPassphrase,
    /// The machine could not supply the memory that turning the passphrase into a key takes.
    #[error("not enough memory to check the passphrase")]
    OutOfMemory,
    /// The operating system gave no random numbers, so no key can be made.
    #[error("the system gave no random numbers: {0}")]
    NoRandomness(getrandom::Error),
    /// The file could not be read or written.
    #[error("the key file could not be read or written: {0}")]
    Io(#[from] io::Error),
}

/// A key file in memory. It holds no secret in the clear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFile {
    passphrase: PassphraseSlot,
    /// Slots that this version does not open, kept as they are.
    others: Vec<KeptSlot>,
}

impl KeyFile {
    /// Makes a new random data key and locks it with this passphrase. Nothing is written yet.
    ///
    /// The passphrase is taken as typed, except that it is brought into Unicode NFC: the same
    /// letters give the same key on every keyboard and system.
    pub fn create(passphrase: &str, cost: KdfCost) -> Result<(Self, DataKey), KeyError> {
        let key = DataKey::random()?;
        let slot = PassphraseSlot::seal(&key, passphrase, cost)?;
        let file = Self { passphrase: slot, others: Vec::new() };
        Ok((file, key))
    }

    /// The data key, when this is the passphrase. Takes as long as the cost in the file says, so
    /// not on the thread that draws.
    pub fn unlock(&self, passphrase: &str) -> Result<DataKey, KeyError> {
        self.passphrase.open(passphrase)
    }

    /// Replaces the passphrase; the data key and the cost stay the same. The file on disk changes
    /// with the next [`KeyFile::write_atomically`]. Copies made earlier still open with the old
    /// passphrase.
    pub fn change_passphrase(&mut self, old: &str, new: &str) -> Result<(), KeyError> {
        let key = self.unlock(old)?;
        self.passphrase = PassphraseSlot::seal(&key, new, self.passphrase.cost)?;
        Ok(())
    }

    /// What the file can be opened with.
    pub fn slot_kinds(&self) -> impl Iterator<Item = SlotKind> {
        let others = self.others.iter().map(|slot| slot.kind);
        std::iter::once(SlotKind::Passphrase).chain(others)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHEAP: KdfCost = KdfCost::for_demo_and_tests();

    #[test]
    fn a_changed_passphrase_opens_the_same_key() {
        let (mut file, key) = KeyFile::create("oud", CHEAP).unwrap();
        let before = file.clone();
        file.change_passphrase("oud", "nieuw").unwrap();
        assert_eq!(file.unlock("nieuw").unwrap().bytes(), key.bytes());
        assert!(matches!(file.unlock("oud"), Err(KeyError::WrongPassphrase)));
        assert_eq!(before.unlock("oud").unwrap().bytes(), key.bytes());
    }

    #[test]
    fn changing_with_a_wrong_passphrase_changes_nothing() {
        let (mut file, key) = KeyFile::create("oud", CHEAP).unwrap();
        let before = file.clone();
        let refused = file.change_passphrase("fout", "nieuw");
        assert!(matches!(refused, Err(KeyError::WrongPassphrase)));
        assert_eq!(file, before);
        assert_eq!(file.unlock("oud").unwrap().bytes(), key.bytes());
    }

    #[test]
    fn every_file_has_its_own_key() {
        let (_, one) = KeyFile::create("gelijk", CHEAP).unwrap();
        let (_, two) = KeyFile::create("gelijk", CHEAP).unwrap();
        assert_ne!(one.bytes(), two.bytes());
    }

    #[test]
    fn a_real_cost_opens_too() {
        let (file, key) = KeyFile::create("duur", KdfCost::FLOOR).unwrap();
        assert_eq!(file.unlock("duur").unwrap().bytes(), key.bytes());
    }

    #[test]
    fn a_file_made_by_another_implementation_opens() {
        // Written after the table in `format.rs` with libargon2 and libsodium: version 1 must open
        // for ever, and with other tools too.
        let hex = "5549544c4f4f504b01000100600040000000020000000001020304050607\
                   08090a0b0c0d0e0f202122232425262728292a2b2c2d2e2f303132333435\
                   3637ddbc8bf4221ee5d3abc8a745c2139271738e928b150377cf11770353\
                   63c4bcbba14b1f9010876421111b9848d41fbc49824c5807a23abaa21042\
                   91f3af9839a4865c42fc1080132836afcaf9f41368de";
        let bytes: Vec<u8> =
            (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect();
        let file = KeyFile::from_bytes(&bytes).unwrap();
        let key = file.unlock("een caf\u{e9} onder de wilg").unwrap();
        assert_eq!(*key.bytes(), std::array::from_fn(|index| 0xe0 + index as u8));
        assert_eq!(file.to_bytes(), bytes);
    }
}
