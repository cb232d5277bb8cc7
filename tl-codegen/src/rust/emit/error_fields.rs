//! Parameters of errors: takes them, gives the fields of a variant.

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::ident;
use crate::errors::ParameterKind;
use crate::rust::ir::Parameter;

/// `{ seconds: u32 }`, or nothing.
pub(super) fn emit_fields(parameters: &[Parameter]) -> TokenStream {
    if parameters.is_empty() {
        return TokenStream::new();
    }
    let fields = parameters.iter().map(|parameter| {
        let name = ident(&parameter.ident);
        match parameter.kind {
            ParameterKind::Number => quote!(#name: u32),
            ParameterKind::Text => quote!(#name: rt::String),
        }
    });
    quote!({ #(#fields),* })
}

/// `{ seconds }` as a pattern or a value of the same names, or nothing.
pub(super) fn emit_shorthand(parameters: &[Parameter]) -> TokenStream {
    let names = parameters.iter().map(|parameter| ident(&parameter.ident));
    match parameters.is_empty() {
        true => TokenStream::new(),
        false => quote!({ #(#names),* }),
    }
}
