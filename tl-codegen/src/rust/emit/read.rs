//! Reading: takes a combinator's steps and fields, gives the body of its `deserialize`.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use super::tokens::{self, ident, scalar_type};
use super::write::is_bare;
use crate::rust::ir::{Bit, Field, Form, Grouping, Init, Number, Scalar, Step, Struct, Wire};

/// The statements that read all fields from `r`, and `Self { … }`.
pub(super) fn emit_read(item: &Struct) -> TokenStream {
    let steps = item.steps.iter().map(emit_step);
    let fields = item.fields.iter().map(emit_init);
    let read = quote!(#(#steps)* let value = Self { #(#fields),* };);
    let guarded = match item.recursive {
        true => quote!(r.enter(); #read r.leave();),
        false => read,
    };
    quote!(#guarded r.in_type(&Self::COMBINATOR); value)
}

fn emit_step(step: &Step) -> TokenStream {
    match step {
        Step::Numbers(numbers) => emit_numbers(numbers),
        Step::Field {
            local,
            wire,
            when: None,
            ..
        } => {
            let (local, read) = (ident(local), emit_value(wire));
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
            let (local, read, test) = (ident(local), emit_value(wire), emit_test(bit));
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
            let (steps, group) = (steps.iter().map(emit_step), emit_group(grouping));
            quote!(let #local = if #test { #(#steps)* Some(#group) } else { None };)
        }
    }
}

fn emit_numbers(numbers: &[Number]) -> TokenStream {
    let locals = numbers.iter().map(emit_local);
    match numbers {
        [only] => {
            let read = emit_scalar(only.scalar());
            quote!(let #(#locals)* = #read;)
        }
        _ => {
            let types = numbers.iter().map(|number| scalar_type(number.scalar()));
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

fn emit_init(field: &Field) -> TokenStream {
    let name = ident(&field.ident);
    match &field.init {
        Init::Local(local) => emit_assignment(&field.ident, local),
        Init::Flag(bit) => {
            let test = emit_test(bit);
            quote!(#name: #test)
        }
        Init::Group(grouping) => {
            let locals = grouping.members.iter().map(|(_, local)| ident(local));
            let (locals, group) = (locals.collect::<Vec<_>>(), emit_group(grouping));
            quote!(#name: match (#(#locals),*) {
                (#(Some(#locals)),*) => Some(#group),
                _ => None,
            })
        }
    }
}

fn emit_group(grouping: &Grouping) -> TokenStream {
    let path = tokens::path(&grouping.path);
    let members = grouping.members.iter();
    let fields = members.map(|(member, local)| emit_assignment(member, local));
    let group = quote!(#path { #(#fields),* });
    match grouping.boxed {
        true => quote!(rt::Box::new(#group)),
        false => group,
    }
}

/// `field: local`, or only `field` if both have the same name.
fn emit_assignment(field: &str, local: &str) -> TokenStream {
    let (name, value) = (ident(field), ident(local));
    match field == local {
        true => quote!(#name),
        false => quote!(#name: #value),
    }
}

fn emit_value(wire: &Wire) -> TokenStream {
    match wire {
        Wire::Scalar(scalar) => emit_scalar(*scalar),
        Wire::Path { path, form } => {
            let ty = tokens::item_type(path);
            match form {
                Form::Boxed => quote!(r.value::<#ty>()),
                Form::Bare => quote!(r.bare::<#ty>()),
            }
        }
        Wire::Vector { form, item } => {
            let ty = tokens::ty(&item.ty());
            match (form, is_bare(item)) {
                (Form::Boxed, false) => quote!(r.vec::<#ty>()),
                (Form::Boxed, true) => quote!(r.vec_of_bare::<#ty>()),
                (Form::Bare, false) => quote!(r.bare_vec::<#ty>()),
                (Form::Bare, true) => quote!(r.bare_vec_of_bare::<#ty>()),
            }
        }
        Wire::Param(name) => {
            let name = ident(name);
            quote!(r.value::<#name>())
        }
        Wire::Heap(inner) => emit_boxed(inner),
    }
}

fn emit_boxed(wire: &Wire) -> TokenStream {
    match wire {
        Wire::Path { path, form } => {
            let ty = tokens::item_type(path);
            match form {
                Form::Boxed => quote!(r.boxed::<#ty>()),
                Form::Bare => quote!(r.boxed_bare::<#ty>()),
            }
        }
        other => {
            let read = emit_value(other);
            quote!(rt::Box::new(#read))
        }
    }
}

fn emit_scalar(scalar: Scalar) -> TokenStream {
    match scalar {
        Scalar::U32 => quote!(r.u32()),
        Scalar::I32 => quote!(r.i32()),
        Scalar::I64 => quote!(r.i64()),
        Scalar::F64 => quote!(r.f64()),
        Scalar::Bool => quote!(r.bool()),
        Scalar::String => quote!(r.string()),
        Scalar::Bytes => quote!(r.bytes()),
        Scalar::Str => quote!(r.str()),
        Scalar::ByteSlice => quote!(r.byte_slice()),
        Scalar::Int128 => quote!(r.int128()),
        Scalar::Int256 => quote!(r.int256()),
        Scalar::Object => quote!(r.object()),
        Scalar::SizedObject => quote!(r.sized_object()),
    }
}
