//! Known layers: takes the schemas of many layers, tells of each id and name which definition it has
//! in which of them. The schemas that this repository has are in the library, as [`Layers::embedded`].
//!
//! So an unknown id has an answer where there are no schemas. All of it is known to `diff`'s history, too, and
//! that says why; a test holds that both agree.
//!
//! | file       | has                                                                |
//! |------------|--------------------------------------------------------------------|
//! | `known`    | the layers of each schema, and who asks what of them               |
//! | `version`  | a definition, as it is in some of the layers                       |
//! | `build`    | models to layers                                                   |
//! | `lifetime` | since when and until when a definition was as it is                |
//! | `blob`     | layers to few bytes, and back                                      |
//! | `seen`     | since when there is a definition, and when it changed              |
//! | `question` | what somebody wrote to what it can mean                            |
//! | `embedded` | the bytes that are in the library; `generate` keeps `known.blob`   |

#[cfg(feature = "layers")]
mod blob;
mod build;
#[cfg(feature = "layers")]
mod embedded;
mod known;
mod lifetime;
mod question;
mod seen;
mod version;

#[cfg(feature = "layers")]
pub use blob::BlobError;
pub use build::Source;
pub(crate) use known::similar;
pub use known::{Found, KnownSchema, Layers};
pub use lifetime::{Lifetime, Neighbour};
pub use question::{ByteOrder, NoQuestion, Question, Reading};
pub use seen::Seen;
pub use version::Version;
