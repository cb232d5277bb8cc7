//! The rules of `diff --rust`, as data.
//!
//! A change is `source` if code that is written for the old version of the generated crate may not compile
//! with the new one, or compiles and means something else. Where Rust has two ways to write code, the one
//! that the README shows decides: a function is made with `..SendMessage::new(…)` after the fields that
//! somebody sets, which an option that a layer adds does not break. Constructors are matched, too, and
//! there a new field counts.

use crate::schema::report::{Rule, Severity, rules};

rules! {
    pub,

    // The first of its severity: no compiler finds it.
    ARGUMENT_RENAMED: "rust-argument-renamed", Source,
        "a method takes an argument of another name, in the same place and of the same type",
        "check what it means now: callers compile as before";

    ITEM_ADDED: "rust-item-added", Compatible,
        "a type, a function or a module is new",
        "nothing to do";
    ITEM_REMOVED: "rust-item-removed", Source,
        "a type, a function or a module is gone",
        "remove its uses; if it has another path now, that one is new";
    ITEM_CHANGED: "rust-item-changed", Source,
        "an item has other type parameters, or its name stands for something else",
        "use it as what it is now";

    FIELD_ADDED: "rust-field-added", Source,
        "a struct has one more field",
        "set it in struct literals, and write `..` in patterns";
    OPTION_ADDED: "rust-option-added", Compatible,
        "a function has one more option, which `new` or `Default` leaves out",
        "nothing to do where calls are made with `..SendMessage::new(…)`; a literal of all fields has to set it";
    FIELD_REMOVED: "rust-field-removed", Source,
        "a struct has lost a field",
        "remove its uses";
    FIELD_RETYPED: "rust-field-retyped", Source,
        "a field has another type",
        "convert the value";
    FIELD_BOX_CHANGED: "rust-field-box-changed", Source,
        "a field is in a `Box` that was in none, or the other way round",
        "add or remove `Box::new` where it is set and `*` where it is moved out; reading it needs neither";

    VARIANT_ADDED: "rust-variant-added", Source,
        "an enum has one more variant",
        "add an arm where it is matched";
    OPEN_VARIANT_ADDED: "rust-open-variant-added", Compatible,
        "an enum that is `#[non_exhaustive]` has one more variant",
        "nothing to do";
    VARIANT_REMOVED: "rust-variant-removed", Source,
        "an enum has lost a variant",
        "remove its uses";
    VARIANT_RETYPED: "rust-variant-retyped", Source,
        "a variant holds something else",
        "match and make it as what it is now";
    VARIANT_BOX_CHANGED: "rust-variant-box-changed", Source,
        "what a variant holds is in a `Box` that was in none, or the other way round",
        "use `into()`, which takes it either way, or add or remove `Box::new`";

    RETURN_TYPE_CHANGED: "rust-return-type-changed", Source,
        "a function returns another type",
        "read the new type";
    ERROR_TYPE_CHANGED: "rust-error-type-changed", Source,
        "a function fails with another type",
        "name the new type; `?` makes an `RpcError` of each";

    NEW_CHANGED: "rust-new-changed", Source,
        "`new` takes other arguments, since other fields are required",
        "pass what is required now";
    METHOD_ADDED: "rust-method-added", Compatible,
        "a type has more methods",
        "nothing to do";
    METHOD_REMOVED: "rust-method-removed", Source,
        "a type has lost methods",
        "read the fields, or match the variants";
    METHOD_CHANGED: "rust-method-changed", Source,
        "a method takes or gives another type",
        "convert the value";
    TRAIT_ADDED: "rust-trait-added", Compatible,
        "a type implements more traits",
        "nothing to do";
    TRAIT_REMOVED: "rust-trait-removed", Source,
        "a type has lost traits, such as `Default`, `Copy` or a conversion",
        "do without it: `Default` goes when a field is required, conversions go with their variants";
}
