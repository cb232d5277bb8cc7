//! How values are made without naming every field.

/// How a value is made of what is required.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Construction {
    /// By `Default`: no field is required.
    Default,
    /// By `new`, of the fields that are required.
    New,
}

/// What a field is in a value that is made of its required fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Initial {
    /// What the caller says: the field is required.
    Argument(Argument),
    /// `None`.
    None,
    /// `false`.
    False,
    /// `0`.
    Zero,
}

/// How `new` takes a required field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Argument {
    /// As the struct has it.
    Same,
    /// As anything that becomes what the struct has.
    Into,
    /// Without the `Box` that the struct has it in.
    Unboxed,
}
