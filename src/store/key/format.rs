//! The bytes of a key file. All numbers are little-endian.
//!
//! | bytes | what |
//! |---|---|
//! | 8 | `UITLOOPK` |
//! | 2 | version, now 1 |
//! | 2 + 2 + n | a slot: kind, n, n bytes; as many as there are |
//! | 32 | SHA-256 of all bytes before it |
//!
//! A passphrase slot: memory in KiB (4), passes (4), salt (16), nonce (24), sealed key (32), tag
//! (16). The seal also covers magic, version, kind, memory, passes and salt.
//!
//! In every version, now and later, the file starts with those ten bytes and ends with the sum. So
//! a damaged file and a newer one are told apart before anything else in it is believed, and a slot
//! of an unknown kind survives a change of passphrase. The sum is no secret and no protection: it
//! finds accidents, the seal finds forgery.
use sha2::{Digest, Sha256};

use super::slot::{NONCE, PassphraseSlot, SALT, TAG};
use super::{DataKey, KdfCost, KeyError, KeyFile};

const MAGIC: [u8; 8] = *b"UITLOOPK";
const VERSION: u16 = 1;
const SUM: usize = 32;

/// More than a key file with every kind of slot can ever need.
pub(super) const LONGEST: usize = 64 * 1024;

/// What a slot opens with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotKind {
    /// The passphrase of the user.
    Passphrase,
    /// The printed recovery key. Its number is reserved; this version keeps the slot and does not
    /// open it.
    RecoveryKey,
    /// A kind that a later version has added.
    Unknown(u16),
}

impl SlotKind {
    fn from_number(number: u16) -> Self {
        match number {
            1 => Self::Passphrase,
            2 => Self::RecoveryKey,
            _ => Self::Unknown(number),
        }
    }

    fn number(self) -> u16 {
        match self {
            Self::Passphrase => 1,
            Self::RecoveryKey => 2,
            Self::Unknown(number) => number,
        }
    }
}

/// A slot that is kept without being understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct KeptSlot {
    pub(super) kind: SlotKind,
    pub(super) body: Vec<u8>,
}

impl KeyFile {
    /// The file as bytes.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = start();
        push_slot(&mut bytes, SlotKind::Passphrase, &passphrase_body(&self.passphrase));
        for slot in &self.others {
            push_slot(&mut bytes, slot.kind, &slot.body);
        }
        let sum = Sha256::digest(&bytes);
        bytes.extend_from_slice(&sum);
        bytes
    }

    /// Reads what [`KeyFile::to_bytes`] wrote.
    pub(super) fn from_bytes(bytes: &[u8]) -> Result<Self, KeyError> {
        // A file cut off within its magic, or empty, is what is left of a key file.
        let magic = MAGIC.len().min(bytes.len());
        if bytes[..magic] != MAGIC[..magic] {
            return Err(KeyError::NotAKeyFile);
        }
        let (content, sum) = bytes.split_last_chunk::<SUM>().ok_or(KeyError::Damaged)?;
        if Sha256::digest(content)[..] != sum[..] {
            return Err(KeyError::Damaged);
        }
        let mut rest = content;
        take::<{ MAGIC.len() }>(&mut rest)?;
        match take_u16(&mut rest)? {
            VERSION => {}
            0 => return Err(KeyError::Damaged),
            found => return Err(KeyError::NewerVersion { found }),
        }
        slots(rest)
    }
}

fn slots(mut rest: &[u8]) -> Result<KeyFile, KeyError> {
    let mut passphrase = None;
    let mut others = Vec::new();
    while !rest.is_empty() {
        let kind = SlotKind::from_number(take_u16(&mut rest)?);
        let length = usize::from(take_u16(&mut rest)?);
        let (body, after) = rest.split_at_checked(length).ok_or(KeyError::Damaged)?;
        rest = after;
        if kind != SlotKind::Passphrase {
            others.push(KeptSlot { kind, body: body.to_vec() });
            continue;
        }
        // One only: each would cost an attempt, and a hostile file could hold hundreds.
        if passphrase.replace(passphrase_slot(body)?).is_some() {
            return Err(KeyError::Damaged);
        }
    }
    let passphrase = passphrase.ok_or(KeyError::Damaged)?;
    Ok(KeyFile { passphrase, others })
}

