//! Places: takes the tokens of a value that is to be written or copied, gives the expressions for it.

use proc_macro2::TokenStream;
use quote::quote;

/// An expression for a value that is to be written.
pub(super) enum Place {
    /// The value itself: `self.id`.
    Of(TokenStream),
    /// A reference to it, bound by a pattern.
    Reference(TokenStream),
}

impl Place {
    pub(super) fn value(&self) -> TokenStream {
        match self {
            Self::Of(place) => place.clone(),
            Self::Reference(name) => quote!(*#name),
        }
    }

    pub(super) fn reference(&self) -> TokenStream {
        match self {
            Self::Of(place) => quote!(&#place),
            Self::Reference(name) => name.clone(),
        }
    }

    /// Before a `.`, where Rust takes the reference by itself.
    pub(super) fn receiver(&self) -> TokenStream {
        match self {
            Self::Of(place) | Self::Reference(place) => place.clone(),
        }
    }
}
