//! Report models, and the files made from them.
