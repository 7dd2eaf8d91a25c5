//! Typed identifiers: a case is never mistaken for a client.
//!
//! New things get a UUID v7 (ordered by time); what an import makes gets a UUID v5 from its natural key,
//! so that two laptops that import the same list make the same things.

use uuid::Uuid;

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident;)+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )+};
}

ids! {
    /// One transfer: one client, one departing provider, one kind of care.
    CaseId;
    /// A person who receives care.
    ClientId;
    /// A provider that leaves: provider x law x product category.
    DepartureId;
    /// A care provider, departing, receiving or both.
    ProviderId;
    /// A provider that may take over one case.
    CandidateId;
    /// One moment of contact about a case.
    ContactId;
    /// A caseworker or team lead.
    StaffId;
}

/// The namespace of every UUID v5 that Uitloop makes.
const NAMESPACE: Uuid = Uuid::from_u128(0x7b1d_4f6e_52a0_4c0e_9a37_0e1f_8c55_21d4);

/// The identifier that everybody gives to the thing with this natural key.
///
/// `kind` keeps a provider and a client of the same name apart; `parts` are joined so that
/// `["ab", "c"]` and `["a", "bc"]` differ.
pub fn from_natural_key(kind: &str, parts: &[&str]) -> Uuid {
    let mut key = String::from(kind);
    for part in parts {
        key.push('\u{1f}');
        key.push_str(part);
    }
    Uuid::new_v5(&NAMESPACE, key.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::from_natural_key;

    #[test]
    fn the_same_key_gives_the_same_id_and_another_key_another() {
        assert_eq!(from_natural_key("case", &["U-1"]), from_natural_key("case", &["U-1"]));
        assert_ne!(from_natural_key("case", &["U-1"]), from_natural_key("client", &["U-1"]));
        assert_ne!(from_natural_key("case", &["ab", "c"]), from_natural_key("case", &["a", "bc"]));
    }
}
