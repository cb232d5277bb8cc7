//! All errors: takes the documented errors, gives the enum of them all and its table.
//!
//! ```text
//! pub enum ApiError { FloodWait { seconds: u32 }, … }
//! ```

use std::collections::BTreeSet;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use super::error_fields::{emit_fields, emit_shorthand};
use super::source_file::SourceFile;
use super::tokens::{docs, ident, number};
use crate::errors::ParameterKind;
use crate::rust::ir::{ApiError, Piece};

/// The file `errors.rs` with the items that are about all errors.
pub(super) fn emit_api_error<'t>(file: SourceFile<'t>, errors: &'t [ApiError]) -> SourceFile<'t> {
    file.part(|| emit_enum(errors))
        .part(|| emit_methods(errors))
        .part(emit_traits)
        .part(|| emit_table(errors))
        .part(|| emit_patterns(errors))
}

fn emit_enum(errors: &[ApiError]) -> TokenStream {
    let variants = errors.iter().map(|error| {
        let (docs, name) = (docs(&error.docs), ident(&error.ident));
        let fields = emit_fields(&error.parameters, None);
        quote!(#docs #name #fields)
    });
    quote! {
        /// Every documented error.
        #[derive(Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ApiError { #(#variants),* }
    }
}

fn emit_methods(errors: &[ApiError]) -> TokenStream {
    let (parse, index, parameters) = (
        emit_parse(errors),
        emit_index(errors),
        emit_parameters(errors),
    );
    // Without errors there are no values: the compiler sees that some code never runs.
    let allow = errors
        .is_empty()
        .then(|| quote!(#[allow(unreachable_code)]));
    quote! {
        #allow
        impl ApiError {
            #parse

            /// The name, with `%d` or `%s` where a parameter is.
            #[must_use]
            pub fn name(&self) -> &'static str { self.info().name }

            /// The code, the first if it is documented with several, 0 if with none.
            #[must_use]
            pub fn code(&self) -> i32 { self.codes().first().copied().unwrap_or_default() }

            /// Every code that it is documented with.
            #[must_use]
            pub fn codes(&self) -> &'static [i32] { self.info().codes }

            /// What it means, with `%d` or `%s` for a parameter.
            #[must_use]
            pub fn description(&self) -> &'static str { self.info().description }

            /// What can be done so that the call succeeds, going by the first code.
            pub fn retry(&self) -> rt::Retry { rt::RpcError::from(self.clone()).retry() }

            fn info(&self) -> &'static rt::ErrorInfo { &ERRORS[self.index()] }

            #index

            #parameters
        }
    }
}

fn emit_parse(errors: &[ApiError]) -> TokenStream {
    let arms = errors.iter().enumerate().map(|(index, error)| {
        let (index, name) = (number(index), ident(&error.ident));
        let fields = error
            .parameters
            .iter()
            .enumerate()
            .map(|(index, parameter)| {
                let (index, name) = (number(index), ident(&parameter.ident));
                match parameter.kind {
                    ParameterKind::Number => quote!(#name: parameters.number(#index)?),
                    ParameterKind::Text => quote!(#name: parameters.word(#index)?),
                }
            });
        match error.parameters.is_empty() {
            true => quote!(#index => Self::#name),
            false => quote!(#index => Self::#name { #(#fields),* }),
        }
    });
    let parameters = match errors.iter().any(|error| !error.parameters.is_empty()) {
        true => quote!(parameters),
        false => quote!(_),
    };
    quote! {
        /// The error that a server's text stands for, if it is documented.
        #[must_use]
        pub fn parse(text: &str) -> rt::Option<Self> {
            let (index, #parameters) = rt::find_error(&ERRORS, &PATTERNS, text)?;
            Some(match index {
                #(#arms,)*
                _ => return None,
            })
        }
    }
}

fn emit_index(errors: &[ApiError]) -> TokenStream {
    let arms = errors.iter().enumerate().map(|(index, error)| {
        let (index, name) = (number(index), ident(&error.ident));
        match error.parameters.is_empty() {
            true => quote!(Self::#name => #index),
            false => quote!(Self::#name { .. } => #index),
        }
    });
    // A match without arms has to be on the value itself: for a reference the compiler wants an arm.
    let matched = match errors.is_empty() {
        true => quote!(*self),
        false => quote!(self),
    };
    quote! {
        fn index(&self) -> usize {
            match #matched { #(#arms),* }
        }
    }
}

fn emit_parameters(errors: &[ApiError]) -> TokenStream {
    let with = errors.iter().filter(|error| !error.parameters.is_empty());
    let arms = with.map(|error| {
        let (name, fields) = (ident(&error.ident), emit_shorthand(&error.parameters, None));
        let values = error
            .parameters
            .iter()
            .map(|parameter| ident(&parameter.ident));
        quote!(Self::#name #fields => rt::fill(f, template, &[#(#values),*]))
    });
    quote! {
        /// Writes a text with the parameters in their places.
        fn fill(&self, f: &mut rt::fmt::Formatter<'_>, template: &str) -> rt::fmt::Result {
            match self {
                #(#arms,)*
                _ => f.write_str(template),
            }
        }
    }
}

fn emit_traits() -> TokenStream {
    quote! {
        /// What it means.
        impl rt::fmt::Display for ApiError {
            fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
                self.fill(f, self.description())
            }
        }

        /// The text that a server sends. Not derived: an arm for every error would say no more than the table.
        impl rt::fmt::Debug for ApiError {
            fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
                self.fill(f, self.name())
            }
        }

        impl rt::error::Error for ApiError {}

        /// Code and text as a server would send them.
        impl rt::From<ApiError> for rt::RpcError {
            fn from(error: ApiError) -> Self {
                Self::parse(error.code(), rt::format!("{error:?}"))
            }
        }
    }
}

fn emit_table(errors: &[ApiError]) -> TokenStream {
    let count = number(errors.len());
    let entries = errors.iter().map(|error| {
        let (name, description) = (&error.name, &error.description);
        let codes = emit_codes_name(&error.codes);
        quote!(rt::ErrorInfo { name: #name, codes: #codes, description: #description })
    });
    let codes: BTreeSet<_> = errors.iter().map(|error| &error.codes[..]).collect();
    let codes = codes.into_iter().map(emit_codes);
    quote! {
        #(#codes)*

        /// Sorted by name.
        static ERRORS: [rt::ErrorInfo; #count] = [#(#entries),*];
    }
}

/// `const CODES_400_406: &[i32] = &[400, 406];`: the same few lists stand in hundreds of rows, where each
/// would be a constant of its own to the compiler.
fn emit_codes(codes: &[i32]) -> TokenStream {
    let name = emit_codes_name(codes);
    let codes = codes.iter().map(|&code| Literal::i32_unsuffixed(code));
    quote!(const #name: &[i32] = &[#(#codes),*];)
}

fn emit_codes_name(codes: &[i32]) -> Ident {
    let codes = codes
        .iter()
        .map(|code| format!("_{code}").replace('-', "MINUS_"));
    format_ident!("CODES{}", codes.collect::<String>())
}

fn emit_patterns(errors: &[ApiError]) -> TokenStream {
    let with = errors
        .iter()
        .enumerate()
        .filter(|(_, error)| !error.pieces.is_empty());
    let patterns = with.map(|(index, error)| {
        let index = number(index);
        let pieces = error.pieces.iter().map(|piece| match piece {
            Piece::Text(text) => quote!(rt::Piece::Text(#text)),
            Piece::Number => quote!(rt::Piece::Number),
            Piece::Word => quote!(rt::Piece::Word),
        });
        quote!(rt::ErrorPattern { pieces: &[#(#pieces),*], index: #index })
    });
    let patterns: Vec<_> = patterns.collect();
    let count = number(patterns.len());
    quote! {
        static PATTERNS: [rt::ErrorPattern; #count] = [#(#patterns),*];
    }
}
