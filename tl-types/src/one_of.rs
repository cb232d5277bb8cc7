//! Objects of several types: takes the types that may come, gives an enum that is decoded by the id.

/// Declares an enum of types, decoded to the first one that has the constructor which the input has.
///
/// It is for what may be one of several types: the body of a message, which holds an update, an
/// acknowledgement, an answer and more. Any types may stand in it, of any schema. A last variant with an
/// [`Object`](crate::Object) takes what the others do not know, as bytes; without one, it is an error.
///
#[cfg_attr(feature = "api", doc = "```")]
#[cfg_attr(not(feature = "api"), doc = "```ignore")]
/// use tl_types::{Deserializable, Object, RpcError, Serializable, enums, one_of};
///
/// one_of! {
///     /// What may come.
///     #[derive(Debug, PartialEq)]
///     enum Incoming {
///         Updates(enums::Updates),
///         Error(RpcError),
///         Other(Object),
///     }
/// }
///
/// let updates = enums::Updates::TooLong;
/// assert_eq!(Incoming::from_bytes(&updates.to_bytes()), Ok(Incoming::Updates(updates)));
///
/// let user = enums::InputUser::UserSelf;
/// assert_eq!(Incoming::from_bytes(&user.to_bytes()), Ok(Incoming::Other(Object::encode(&user))));
/// ```
///
/// With the feature `mtproto` there is `ServiceMessage`, of all that MTProto's messages have.
#[macro_export]
macro_rules! one_of {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident $(<$lifetime:lifetime>)? {
            $($(#[$variant_meta:meta])* $variant:ident($ty:ty)),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        $vis enum $name $(<$lifetime>)? {
            $($(#[$variant_meta])* $variant($ty),)+
        }

        $crate::one_of!(@decode $name [$($lifetime)?] $($variant($ty))+);
    };
    (@decode $name:ident [] $($variants:tt)+) => {
        impl<'a> $crate::Deserializable<'a> for $name {
            $crate::one_of!(@body $name 'a $($variants)+);
        }
    };
    (@decode $name:ident [$lifetime:lifetime] $($variants:tt)+) => {
        impl<$lifetime> $crate::Deserializable<$lifetime> for $name<$lifetime> {
            $crate::one_of!(@body $name $lifetime $($variants)+);
        }
    };
    (@body $name:ident $lifetime:lifetime $first:ident($first_ty:ty) $($variant:ident($ty:ty))*) => {
        const MIN_SIZE: usize = 4;

        fn deserialize(reader: &mut $crate::Reader<$lifetime>) -> Self {
            if let Some(value) = reader.read_known::<$first_ty>() {
                return Self::$first(value);
            }
            $(if let Some(value) = reader.read_known::<$ty>() {
                return Self::$variant(value);
            })*
            let id = reader.id();
            reader.unknown_constructor(id, stringify!($name));
            Self::$first(<$first_ty as $crate::Deserializable<$lifetime>>::deserialize(reader))
        }
    };
}
