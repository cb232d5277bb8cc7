//! The rules of `diff`, as data.
//!
//! A change is `wire` if something that a peer with the old schema writes is refused or
//! misread by one with the new schema, or the other way round as long as the new one sends
//! only what the old schema has too. It is `source` if both still understand each other that
//! far, but code that uses the generated types does not compile unchanged. What can only be
//! sent once both sides know it, such as a new function, breaks neither: it is `compatible`.
//!
//! What is `source` here is a guess by what usually follows from a change; [`surface`](crate::surface) has
//! the rules that know.
//!
//! Each rule is judged for itself. Where ids are computed from declarations, as in Telegram's
//! schemas, almost every change comes with an `id-changed` of the same combinator.

use crate::schema::report::{Rule, Severity, rules};

rules! {
    pub,

    LAYER_CHANGED: "layer-changed", Compatible,
        "the schema says another layer number",
        "nothing breaks by it: each peer announces the layer that it speaks";

    // The first of its severity: no compiler finds it.
    REQUIRED_FIELD_RENAMED: "required-field-renamed", Source,
        "a field that is always there has another name, in the same place and with the same type",
        "check what it means now: code that makes values by position, as `new` does, compiles as before";

    TYPE_ADDED: "type-added", Compatible,
        "a type is new",
        "nothing to do: only new declarations mention it, or changed ones with findings of their own";
    TYPE_REMOVED: "type-removed", Source,
        "a type is gone",
        "remove its uses; the constructors that went with it have findings of their own";
    TYPE_RENAMED: "type-renamed", Source,
        "a type with the same constructors has another name",
        "use the new name; type names are not on the wire";
    TYPE_BECAME_ENUM: "type-became-enum", Source,
        "a type of one constructor has several now, so that its struct becomes an enum",
        "match on the variants where fields were read, and wrap values in a variant";
    TYPE_BECAME_STRUCT: "type-became-struct", Source,
        "a type of several constructors has one now, so that its enum becomes a struct",
        "read the fields where variants were matched";

    TYPE_LOST_COPY: "type-lost-copy", Source,
        "a type that held numbers and nothing else can hold more now, so that it cannot be `Copy`",
        "take it out of `copy` in the configuration, if it is there, and clone it where it was copied";

    CONSTRUCTOR_ADDED: "constructor-added", Source,
        "a type that was there before has one more constructor",
        "add an arm where the type is matched; send it only to peers that know the new schema";
    CONSTRUCTOR_ADDED_WITH_TYPE: "constructor-added-with-type", Compatible,
        "a constructor came with its new type",
        "nothing to do: nobody used the type yet";
    CONSTRUCTOR_REMOVED: "constructor-removed", Wire,
        "a constructor is gone: a peer that still sends it is not understood",
        "use what replaces it, or keep it for as long as peers send it";
    CONSTRUCTOR_RENAMED: "constructor-renamed", Source,
        "a constructor with the same id, or the same fields and type, has another name",
        "use the new name; names are not on the wire";
    CONSTRUCTOR_MOVED: "constructor-moved", Wire,
        "a constructor belongs to another type: it is refused where the old type is expected",
        "use the type that it belongs to now";
    FUNCTION_ADDED: "function-added", Compatible,
        "a function is new",
        "nothing to do";
    FUNCTION_REMOVED: "function-removed", Wire,
        "a function is gone: a peer that still calls it is not understood",
        "call what replaces it, or keep it for as long as peers call it";
    FUNCTION_RENAMED: "function-renamed", Source,
        "a function with the same id, or the same arguments and result, has another name",
        "use the new name; names are not on the wire";

    DOCS_CHANGED: "docs-changed", Compatible,
        "the comments of a type, a combinator or its fields say something else",
        "read whether it means something else now: nothing on the wire tells";
    ANNOTATIONS_CHANGED: "annotations-changed", Compatible,
        "a combinator has other annotations, such as `@read`",
        "nothing to do for bytes and code; whoever acts on annotations has to know";
    DECLARATION_ADDED: "declaration-added", Compatible,
        "a partial application or a `New`, `Final` or `Empty` is new",
        "nothing to do, unless it is a constructor's that has lost its `=`";
    DECLARATION_REMOVED: "declaration-removed", Compatible,
        "a partial application or a `New`, `Final` or `Empty` is gone",
        "nothing to do: it said nothing about bytes on the wire";

    ID_CHANGED: "id-changed", Wire,
        "a combinator is written with another id, which peers with the old schema do not know",
        "speak one schema on both sides, or translate between the layers";
    ID_REUSED: "id-reused", Wire,
        "a combinator is written with an id that another one had: peers with the old schema take it for that one",
        "give it an id that was never in use: the one that its declaration gives is";
    RESULT_TYPE_CHANGED: "result-type-changed", Wire,
        "a function's answer, or what a constructor's type is applied to, has another type",
        "read the new type";
    SECTION_CHANGED: "section-changed", Wire,
        "a constructor became a function or a function a constructor",
        "a value is no call and a call no value: use it as what it is now";
    GENERICS_CHANGED: "generics-changed", Source,
        "a combinator has other implicit arguments, which are type parameters in Rust",
        "adapt the type arguments; implicit arguments themselves are not on the wire";
    GENERICS_RENAMED: "generics-renamed", Compatible,
        "implicit arguments have other names",
        "nothing to do: type arguments go by position";

    REQUIRED_FIELD_ADDED: "required-field-added", Wire,
        "there are bytes on the wire that the old schema does not have",
        "set the field; peers with the old schema misread what follows it";
    OPTIONAL_FIELD_ADDED: "optional-field-added", Source,
        "a field on a flag bit is new: values without it have the same bytes as before",
        "set it in struct literals, to `None` or `false` if in doubt";
    REQUIRED_FIELD_REMOVED: "required-field-removed", Wire,
        "bytes that the old schema has on the wire are not there any more",
        "remove its uses; peers with the old schema misread what follows it";
    OPTIONAL_FIELD_REMOVED: "optional-field-removed", Wire,
        "a field on a flag bit is gone: a peer that still sets it is misread",
        "remove its uses, or keep it for as long as peers set it";
    FLAG_REMOVED: "flag-removed", Source,
        "a `true` field is gone: it has no bytes, and readers pass over a bit they do not know",
        "remove its uses";
    FIELD_RENAMED: "field-renamed", Source,
        "an optional field or a word of flags, in the same place and of the same type, has another name",
        "use the new name, and check that it means the same: nothing on the wire tells";
    FIELD_RETYPED: "field-retyped", Wire,
        "a field has another type, with other bytes on the wire",
        "convert the value";
    FIELD_RETYPED_ALIKE: "field-retyped-alike", Source,
        "a field has another type with the same bytes: `string` and `bytes`, `#` and `int`",
        "convert the value";
    BOXING_CHANGED: "boxing-changed", Wire,
        "bare became boxed or boxed bare: an id comes on or goes off the wire",
        "speak one schema on both sides; the value itself is the same";
    FIELDS_REORDERED: "fields-reordered", Wire,
        "fields stand on the wire in another order",
        "speak one schema on both sides; in source code, fields are found by name, but arguments of `new` by position";
    FLAGS_REORDERED: "flags-reordered", Compatible,
        "fields without bytes, such as `flags.0?true`, are declared in another order",
        "nothing to do: their bits say which is which";

    FLAG_BIT_MOVED: "flag-bit-moved", Wire,
        "a field depends on another flag bit",
        "speak one schema on both sides: the old bit means something else now, or nothing";
    FLAG_BIT_REUSED: "flag-bit-reused", Wire,
        "a flag bit that meant one field means another now, or one more with bytes of its own",
        "give the new field a bit that was never in use";
    OPTIONAL_BECAME_REQUIRED: "optional-became-required", Wire,
        "a field is always on the wire that could be left out",
        "always set it";
    REQUIRED_BECAME_OPTIONAL: "required-became-optional", Wire,
        "a field that was always on the wire can be left out",
        "say what its absence means, and handle it";
}
