//! Errors: takes the documented errors, gives `errors.rs` with the enum and the table of them
//! all, and the enums of functions.
//!
//! ```text
//! pub enum ApiError { FloodWait { seconds: u32 }, … }
//! pub enum ResetAuthorizationsError { FreshResetAuthorisationForbidden, Other(rt::RpcError) }
//! impl rt::CallError for ResetAuthorizationsError { … }
//! ```

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::head::emit_runtime_import;
use super::source_file::SourceFile;
use super::tokens::{docs, ident, number, path};
use crate::errors::ParameterKind;
use crate::rust::ir::{
    ApiError, ErrorBody, ErrorVariant, Errors, FunctionErrors, Module, Parameter, Piece, Tree,
};

/// `errors.rs` and the files of its namespaces.
pub(super) fn emit_errors(tree: &Tree, errors: &Errors) -> Vec<SourceFile> {
    let files = errors.functions.iter().map(|module| {
        let is_root = module.path.len() == 1;
        let of_all = if is_root {
            emit_all(&errors.all)
        } else {
            Vec::new()
        };
        let functions = module.items.iter().map(emit_function);
        SourceFile {
            path: format!("{}.rs", module.path.join("/")),
            docs: module.docs.clone(),
            head: emit_head(tree, module),
            items: of_all.into_iter().chain(functions).collect(),
        }
    });
    files.collect()
}

