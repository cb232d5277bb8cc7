//! What resolution finds wrong: typed kinds with spans. The words for them are in `words`.

use crate::span::Span;

/// One mistake in a schema that follows the grammar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResolveError {
    /// What is wrong.
    pub kind: ResolveErrorKind,
    /// Where.
    pub span: Span,
}

/// The kinds of mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ResolveErrorKind {
    /// An upper-case name that no constructor has as its result.
    UnknownType {
        /// The name as written.
        name: String,
        /// A known name that looks alike.
        similar: Option<String>,
    },
    /// A lower-case name that is no constructor.
    UnknownConstructor {
        /// The name as written.
        name: String,
        /// A known name that looks alike.
        similar: Option<String>,
    },
    /// A lower-case name that is no constructor, and applied in a declaration of its own, which may
    /// have been meant to declare it.
    UnknownApplied {
        /// The name as written.
        name: String,
        /// A known name that looks alike.
        similar: Option<String>,
        /// The declaration with an `=` before its last word.
        declaration: String,
    },
    /// A condition or number refers to something that the combinator does not have.
    UnknownField {
        /// The name as written.
        name: String,
        /// A `#` field that looks alike.
        similar: Option<String>,
    },
    /// A function's name where a type has to stand.
    FunctionAsType {
        /// The name of the function.
        name: String,
        /// Where the function is declared.
        declared: Span,
    },
    /// A boxed built-in (`Int`), which has no form on the wire.
    BoxedBuiltin {
        /// The name as written.
        name: String,
        /// What to write.
        instead: &'static str,
    },
    /// `Type` outside of braces.
    TypeOfTypes,
    /// A number where a type has to stand.
    NumberForType,
    /// A type where a number has to stand.
    TypeForNumber,
    /// Something that is applied though it cannot be, such as `%%T`.
    MalformedType,
    /// Too many or too few arguments.
    WrongArgumentCount {
        /// What is applied.
        name: String,
        /// How many arguments it takes.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// `%` before something that is no boxed type.
    BareOfNonType {
        /// The name after `%`.
        name: String,
    },
    /// `%T` of a type with several constructors.
    BareAmbiguous {
        /// The name of the type.
        name: String,
        /// How many constructors it has.
        constructors: usize,
    },
    /// A sum over 2^32 - 1.
    NumberTooBig,
    /// `n + m`: a sum can hold one variable.
    SumOfVariables,
    /// A condition or number refers to a field that is no `#`.
    FieldNotNumber {
        /// The name of the field.
        name: String,
        /// Where the field is declared.
        declared: Span,
    },
    /// A condition or number refers to a field after it, or to its own field.
    DeclaredLater {
        /// The name of the field.
        name: String,
        /// Where the field is declared.
        declared: Span,
    },
    /// A condition or number refers to a field inside of a repetition.
    NestedNumber {
        /// The field's name, if it has one.
        name: Option<String>,
    },
    /// A condition asks a `{X:Type}` variable.
    ConditionOnType {
        /// The name of the variable.
        name: String,
        /// Where the variable is declared.
        declared: Span,
    },
    /// A condition asks a bit over 31.
    BitTooBig {
        /// The bit as written.
        bit: u32,
    },
    /// More fields depend on one bit than [`MAX_FIELDS_PER_BIT`].
    CrowdedBit,
    /// `!` before something that is no type variable.
    BangWithoutVariable,
    /// `[ … ]` with no `#` before it that could count it.
    MissingCount,
    /// Several names for one repetition.
    SharedRepetition,
    /// Two constructors of one name.
    DuplicateConstructor {
        /// The name as written.
        name: String,
        /// Where it is first declared.
        first: Span,
    },
    /// Two functions of one name.
    DuplicateFunction {
        /// The name as written.
        name: String,
        /// Where it is first declared.
        first: Span,
    },
    /// Two fields of one name, or a field that is named like an implicit argument.
    DuplicateField {
        /// The name as written.
        name: String,
        /// Where it is first declared.
        first: Span,
    },
    /// Two implicit arguments of one name.
    DuplicateGeneric {
        /// The name as written.
        name: String,
        /// Where it is first declared.
        first: Span,
    },
    /// A name in more namespaces than [`MAX_NAMESPACES`].
    TooManyNamespaces,
    /// Two combinators of one id.
    DuplicateId {
        /// The id that both have.
        id: u32,
        /// The name of the first combinator.
        other: String,
        /// Where the first combinator has its id or name; nothing if it is the `true` that
        /// needs no declaration.
        first: Option<Span>,
    },
    /// `{x:int}`: an implicit argument is a `Type` or a `#`.
    GenericKind,
    /// An implicit argument that nothing determines.
    UnusedGeneric {
        /// The name as written.
        name: String,
    },
    /// A result that is no boxed type.
    ResultNotBoxed,
    /// A result with other arguments than the type's first constructor has.
    ResultParameters {
        /// The name of the type.
        name: String,
        /// The result of the first constructor.
        first: Span,
    },
    /// A built-in that is declared in another form than it has.
    BuiltinShape {
        /// The name as written.
        name: String,
        /// The form that it has.
        expected: String,
    },
    /// A built-in with another id than it has on the wire.
    BuiltinId {
        /// The name as written.
        name: String,
        /// The id that it has.
        expected: u32,
    },
    /// A new constructor for a built-in type.
    BuiltinResult {
        /// The name of the type.
        name: String,
    },
    /// A type or constructor whose values would have to contain themselves without end.
    Endless {
        /// The steps from a value back to one of the same kind.
        cycle: Vec<CycleStep>,
    },
}

/// A step of [`ResolveErrorKind::Endless`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CycleStep {
    /// The name of the constructor.
    pub constructor: String,
    /// The field that cannot be left out.
    pub field: Span,
}

/// How many fields of a combinator may depend on one bit. Published schemas have no more than a
/// handful; the bound keeps what tools say of fields that share a bit short for any input.
pub const MAX_FIELDS_PER_BIT: usize = 64;

/// How many namespaces a name may have before it. Published schemas have one or two; the bound keeps
/// what is generated of a name short for any input.
pub const MAX_NAMESPACES: usize = 16;
