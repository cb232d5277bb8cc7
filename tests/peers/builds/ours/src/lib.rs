//! A crate whose only content is its dependency, so that building it is building `tl-types`.
