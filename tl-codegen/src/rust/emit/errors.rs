//! Errors of functions: takes the documented errors, gives `errors.rs` and the files of its namespaces,
//! with the enums of functions.
//!
//! ```text
//! pub enum ResetAuthorizationsError { FreshResetAuthorisationForbidden, Other(rt::RpcError) }
//! impl rt::FunctionError for ResetAuthorizationsError { … }
//! ```

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::api_error::emit_api_error;
use super::error_fields::{emit_fields, emit_shorthand};
use super::head::emit_runtime_import;
use super::source_file::SourceFile;
use super::tokens::{docs, ident, path, up};
use crate::errors::ParameterKind;
use crate::rust::ir::{ErrorBody, ErrorVariant, Errors, FunctionErrors, Module, Ownership, Tree};

/// `errors.rs`, or the file of a namespace of it.
pub(super) fn emit_module<'t>(
    tree: &'t Tree,
    module: &'t Module,
    errors: &'t Errors,
) -> SourceFile<'t> {
    let functions = module.items.iter().map(|&index| &errors.functions[index]);
    let file = SourceFile::of_module(module).part(|| emit_head(tree, module, errors));
    let file = match is_root(module) {
        true => emit_api_error(file, &errors.all),
        false => file,
    };
    file.each(functions, emit_function)
}

fn is_root(module: &Module) -> bool {
    module.path.namespace.is_empty()
}

fn emit_head(tree: &Tree, module: &Module, errors: &Errors) -> TokenStream {
    let children = module.children.iter().map(ident);
    let runtime = emit_runtime_import(tree);
    let up = up(module.path.namespace.len());
    let api_error = match is_root(module) {
        true => TokenStream::new(),
        false => quote!(use #up ApiError;),
    };
    // Other names for enums elsewhere need nothing.
    let mut bodies = module
        .items
        .iter()
        .map(|&index| &errors.functions[index].body);
    let has_enums = bodies.any(|body| matches!(body, ErrorBody::Enum(_)));
    let imports = match is_root(module) || has_enums {
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
        let fields = emit_fields(&variant.parameters, variant.code_field.as_ref());
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
    let known = variants.iter().map(emit_known);
    let back = variants.iter().map(emit_documented);
    quote! {
        impl rt::From<rt::RpcError> for #name {
            #[inline]
            fn from(error: rt::RpcError) -> Self {
                match (ApiError::parse(&error.text), error.code) {
                    #(#known,)*
                    _ => Self::Other(error),
                }
            }
        }

        impl rt::FunctionError for #name {
            type Documented = ApiError;

            #[inline]
            fn to_documented(&self) -> rt::Result<(ApiError, i32), &rt::RpcError> {
                Ok(match self {
                    #(#back,)*
                    Self::Other(error) => return Err(error),
                })
            }
        }
    }
}

/// `(Some(ApiError::ChannelPrivate), code @ (400 | 406)) => Self::ChannelPrivate { code }`
fn emit_known(variant: &ErrorVariant) -> TokenStream {
    let name = ident(&variant.ident);
    let parameters = emit_shorthand(&variant.parameters, None);
    let fields = emit_shorthand(&variant.parameters, variant.code_field.as_ref());
    let codes = variant
        .codes
        .iter()
        .map(|&code| Literal::i32_unsuffixed(code));
    let codes = match &variant.code_field {
        None => quote!(#(#codes)|*),
        Some(field) => {
            let field = ident(field);
            quote!(#field @ (#(#codes)|*))
        }
    };
    quote!((Some(ApiError::#name #parameters), #codes) => Self::#name #fields)
}

/// Not derived: there are hundreds of these enums, and a call is less to compile. Like everything
/// of them it is inlined, which is to say compiled by those who use it: a client handles the errors
/// of few functions.
fn emit_formats(name: &Ident) -> TokenStream {
    quote! {
        impl rt::fmt::Debug for #name {
            #[inline]
            fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
                rt::FunctionError::debug(self, f)
            }
        }

        impl rt::fmt::Display for #name {
            #[inline]
            fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
                rt::FunctionError::display(self, f)
            }
        }

        impl rt::error::Error for #name {}
    }
}

/// `Self::FloodWait { seconds } => (ApiError::FloodWait { seconds: *seconds }, 420)`
fn emit_documented(variant: &ErrorVariant) -> TokenStream {
    let name = ident(&variant.ident);
    let pattern = emit_shorthand(&variant.parameters, variant.code_field.as_ref());
    let fields = variant.parameters.iter().map(|parameter| {
        let name = ident(&parameter.ident);
        match parameter.kind {
            ParameterKind::Number => quote!(#name: *#name),
            ParameterKind::Text => quote!(#name: #name.clone()),
        }
    });
    let documented = match variant.parameters.is_empty() {
        true => quote!(ApiError::#name),
        false => quote!(ApiError::#name { #(#fields),* }),
    };
    let code = match &variant.code_field {
        Some(field) => {
            let field = ident(field);
            quote!(*#field)
        }
        None => {
            let codes = variant
                .codes
                .iter()
                .map(|&code| Literal::i32_unsuffixed(code));
            quote!(#(#codes)*)
        }
    };
    quote!(Self::#name #pattern => (#documented, #code))
}
