//! What generated code says of each type: takes its path, gives its implementations of serde's traits.
//! They expect a static `SCHEMA` where they stand. Each is one call, as there are thousands.

/// Both traits: `(types::PeerUser)` of a constructor, `(enums::Peer = "Peer")` of a type.
#[macro_export]
#[doc(hidden)]
macro_rules! __serde {
    ($ty:ty $(= $name:literal)?) => {
        $crate::__serialize!([] $ty $(= $name)?);
        $crate::__deserialize!([] $ty $(= $name)?);
    };
}

/// `Serialize` of a borrowed form: what is borrowed cannot be made of what is no encoding.
#[macro_export]
#[doc(hidden)]
macro_rules! __serde_borrowed {
    ($ty:ty $(= $name:literal)?) => {
        $crate::__serialize!([] $ty $(= $name)?);
    };
}

/// `Serialize` of a function: `(functions::InvokeWithLayer<X>, X)`.
#[macro_export]
#[doc(hidden)]
macro_rules! __serde_function {
    ($ty:ty $(, $param:ident)*) => {
        $crate::__serialize!([$($param: $crate::Serializable),*] $ty);
    };
}

/// `Deserialize` of a function that can be decoded.
#[macro_export]
#[doc(hidden)]
macro_rules! __serde_read_function {
    ($ty:ty $(, $param:ident)*) => {
        $crate::__deserialize!([$($param: $crate::DeserializableOwned),*] $ty);
    };
}

#[macro_export]
#[doc(hidden)]
macro_rules! __serialize {
    ([$($params:tt)*] $ty:ty $(= $name:literal)?) => {
        impl<$($params)*> $crate::rt::serde_core::Serialize for $ty {
            fn serialize<__S: $crate::rt::serde_core::Serializer>(
                &self,
                to: __S,
            ) -> $crate::rt::Result<__S::Ok, __S::Error> {
                $crate::__serialized!(self, to $(, $name)?)
            }
        }
    };
}

#[macro_export]
#[doc(hidden)]
macro_rules! __serialized {
    ($value:ident, $to:ident) => {
        $crate::rt::serialize_combinator($value, &SCHEMA, $to)
    };
    ($value:ident, $to:ident, $name:literal) => {
        $crate::rt::serialize_type($value, $name, &SCHEMA, $to)
    };
}

#[macro_export]
#[doc(hidden)]
macro_rules! __deserialize {
    ([$($params:tt)*] $ty:ty $(= $name:literal)?) => {
        impl<'de, $($params)*> $crate::rt::serde_core::Deserialize<'de> for $ty {
            fn deserialize<__D: $crate::rt::serde_core::Deserializer<'de>>(
                from: __D,
            ) -> $crate::rt::Result<Self, __D::Error> {
                $crate::__deserialized!(from $(, $name)?)
            }
        }
    };
}

#[macro_export]
#[doc(hidden)]
macro_rules! __deserialized {
    ($from:ident) => {
        $crate::rt::deserialize_combinator(&SCHEMA, $from)
    };
    ($from:ident, $name:literal) => {
        $crate::rt::deserialize_type($name, &SCHEMA, $from)
    };
}
