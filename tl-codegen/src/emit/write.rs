//! Writing: takes a combinator's steps, gives the body of its `serialize`.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use super::tokens::ident;
use crate::ir::{Form, Number, Presence, Scalar, Step, Wire};

/// The statements that write all fields of `self` to `buf`.
pub(super) fn emit_write(steps: &[Step]) -> TokenStream {
    let steps = steps.iter().map(|step| match step {
        Step::Numbers(numbers) => emit_numbers(numbers),
        Step::Field {
            ident: name,
            local,
            wire,
            when,
        } => {
            let (name, local) = (ident(name), ident(local));
            match when {
                None => emit_value(wire, &Place::Of(quote!(self.#name))),
                Some(_) => {
                    let write = emit_value(wire, &Place::Reference(quote!(#local)));
                    quote!(if let Some(#local) = &self.#name { #write })
                }
            }
        }
        Step::Member {
            group,
            ident: name,
            wire,
            ..
        } => {
            let (group, name) = (ident(group), ident(name));
            let write = emit_value(wire, &Place::Of(quote!(group.#name)));
            quote!(if let Some(group) = &self.#group { #write })
        }
    });
    quote!(#(#steps)*)
}

fn emit_numbers(numbers: &[Number]) -> TokenStream {
    let flags = numbers.iter().map(emit_flags);
    let write = match numbers {
        [only] => emit_scalar(only.scalar(), &Place::Of(emit_number(only))),
        _ => {
            let values = numbers.iter().map(emit_number);
            quote!(write_numbers(buf, (#(#values),*));)
        }
    };
    quote!(#(#flags)* #write)
}

fn emit_number(number: &Number) -> TokenStream {
    match number {
        Number::Flags { sets, .. } if sets.is_empty() => quote!(0_u32),
        Number::Flags { local, .. } => ident(local).into_token_stream(),
        Number::Field { ident: name, .. } => {
            let name = ident(name);
            quote!(self.#name)
        }
    }
}

/// A line for each bit, so that a new one is a new line.
fn emit_flags(number: &Number) -> TokenStream {
    let Number::Flags { local, sets } = number else {
        return TokenStream::new();
    };
    if sets.is_empty() {
        return TokenStream::new();
    }
    let local = ident(local);
    let bits = sets.iter().map(|(bit, presence)| {
        let is_set = match presence {
            Presence::True(field) => {
                let field = ident(field);
                quote!(self.#field)
            }
            Presence::Some(field) => {
                let field = ident(field);
                quote!(self.#field.is_some())
            }
        };
        let bit = Literal::u8_unsuffixed(*bit);
        quote!(#local |= flag(#bit, #is_set);)
    });
    quote!(let mut #local = 0; #(#bits)*)
}

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

fn emit_value(wire: &Wire, place: &Place) -> TokenStream {
    match wire {
        Wire::Scalar(scalar) => emit_scalar(*scalar, place),
        Wire::Path {
            form: Form::Bare, ..
        } => {
            let receiver = place.receiver();
            quote!(#receiver.serialize_bare(buf);)
        }
        Wire::Path { .. } | Wire::Param(_) => {
            let receiver = place.receiver();
            quote!(#receiver.serialize(buf);)
        }
        Wire::Vector { form, item } => {
            let function = match (form, is_bare(item)) {
                (Form::Boxed, false) => quote!(write_vec),
                (Form::Boxed, true) => quote!(write_vec_of_bare),
                (Form::Bare, false) => quote!(write_bare_vec),
                (Form::Bare, true) => quote!(write_bare_vec_of_bare),
            };
            let items = place.reference();
            quote!(#function(buf, #items);)
        }
        Wire::Heap(inner) => emit_value(inner, place),
    }
}

/// Whether a vector's items go without their ids.
pub(super) fn is_bare(item: &Wire) -> bool {
    matches!(
        item,
        Wire::Path {
            form: Form::Bare,
            ..
        }
    )
}

fn emit_scalar(scalar: Scalar, place: &Place) -> TokenStream {
    let (value, reference, receiver) = (place.value(), place.reference(), place.receiver());
    match scalar {
        Scalar::U32 => quote!(write_u32(buf, #value);),
        Scalar::I32 => quote!(write_i32(buf, #value);),
        Scalar::I64 => quote!(write_i64(buf, #value);),
        Scalar::F64 => quote!(write_f64(buf, #value);),
        Scalar::Bool => quote!(write_bool(buf, #value);),
        Scalar::String => quote!(write_string(buf, #reference);),
        Scalar::Bytes => quote!(write_bytes(buf, #reference);),
        Scalar::Str => quote!(write_string(buf, #receiver);),
        Scalar::ByteSlice => quote!(write_bytes(buf, #receiver);),
        Scalar::Int128 => quote!(write_int128(buf, #reference);),
        Scalar::Int256 => quote!(write_int256(buf, #reference);),
        Scalar::Object => quote!(write_object(buf, #reference);),
        Scalar::SizedObject => quote!(write_sized_object(buf, #reference);),
    }
}
