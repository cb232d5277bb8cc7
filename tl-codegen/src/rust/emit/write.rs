//! Writing: takes a combinator's id and steps, gives the body of its `serialize`.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use super::place::Place;
use super::tokens::{hex, ident, item_type};
use crate::rust::ir::{
    Elements, Form, Ident, Number, OtherBits, Ownership, Presence, Scalar, Step, Struct, Wire,
};

/// The statements that write the id and all fields of `self` to `buf`: the id together with the
/// numbers that come first, if any do.
pub(super) fn emit_write(item: &Struct, ownership: Ownership) -> TokenStream {
    let owner = quote!(self);
    let id = quote!(Self::CONSTRUCTOR_ID);
    match item.steps.split_first() {
        Some((Step::Numbers(numbers), steps)) => {
            let flags = numbers.iter().map(emit_flags);
            let values = numbers.iter().map(|number| emit_number(number, &owner));
            let steps = emit_steps(steps, &owner, ownership);
            quote!(#(#flags)* rt::write_numbers(buf, (#id, #(#values),*)); #steps)
        }
        _ => {
            let steps = emit_steps(&item.steps, &owner, ownership);
            quote!(rt::write_u32(buf, #id); #steps)
        }
    }
}

fn emit_steps(steps: &[Step], owner: &TokenStream, ownership: Ownership) -> TokenStream {
    let steps = steps.iter().map(|step| emit_step(step, owner, ownership));
    quote!(#(#steps)*)
}

fn emit_step(step: &Step, owner: &TokenStream, ownership: Ownership) -> TokenStream {
    match step {
        Step::Numbers(numbers) => emit_numbers(numbers, owner, ownership),
        Step::Field {
            ident: name,
            wire,
            when: None,
            ..
        } => {
            let name = ident(name);
            emit_value(wire, &Place::Of(quote!(#owner.#name)), ownership)
        }
        Step::Field {
            ident: name,
            local,
            wire,
            when: Some(_),
        } => {
            let (name, local) = (ident(name), ident(local));
            let write = emit_value(wire, &Place::Reference(quote!(#local)), ownership);
            quote!(if let Some(#local) = &#owner.#name { #write })
        }
        Step::Group {
            ident: name, steps, ..
        } => emit_in_group(name, &emit_steps(steps, &quote!(group), ownership)),
        Step::Member {
            group,
            ident: name,
            wire,
            ..
        } => {
            let name = ident(name);
            emit_in_group(
                group,
                &emit_value(wire, &Place::Of(quote!(group.#name)), ownership),
            )
        }
    }
}

fn emit_in_group(group: &Ident, write: &TokenStream) -> TokenStream {
    let group = ident(group);
    quote!(if let Some(group) = &self.#group { #write })
}

fn emit_numbers(numbers: &[Number], owner: &TokenStream, ownership: Ownership) -> TokenStream {
    let flags = numbers.iter().map(emit_flags);
    let write = match numbers {
        [only] => emit_scalar(
            only.scalar(),
            &Place::Of(emit_number(only, owner)),
            ownership,
        ),
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
    let Number::Flags {
        local,
        sets,
        others,
    } = number
    else {
        return TokenStream::new();
    };
    if sets.is_empty() {
        return TokenStream::new();
    }
    let others = match others {
        Some(OtherBits { field, mask }) => {
            let (field, mask) = (ident(field), hex(*mask));
            quote!(self.#field & #mask)
        }
        None => quote!(0),
    };
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
    quote!(let mut #local = #others; #(#bits)*)
}

fn emit_value(wire: &Wire, place: &Place, ownership: Ownership) -> TokenStream {
    match wire {
        Wire::Scalar(scalar) => emit_scalar(*scalar, place, ownership),
        Wire::Path {
            path,
            form: Form::Bare,
        } => {
            // With its type Rust takes a reference out of the box by itself.
            let (ty, value) = (item_type(path, ownership), place.reference());
            quote!(rt::write_bare::<#ty>(buf, #value);)
        }
        Wire::Path { .. } | Wire::Param(_) => {
            let receiver = place.receiver();
            quote!(#receiver.serialize(buf);)
        }
        Wire::Vector { form, item } => {
            let items = place.reference();
            emit_vector(*form, item, &items, ownership)
        }
        // Rust takes a reference out of a box by itself.
        Wire::Heap(_, inner) => emit_value(inner, place, ownership),
    }
}

fn emit_vector(form: Form, item: &Wire, items: &TokenStream, ownership: Ownership) -> TokenStream {
    match (form, item.as_elements()) {
        (Form::Boxed, Elements::Own) => quote!(rt::write_vec(buf, #items);),
        (Form::Boxed, Elements::Bare) => quote!(rt::write_vec_of_bare(buf, #items);),
        (Form::Bare, Elements::Own) => quote!(rt::write_bare_vec(buf, #items);),
        (Form::Bare, Elements::Bare) => quote!(rt::write_bare_vec_of_bare(buf, #items);),
        (form, Elements::Other) => {
            let write = emit_value(item, &Place::Reference(quote!(item)), ownership);
            match form {
                Form::Boxed => quote!(rt::write_vec_with(buf, #items, |buf, item| { #write });),
                Form::Bare => {
                    quote!(rt::write_bare_vec_with(buf, #items, |buf, item| { #write });)
                }
            }
        }
    }
}

fn emit_scalar(scalar: Scalar, place: &Place, ownership: Ownership) -> TokenStream {
    let (value, reference) = (place.value(), place.reference());
    // Borrowed bytes are a reference already.
    let bytes = match ownership {
        Ownership::Owned => place.reference(),
        Ownership::Borrowed => place.receiver(),
    };
    match scalar {
        Scalar::U32 => quote!(rt::write_u32(buf, #value);),
        Scalar::I32 => quote!(rt::write_i32(buf, #value);),
        Scalar::I64 => quote!(rt::write_i64(buf, #value);),
        Scalar::F64 => quote!(rt::write_f64(buf, #value);),
        Scalar::Bool => quote!(rt::write_bool(buf, #value);),
        Scalar::String => match ownership {
            Ownership::Owned => quote!(rt::write_string(buf, #reference);),
            Ownership::Borrowed => quote!(rt::write_text(buf, #value);),
        },
        Scalar::Bytes => quote!(rt::write_bytes(buf, #bytes);),
        Scalar::Int128 => quote!(rt::write_int128(buf, #reference);),
        Scalar::Int256 => quote!(rt::write_int256(buf, #reference);),
        Scalar::Array(_) => quote!(rt::write_array(buf, #reference);),
        Scalar::Object => quote!(rt::write_object(buf, #reference);),
        Scalar::SizedObject => quote!(rt::write_sized_object(buf, #reference);),
    }
}
