//! Errors of functions: takes the documented errors, gives `errors.rs` and the files of its namespaces,
//! with the enums of functions.
//!
//! ```text
//! pub enum ResetAuthorizationsError { FreshResetAuthorisationForbidden, Other(rt::RpcError) }
//! impl rt::CallError for ResetAuthorizationsError { … }
//! ```

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::api_error::emit_api_error;
use super::error_fields::{emit_fields, emit_shorthand};
use super::head::emit_runtime_import;
use super::source_file::SourceFile;
use super::tokens::{docs, ident, path, up};
use crate::errors::ParameterKind;
use crate::rust::ir::{ErrorBody, ErrorVariant, Errors, FunctionErrors, Module, Ownership, Tree};

/// `errors.rs`, or the file of a namespace of it.
pub(super) fn emit_module(tree: &Tree, module: &Module, errors: &Errors) -> SourceFile {
    let of_all = match is_root(module) {
        true => emit_api_error(&errors.all),
        false => Vec::new(),
    };
    let functions = module
        .items
        .iter()
        .map(|&index| emit_function(&errors.functions[index]));
    SourceFile {
        head: emit_head(tree, module),
        items: of_all.into_iter().chain(functions).collect(),
        ..SourceFile::of_module(module)
    }
}

fn is_root(module: &Module) -> bool {
    module.path.namespace.is_empty()
}

fn emit_head(tree: &Tree, module: &Module) -> TokenStream {
    let children = module.children.iter().map(ident);
    let runtime = emit_runtime_import(tree);
    let up = up(module.path.namespace.len());
    let api_error = match is_root(module) {
        true => TokenStream::new(),
        false => quote!(use #up ApiError;),
    };
    let imports = match is_root(module) || !module.items.is_empty() {
        true => quote!(#api_error #runtime),
        false => TokenStream::new(),
    };
    quote!(#(pub mod #children;)* #imports)
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
            let (up, other) = (
                up(item.path.namespace.len() + 1),
                path(other, Ownership::Owned),
            );
            quote!(#docs pub type #name = #up #other;)
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
