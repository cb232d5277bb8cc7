//! Parameters of errors: takes them, and the name for the code where a variant has it, gives the fields
//! of a variant.

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::ident;
use crate::errors::ParameterKind;
use crate::rust::ir::{Ident, Parameter};

/// `{ code: i32, seconds: u32 }`, or nothing.
pub(super) fn emit_fields(parameters: &[Parameter], code: Option<&Ident>) -> TokenStream {
    let code = code.map(ident).into_iter().map(|name| {
        quote! {
            /// The code that came.
            #name: i32
        }
    });
    let fields = parameters.iter().map(|parameter| {
        let name = ident(&parameter.ident);
        match parameter.kind {
            ParameterKind::Number => quote!(#name: u32),
            ParameterKind::Text => quote!(#name: rt::String),
        }
    });
    braces(code.chain(fields))
}

/// `{ code, seconds }` as a pattern or a value of the same names, or nothing.
pub(super) fn emit_shorthand(parameters: &[Parameter], code: Option<&Ident>) -> TokenStream {
    let names = parameters.iter().map(|parameter| &parameter.ident);
    let names = code.into_iter().chain(names).map(ident);
    braces(names.map(|name| quote!(#name)))
}

fn braces(fields: impl Iterator<Item = TokenStream>) -> TokenStream {
    let fields: Vec<_> = fields.collect();
    match fields.is_empty() {
        true => TokenStream::new(),
        false => quote!({ #(#fields),* }),
    }
}
