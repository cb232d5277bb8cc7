//! Writing: takes a combinator's id and steps, gives the body of its `serialize`.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use super::tokens::{ident, item_type};
use crate::rust::ir::{Form, Number, Presence, Scalar, Step, Struct, Wire};

/// The statements that write the id and all fields of `self` to `buf`: the id together with the
/// numbers that come first, if any do.
pub(super) fn emit_write(item: &Struct) -> TokenStream {
    let owner = quote!(self);
    let id = quote!(Self::CONSTRUCTOR_ID);
    match item.steps.split_first() {
        Some((Step::Numbers(numbers), steps)) => {
            let flags = numbers.iter().map(emit_flags);
            let values = numbers.iter().map(|number| emit_number(number, &owner));
            let steps = emit_steps(steps, &owner);
            quote!(#(#flags)* rt::write_numbers(buf, (#id, #(#values),*)); #steps)
        }
        _ => {
            let steps = emit_steps(&item.steps, &owner);
            quote!(rt::write_u32(buf, #id); #steps)
        }
    }
}

fn emit_steps(steps: &[Step], owner: &TokenStream) -> TokenStream {
    let steps = steps.iter().map(|step| emit_step(step, owner));
    quote!(#(#steps)*)
}

fn emit_step(step: &Step, owner: &TokenStream) -> TokenStream {
    match step {
        Step::Numbers(numbers) => emit_numbers(numbers, owner),
        Step::Field {
            ident: name,
            wire,
            when: None,
            ..
        } => {
            let name = ident(name);
            emit_value(wire, &Place::Of(quote!(#owner.#name)))
        }
        Step::Field {
            ident: name,
            local,
            wire,
            when: Some(_),
        } => {
            let (name, local) = (ident(name), ident(local));
            let write = emit_value(wire, &Place::Reference(quote!(#local)));
            quote!(if let Some(#local) = &#owner.#name { #write })
        }
        Step::Group {
            ident: name, steps, ..
        } => emit_in_group(name, &emit_steps(steps, &quote!(group))),
        Step::Member {
            group,
            ident: name,
            wire,
            ..
        } => {
            let name = ident(name);
            emit_in_group(group, &emit_value(wire, &Place::Of(quote!(group.#name))))
        }
    }
}

fn emit_in_group(group: &str, write: &TokenStream) -> TokenStream {
    let group = ident(group);
    quote!(if let Some(group) = &self.#group { #write })
}

fn emit_numbers(numbers: &[Number], owner: &TokenStream) -> TokenStream {
    let flags = numbers.iter().map(emit_flags);
    let write = match numbers {
        [only] => emit_scalar(only.scalar(), &Place::Of(emit_number(only, owner))),
        _ => {
            let values = numbers.iter().map(|number| emit_number(number, owner));
            quote!(rt::write_numbers(buf, (#(#values),*));)
        }
    };
    quote!(#(#flags)* #write)
}

fn emit_number(number: &Number, owner: &TokenStream) -> TokenStream {
    match number {
        Number::Flags { sets, .. } if sets.is_empty() => quote!(0_u32),
        Number::Flags { local, .. } => ident(local).into_token_stream(),
        Number::Field { ident: name, .. } => {
            let name = ident(name);
            quote!(#owner.#name)
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
        quote!(#local |= rt::flag(#bit, #is_set);)
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
            path,
            form: Form::Bare,
        } => {
            // With its type Rust takes a reference out of the box by itself.
            let (ty, value) = (item_type(path), place.reference());
            quote!(rt::write_bare::<#ty>(buf, #value);)
        }
        Wire::Path { .. } | Wire::Param(_) => {
            let receiver = place.receiver();
            quote!(#receiver.serialize(buf);)
        }
        Wire::Vector { form, item } => {
            let function = match (form, is_bare(item)) {
                (Form::Boxed, false) => quote!(rt::write_vec),
                (Form::Boxed, true) => quote!(rt::write_vec_of_bare),
                (Form::Bare, false) => quote!(rt::write_bare_vec),
                (Form::Bare, true) => quote!(rt::write_bare_vec_of_bare),
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
        Scalar::U32 => quote!(rt::write_u32(buf, #value);),
        Scalar::I32 => quote!(rt::write_i32(buf, #value);),
        Scalar::I64 => quote!(rt::write_i64(buf, #value);),
        Scalar::F64 => quote!(rt::write_f64(buf, #value);),
        Scalar::Bool => quote!(rt::write_bool(buf, #value);),
        Scalar::String => quote!(rt::write_string(buf, #reference);),
        Scalar::Bytes => quote!(rt::write_bytes(buf, #reference);),
        Scalar::Str => quote!(rt::write_string(buf, #receiver);),
        Scalar::ByteSlice => quote!(rt::write_bytes(buf, #receiver);),
        Scalar::Int128 => quote!(rt::write_int128(buf, #reference);),
        Scalar::Int256 => quote!(rt::write_int256(buf, #reference);),
        Scalar::Object => quote!(rt::write_object(buf, #reference);),
        Scalar::SizedObject => quote!(rt::write_sized_object(buf, #reference);),
    }
}
