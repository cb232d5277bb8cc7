//! A crate whose only content is its dependency, so that building it is building
//! `grammers-tl-types`, the generator in its build script included.
