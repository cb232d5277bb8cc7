//! Functions: takes a function's arguments and result, gives its struct and `RemoteCall`.
//!
//! ```text
//! pub struct InvokeWithLayer<X> { pub layer: i32, pub query: X }
//! impl<X: rt::Serializable> rt::Serializable for InvokeWithLayer<X> { … }
//! impl<X: rt::RemoteCall> rt::RemoteCall for InvokeWithLayer<X> { type Return = X::Return; … }
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::construct::emit_construction;
use super::generics::{bounded_params, params, params_with_lifetime};
use super::read::emit_read;
use super::structs::{emit_definition, emit_extras, emit_identity, emit_serialize};
use super::tokens::{gated, ident, number, path, ty, up};
use crate::rust::ir::{Callers, ErrorType, Function, Gate, Ownership, Part, Parts};

/// Functions are written and not read: they have no borrowed form.
const OWNED: Ownership = Ownership::Owned;

/// Everything of a function.
pub(super) fn emit_function(function: &Function, parts: &Parts) -> TokenStream {
    let arguments = &function.arguments;
    let definition = emit_definition(arguments, OWNED);
    let identity = emit_identity(arguments, OWNED);
    let serialize = emit_serialize(arguments, OWNED);
    let deserialize = emit_deserialize(function);
    let deserialize = gated(parts.gate(Part::DeserializableFunctions), &deserialize);
    let call = emit_call(function, parts.gate(Part::Errors));
    let name = ident(&arguments.path.ident);
    let construction = emit_construction(arguments, &quote!(#name));
    let extras = emit_extras(arguments, OWNED);
    quote!(#definition #identity #serialize #deserialize #call #construction #extras)
}

fn emit_deserialize(function: &Function) -> TokenStream {
    let item = &function.arguments;
    let (name, size) = (ident(&item.path.ident), number(function.min_size));
    let bounded = params_with_lifetime(item, &quote!(rt::Deserializable<'a>));
    let params = params(item, OWNED);
    let read = emit_read(item, OWNED);
    quote! {
        impl #bounded rt::Deserializable<'a> for #name #params {
            const MIN_SIZE: usize = #size;

            fn deserialize(r: &mut rt::Reader<'a>) -> Self {
                r.expect_id(&Self::COMBINATOR);
                #read
            }
        }
    }
}

fn emit_call(function: &Function, errors: Gate) -> TokenStream {
    let item = &function.arguments;
    let (name, returns) = (ident(&item.path.ident), ty(&function.returns, OWNED));
    let bounded = bounded_params(item, OWNED, &quote!(rt::RemoteCall));
    let params = params(item, OWNED);
    let (error, callers) = (emit_error(function, errors), emit_callers(function.callers));
    quote! {
        impl #bounded rt::RemoteCall for #name #params {
            type Return = #returns;
            #error
            #callers
        }
    }
}

fn emit_error(function: &Function, errors: Gate) -> TokenStream {
    let common = quote!(
        type Error = rt::RpcError;
    );
    match &function.error {
        ErrorType::Common => common,
        ErrorType::Of(param) => {
            let param = ident(param);
            quote!(type Error = #param::Error;)
        }
        ErrorType::Own(error) => {
            let module = function.arguments.path.module(OWNED);
            let (up, error) = (up(module.names().count()), path(error, OWNED));
            let own = gated(errors, &quote!(type Error = #up #error;));
            match errors {
                Gate::Shut => common,
                Gate::Open => own,
                Gate::Feature(feature) => quote!(#own #[cfg(not(feature = #feature))] #common),
            }
        }
    }
}

fn emit_callers(callers: Option<Callers>) -> TokenStream {
    let callers = match callers {
        None => return TokenStream::new(),
        Some(Callers::User) => quote!(User),
        Some(Callers::Bot) => quote!(Bot),
        Some(Callers::Both) => quote!(Both),
    };
    quote!(const CALLERS: rt::Callers = rt::Callers::#callers;)
}
