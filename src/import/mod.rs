//! Bytes in, `ImportPlan` out. Nothing here touches the data.

/// stand-in
#[derive(Debug, thiserror::Error)]
#[error("stand-in")]
pub struct ImportError;
