//! Generics of structs: takes a struct, gives the parameters of its type and of its `impl`s.

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::{ident, lifetime};
use crate::rust::ir::Struct;

/// `<X>` of a struct with type parameters, `<'a>` of one that borrows, or nothing.
pub(super) fn params(item: &Struct) -> TokenStream {
    let params = item.params.iter().map(|param| ident(param));
    match item.params.is_empty() {
        true => lifetime(&item.path),
        false => quote!(<#(#params),*>),
    }
}

/// The same with a bound for type parameters: `<X: bound>`.
pub(super) fn bounded_params(item: &Struct, bound: &TokenStream) -> TokenStream {
    let params = item.params.iter().map(|param| ident(param));
    match item.params.is_empty() {
        true => lifetime(&item.path),
        false => quote!(<#(#params: #bound),*>),
    }
}

/// `<'a, X: bound>` of an `impl` whose trait has a lifetime.
pub(super) fn params_with_lifetime(item: &Struct, bound: &TokenStream) -> TokenStream {
    let params = item.params.iter().map(|param| ident(param));
    quote!(<'a #(, #params: #bound)*>)
}