fn passphrase_slot(mut body: &[u8]) -> Result<PassphraseSlot, KeyError> {
    let memory_kib = u32::from_le_bytes(take(&mut body)?);
    let passes = u32::from_le_bytes(take(&mut body)?);
    let slot = PassphraseSlot {
        cost: KdfCost::from_file(memory_kib, passes)?,
        salt: take::<SALT>(&mut body)?,
        nonce: take::<NONCE>(&mut body)?,
        sealed: take::<{ DataKey::LENGTH }>(&mut body)?,
        tag: take::<TAG>(&mut body)?,
    };
    if body.is_empty() { Ok(slot) } else { Err(KeyError::Damaged) }
}

fn passphrase_body(slot: &PassphraseSlot) -> Vec<u8> {
    let mut body = Vec::new();
    push_derivation(&mut body, slot.cost, &slot.salt);
    body.extend_from_slice(&slot.nonce);
    body.extend_from_slice(&slot.sealed);
    body.extend_from_slice(&slot.tag);
    body
}

/// What the seal of a passphrase slot covers besides the key.
pub(super) fn slot_header(cost: KdfCost, salt: &[u8; SALT]) -> Vec<u8> {
    let mut header = start();
    header.extend_from_slice(&SlotKind::Passphrase.number().to_le_bytes());
    push_derivation(&mut header, cost, salt);
    header
}

fn start() -> Vec<u8> {
    [&MAGIC[..], &VERSION.to_le_bytes()].concat()
}

fn push_derivation(bytes: &mut Vec<u8>, cost: KdfCost, salt: &[u8; SALT]) {
    bytes.extend_from_slice(&cost.memory_kib().to_le_bytes());
    bytes.extend_from_slice(&cost.passes().to_le_bytes());
    bytes.extend_from_slice(salt);
}

fn push_slot(bytes: &mut Vec<u8>, kind: SlotKind, body: &[u8]) {
    let length = u16::try_from(body.len()).expect("a slot is written short or was read short");
    bytes.extend_from_slice(&kind.number().to_le_bytes());
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(body);
}

fn take<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N], KeyError> {
    let (taken, after) = rest.split_first_chunk::<N>().ok_or(KeyError::Damaged)?;
    *rest = after;
    Ok(*taken)
}

