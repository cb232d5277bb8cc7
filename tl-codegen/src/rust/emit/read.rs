//! Reading: takes a combinator's steps and fields, gives the body of its `deserialize`.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use super::tokens::{self, ident, scalar_type};
use crate::rust::ir::{
    Bit, Elements, Field, Form, Grouping, Ident, Init, Number, Ownership, Scalar, Step, Struct,
    Wire,
};

/// The statements that read all fields from `r`, and `Self { … }`.
pub(super) fn emit_read(item: &Struct, ownership: Ownership) -> TokenStream {
    let steps = item.steps.iter().map(|step| emit_step(step, ownership));
    let fields = item.fields.iter().map(|field| emit_init(field, ownership));
    let read = quote!(#(#steps)* let value = Self { #(#fields),* };);
    let guarded = match item.recursive {
        true => quote!(r.enter(); #read r.leave();),
        false => read,
    };
    quote!(#guarded r.in_type(&Self::COMBINATOR); value)
}

fn emit_step(step: &Step, ownership: Ownership) -> TokenStream {
    match step {
        Step::Numbers(numbers) => emit_numbers(numbers, ownership),
        Step::Field {
            local,
            wire,
            when: None,
            ..
        } => {
            let (local, read) = (ident(local), emit_value(wire, ownership));
            quote!(let #local = #read;)
        }
        Step::Field {
            local,
            wire,
            when: Some(bit),
            ..
        }
        | Step::Member {
            local,
            wire,
            when: bit,
            ..
        } => {
            let (local, read, test) = (ident(local), emit_value(wire, ownership), emit_test(bit));
            quote!(let #local = if #test { Some(#read) } else { None };)
        }
        Step::Group {
            local,
            when,
            grouping,
            steps,
            ..
        } => {
            let (local, test) = (ident(local), emit_test(when));
            let (steps, group) = (
                steps.iter().map(|it| emit_step(it, ownership)),
                emit_group(grouping, ownership),
            );
            quote!(let #local = if #test { #(#steps)* Some(#group) } else { None };)
        }
    }
}

fn emit_numbers(numbers: &[Number], ownership: Ownership) -> TokenStream {
    let locals = numbers.iter().map(emit_local);
    match numbers {
        [only] => {
            let read = emit_scalar(only.scalar(), ownership);
            quote!(let #(#locals)* = #read;)
        }
        _ => {
            let types = numbers
                .iter()
                .map(|number| scalar_type(number.scalar(), ownership));
            quote!(let (#(#locals),*) = r.numbers::<(#(#types),*)>();)
        }
    }
}

fn emit_local(number: &Number) -> TokenStream {
    match number {
        Number::Flags { sets, .. } if sets.is_empty() => quote!(_),
        Number::Flags { local, .. } | Number::Field { local, .. } => {
            ident(local).into_token_stream()
        }
    }
}

fn emit_test(bit: &Bit) -> TokenStream {
    let (flags, number) = (ident(&bit.flags), Literal::u8_unsuffixed(bit.number));
    quote!(rt::has_flag(#flags, #number))
}

fn emit_init(field: &Field, ownership: Ownership) -> TokenStream {
    let name = ident(&field.ident);
    match &field.init {
        Init::Local(local) => emit_assignment(&field.ident, local),
        Init::Flag(bit) => {
            let test = emit_test(bit);
            quote!(#name: #test)
        }
        Init::OtherBits { word, mask } => {
            let (word, mask) = (ident(word), tokens::hex(*mask));
            quote!(#name: #word & #mask)
        }
        Init::Group(grouping) => {
            let locals = grouping.members.iter().map(|(_, local)| ident(local));
            let (locals, group) = (locals.collect::<Vec<_>>(), emit_group(grouping, ownership));
            quote!(#name: match (#(#locals),*) {
                (#(Some(#locals)),*) => Some(#group),
                _ => None,
            })
        }
    }
}

fn emit_group(grouping: &Grouping, ownership: Ownership) -> TokenStream {
    let path = tokens::path(&grouping.path, ownership);
    let members = grouping.members.iter();
    let fields = members.map(|(member, local)| emit_assignment(member, local));
    let group = quote!(#path { #(#fields),* });
    match grouping.boxed.of(ownership) {
        true => quote!(rt::Box::new(#group)),
        false => group,
    }
}

/// `field: local`, or only `field` if both have the same name.
fn emit_assignment(field: &Ident, local: &Ident) -> TokenStream {
    let (name, value) = (ident(field), ident(local));
    match field == local {
        true => quote!(#name),
        false => quote!(#name: #value),
    }
}

fn emit_value(wire: &Wire, ownership: Ownership) -> TokenStream {
    match wire {
        Wire::Scalar(scalar) => emit_scalar(*scalar, ownership),
        Wire::Path { path, form } => {
            let ty = tokens::item_type(path, ownership);
            match form {
                Form::Boxed => quote!(r.value::<#ty>()),
                Form::Bare => quote!(r.bare::<#ty>()),
            }
        }
        Wire::Vector { form, item } => emit_vector(*form, item, ownership),
        Wire::Param(name) => {
            let name = ident(name);
            quote!(r.value::<#name>())
        }
        Wire::Heap(boxed, inner) => match boxed.of(ownership) {
            true => emit_boxed(inner, ownership),
            false => emit_value(inner, ownership),
        },
    }
}

fn emit_vector(form: Form, item: &Wire, ownership: Ownership) -> TokenStream {
    let ty = tokens::ty(&item.ty(), ownership);
    match (form, item.as_elements()) {
        (Form::Boxed, Elements::Own) => quote!(r.vec::<#ty>()),
        (Form::Boxed, Elements::Bare) => quote!(r.vec_of_bare::<#ty>()),
        (Form::Bare, Elements::Own) => quote!(r.bare_vec::<#ty>()),
        (Form::Bare, Elements::Bare) => quote!(r.bare_vec_of_bare::<#ty>()),
        (form, Elements::Other) => {
            let (size, read) = (
                tokens::number(item.least_vector_size()),
                emit_value(item, ownership),
            );
            match form {
                Form::Boxed => quote!(r.vec_with(#size, |r| #read)),
                Form::Bare => quote!(r.bare_vec_with(#size, |r| #read)),
            }
        }
    }
}

fn emit_boxed(wire: &Wire, ownership: Ownership) -> TokenStream {
    match wire {
        Wire::Path { path, form } => {
            let ty = tokens::item_type(path, ownership);
            match form {
                Form::Boxed => quote!(r.boxed::<#ty>()),
                Form::Bare => quote!(r.boxed_bare::<#ty>()),
            }
        }
        other => {
            let read = emit_value(other, ownership);
            quote!(rt::Box::new(#read))
        }
    }
}

fn emit_scalar(scalar: Scalar, ownership: Ownership) -> TokenStream {
    match (scalar, ownership) {
        (Scalar::U32, _) => quote!(r.u32()),
        (Scalar::I32, _) => quote!(r.i32()),
        (Scalar::I64, _) => quote!(r.i64()),
        (Scalar::F64, _) => quote!(r.f64()),
        (Scalar::Bool, _) => quote!(r.bool()),
        (Scalar::String, Ownership::Owned) => quote!(r.string()),
        (Scalar::String, Ownership::Borrowed) => quote!(r.text()),
        (Scalar::Bytes, Ownership::Owned) => quote!(r.bytes()),
        (Scalar::Bytes, Ownership::Borrowed) => quote!(r.byte_slice()),
        (Scalar::Int128, _) => quote!(r.int128()),
        (Scalar::Int256, _) => quote!(r.int256()),
        (Scalar::Array(bytes), _) => {
            let bytes = tokens::number(bytes);
            quote!(r.array::<#bytes>())
        }
        (Scalar::Object, _) => quote!(r.object()),
        (Scalar::SizedObject, _) => quote!(r.sized_object()),
    }
}
