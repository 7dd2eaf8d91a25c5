//! Bytes in, `ImportPlan` out. Nothing here touches the data.