fn take_u16(rest: &mut &[u8]) -> Result<u16, KeyError> {
    take(rest).map(u16::from_le_bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PASSPHRASE: &str = "olm linde es";

    fn example() -> (KeyFile, DataKey) {
        KeyFile::create(PASSPHRASE, KdfCost::for_demo_and_tests()).unwrap()
    }

    /// The same content with a sum that fits: what a forger would hand over.
    fn with_new_sum(mut bytes: Vec<u8>) -> Vec<u8> {
        bytes.truncate(bytes.len() - SUM);
        let sum = Sha256::digest(&bytes);
        bytes.extend_from_slice(&sum);
        bytes
    }

    /// A key file with these slots, of whatever kind and content.
    fn with_slots(slots: &[(SlotKind, &[u8])]) -> Vec<u8> {
        let mut bytes = start();
        for (kind, body) in slots {
            push_slot(&mut bytes, *kind, body);
        }
        with_new_sum([bytes, vec![0; SUM]].concat())
    }

    #[test]
    fn reads_back_what_it_wrote() {
        let (file, key) = example();
        let bytes = file.to_bytes();
        let read = KeyFile::from_bytes(&bytes).unwrap();
        assert_eq!(read, file);
        assert_eq!(read.unlock(PASSPHRASE).unwrap().bytes(), key.bytes());
        assert_eq!(bytes.len(), 8 + 2 + 4 + 96 + 32);
    }

    #[test]
    fn the_key_is_not_in_the_file() {
        let (file, key) = example();
        let bytes = file.to_bytes();
        for part in key.bytes().windows(4) {
            assert!(!bytes.windows(4).any(|window| window == part));
        }
    }

    #[test]
    fn a_changed_byte_is_damage_not_a_wrong_passphrase() {
        let bytes = example().0.to_bytes();
        for index in 0..bytes.len() {
            for change in [0x01, 0x80, 0xff] {
                let mut changed = bytes.clone();
                changed[index] ^= change;
                match KeyFile::from_bytes(&changed) {
                    Err(KeyError::NotAKeyFile) => assert!(index < MAGIC.len(), "byte {index}"),
                    Err(KeyError::Damaged) => assert!(index >= MAGIC.len(), "byte {index}"),
                    other => panic!("byte {index}: {other:?}"),
                }
            }
        }
    }

    #[test]
    fn a_forged_byte_never_gives_a_key() {
        let bytes = example().0.to_bytes();
        for index in 0..bytes.len() - SUM {
            for change in [0x01, 0xff] {
                let mut forged = bytes.clone();
                forged[index] ^= change;
                let key = KeyFile::from_bytes(&with_new_sum(forged)).and_then(|file| file.unlock(PASSPHRASE));
                assert!(key.is_err(), "byte {index} ^ {change}: {key:?}");
            }
        }
    }

    #[test]
    fn a_truncated_file_is_damaged_and_so_is_an_empty_one() {
        let bytes = example().0.to_bytes();
        for length in 0..bytes.len() {
            let read = KeyFile::from_bytes(&bytes[..length]);
            assert!(matches!(read, Err(KeyError::Damaged)), "{length} bytes: {read:?}");
        }
        let longer = [&bytes[..], b"\n"].concat();
        assert!(matches!(KeyFile::from_bytes(&longer), Err(KeyError::Damaged)));
    }

    #[test]
    fn other_files_are_not_key_files() {
        for other in [&b"SQLite format 3\0"[..], b"\0", b"{\"key\": 1}", b"UITLOOPS", &[0xff; 500]] {
            let read = KeyFile::from_bytes(other);
            assert!(matches!(read, Err(KeyError::NotAKeyFile)), "{other:?}: {read:?}");
        }
    }

    #[test]
    fn a_newer_version_is_named() {
        for version in [2_u16, 300] {
            let mut bytes = example().0.to_bytes();
            bytes[8..10].copy_from_slice(&version.to_le_bytes());
            let read = KeyFile::from_bytes(&with_new_sum(bytes));
            assert!(matches!(read, Err(KeyError::NewerVersion { found }) if found == version), "{read:?}");
        }
    }

    #[test]
    fn unknown_slots_survive_a_change_of_passphrase() {
        let (file, key) = example();
        let body = passphrase_body(&file.passphrase);
        let bytes = with_slots(&[
            (SlotKind::RecoveryKey, b"kept as it is"),
            (SlotKind::Passphrase, &body),
            (SlotKind::Unknown(700), b""),
        ]);
        let mut read = KeyFile::from_bytes(&bytes).unwrap();
        read.change_passphrase(PASSPHRASE, "nieuw").unwrap();
        let again = KeyFile::from_bytes(&read.to_bytes()).unwrap();
        assert_eq!(again.unlock("nieuw").unwrap().bytes(), key.bytes());
        assert_eq!(again.others, read.others);
        assert_eq!(again.others[0].body, b"kept as it is");
        assert_eq!(
            again.slot_kinds().collect::<Vec<_>>(),
            [SlotKind::Passphrase, SlotKind::RecoveryKey, SlotKind::Unknown(700)]
        );
    }

    #[test]
    fn slots_that_cannot_be_are_damage() {
        let longer = [passphrase_body(&example().0.passphrase), vec![0]].concat();
        let body = &longer[..longer.len() - 1];
        let slot = |body| (SlotKind::Passphrase, body);
        for (name, slots) in [
            ("none", vec![]),
            ("no passphrase", vec![(SlotKind::RecoveryKey, body)]),
            ("two passphrases", vec![slot(body), slot(body)]),
            ("short", vec![slot(&body[..body.len() - 1])]),
            ("long", vec![slot(&longer)]),
            ("empty", vec![slot(&[])]),
        ] {
            let read = KeyFile::from_bytes(&with_slots(&slots));
            assert!(matches!(read, Err(KeyError::Damaged)), "{name}: {read:?}");
        }
    }

    #[test]
    fn a_hostile_cost_is_refused_before_it_is_paid() {
        let mut body = passphrase_body(&example().0.passphrase);
        body[..4].copy_from_slice(&(100 * 1024 * 1024_u32).to_le_bytes());
        let read = KeyFile::from_bytes(&with_slots(&[(SlotKind::Passphrase, &body)]));
        assert!(matches!(read, Err(KeyError::CostRefused { .. })), "{read:?}");
    }

    proptest! {
        #[test]
        fn no_bytes_make_the_reader_panic(content in prop::collection::vec(any::<u8>(), 0..300)) {
            // With magic, version and a good sum the bytes reach the innermost reader.
            let bytes = [start(), content, vec![0; SUM]].concat();
            if let Ok(file) = KeyFile::from_bytes(&with_new_sum(bytes.clone())) {
                prop_assert_eq!(file.to_bytes().len(), bytes.len());
            }
        }
    }
}