fn emit_head(tree: &Tree, module: &Module<FunctionErrors>) -> TokenStream {
    let children = module.children.iter().map(|child| ident(child));
    let runtime = emit_runtime_import(tree);
    let up = module.path.iter().skip(1).map(|_| quote!(super::));
    let api_error = match module.path.len() {
        1 => TokenStream::new(),
        _ => quote!(use #(#up)* ApiError;),
    };
    let imports = match module.path.len() == 1 || !module.items.is_empty() {
        true => quote!(#api_error #runtime),
        false => TokenStream::new(),
    };
    quote!(#(pub mod #children;)* #imports)
}

fn emit_all(errors: &[ApiError]) -> Vec<TokenStream> {
    vec![
        emit_enum(errors),
        emit_methods(errors),
        emit_traits(),
        emit_table(errors),
        emit_patterns(errors),
    ]
}

fn emit_enum(errors: &[ApiError]) -> TokenStream {
    let variants = errors.iter().map(|error| {
        let (docs, name) = (docs(&error.docs), ident(&error.ident));
        let fields = emit_fields(&error.parameters);
        quote!(#docs #name #fields)
    });
    quote! {
        /// Every documented error.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ApiError { #(#variants),* }
    }
}

/// `{ seconds: u32 }`, or nothing.
fn emit_fields(parameters: &[Parameter]) -> TokenStream {
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
fn emit_shorthand(parameters: &[Parameter]) -> TokenStream {
    let names = parameters.iter().map(|parameter| ident(&parameter.ident));
    match parameters.is_empty() {
        true => TokenStream::new(),
        false => quote!({ #(#names),* }),
    }
}

fn emit_methods(errors: &[ApiError]) -> TokenStream {
    let (parse, index, parameters) = (
        emit_parse(errors),
        emit_index(errors),
        emit_parameters(errors),
    );
    quote! {
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
    quote! {
        /// The error that a server's text stands for, if it is documented.
        #[must_use]
        pub fn parse(text: &str) -> rt::Option<Self> {
            let (index, parameters) = rt::find_error(&ERRORS, &PATTERNS, text)?;
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
    quote! {
        fn index(&self) -> usize {
            match self { #(#arms),* }
        }
    }
}

fn emit_parameters(errors: &[ApiError]) -> TokenStream {
    let with = errors.iter().filter(|error| !error.parameters.is_empty());
    let arms = with.map(|error| {
        let (name, fields) = (ident(&error.ident), emit_shorthand(&error.parameters));
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

        impl rt::error::Error for ApiError {}

        /// Code and text as a server would send them.
        impl rt::From<ApiError> for rt::RpcError {
            fn from(error: ApiError) -> Self {
                struct Text(ApiError);

                impl rt::fmt::Display for Text {
                    fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
                        self.0.fill(f, self.0.name())
                    }
                }

                Self::parse(error.code(), rt::format!("{}", Text(error)))
            }
        }
    }
}

fn emit_table(errors: &[ApiError]) -> TokenStream {
    let count = number(errors.len());
    let entries = errors.iter().map(|error| {
        let (name, description) = (&error.name, &error.description);
        let codes = error
            .codes
            .iter()
            .map(|code| Literal::i32_unsuffixed(*code));
        quote!(rt::ErrorInfo { name: #name, codes: &[#(#codes),*], description: #description })
    });
    quote! {
        /// Sorted by name.
        static ERRORS: [rt::ErrorInfo; #count] = [#(#entries),*];
    }
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

fn emit_function(item: &FunctionErrors) -> TokenStream {
    let (docs, name) = (docs(&item.docs), ident(&item.path.ident));
    match &item.body {
        ErrorBody::Enum(variants) => {
            let definition = emit_function_enum(&name, variants);
            let conversions = emit_conversions(&name, variants);
            let formats = emit_formats(&name);
            quote!(#docs #definition #conversions #formats)
        }
        ErrorBody::SameAs(other) => {
            let up = item.path.module.iter().map(|_| quote!(super::));
            let other = path(other);
            quote!(#docs pub type #name = #(#up)* #other;)
        }
    }
}

fn emit_function_enum(name: &Ident, variants: &[ErrorVariant]) -> TokenStream {
    let variants = variants.iter().map(|variant| {
        let (docs, name) = (docs(&variant.docs), ident(&variant.ident));
        let fields = emit_fields(&variant.parameters);
        quote!(#docs #name #fields)
    });
    quote! {
        pub enum #name {
            #(#variants,)*
            /// Everything else, as it came.
            Other(rt::RpcError),
        }
    }
}

fn emit_conversions(name: &Ident, variants: &[ErrorVariant]) -> TokenStream {
    let known = variants.iter().map(|variant| {
        let (name, fields) = (ident(&variant.ident), emit_shorthand(&variant.parameters));
        quote!(Some(ApiError::#name #fields) => Self::#name #fields)
    });
    let back = variants.iter().map(emit_documented);
    quote! {
        impl rt::CallError for #name {
            type Documented = ApiError;

            #[inline]
            fn from_rpc_error(error: rt::RpcError) -> Self {
                match ApiError::parse(&error.text) {
                    #(#known,)*
                    _ => Self::Other(error),
                }
            }

            #[inline]
            fn documented(&self) -> rt::Result<ApiError, &rt::RpcError> {
                Ok(match self {
                    #(#back,)*
                    Self::Other(error) => return Err(error),
                })
            }
        }
    }
}

/// Not derived: there are hundreds of these enums, and a call is less to compile. Like everything
/// of them it is inlined, which is to say compiled by those who use it: a client handles the errors
/// of few functions.
fn emit_formats(name: &Ident) -> TokenStream {
    quote! {
        impl rt::fmt::Debug for #name {
            #[inline]
            fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
                rt::debug_error(rt::CallError::documented(self), f)
            }
        }

        impl rt::fmt::Display for #name {
            #[inline]
            fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
                rt::display_error(rt::CallError::documented(self), f)
            }
        }

        impl rt::error::Error for #name {}
    }
}

/// `Self::FloodWait { seconds } => ApiError::FloodWait { seconds: *seconds }`
fn emit_documented(variant: &ErrorVariant) -> TokenStream {
    let (name, pattern) = (ident(&variant.ident), emit_shorthand(&variant.parameters));
    let fields = variant.parameters.iter().map(|parameter| {
        let name = ident(&parameter.ident);
        match parameter.kind {
            ParameterKind::Number => quote!(#name: *#name),
            ParameterKind::Text => quote!(#name: #name.clone()),
        }
    });
    match variant.parameters.is_empty() {
        true => quote!(Self::#name => ApiError::#name),
        false => quote!(Self::#name #pattern => ApiError::#name { #(#fields),* }),
    }
}
