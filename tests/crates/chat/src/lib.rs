//! A crate with types of its own schema.

#![deny(warnings)]

/// What is wanted of the schema, in one file.
pub mod tl {
    include!(concat!(env!("OUT_DIR"), "/chat.rs"));
}

/// Most of it: what is said stays bytes.
pub mod kept {
    include!(concat!(env!("OUT_DIR"), "/kept/chat.rs"));
}

/// All of it, in a folder, with a name of its own for the module of constructors.
pub mod whole {
    include!(concat!(env!("OUT_DIR"), "/chat/mod.rs"));
}

#[cfg(test)]
mod tests {
    use tl_types::{Deserializable, RpcError, Serializable};

    use super::tl::errors::chat::SayError;
    use super::tl::{borrowed, enums, functions, names, types};
    use super::{kept, whole};

    #[test]
    fn values_come_back() {
        let call = functions::chat::Say {
            quiet: true,
            ..functions::chat::Say::new(7, "hi")
        };
        let bytes = call.to_bytes();
        assert_eq!(functions::chat::Say::from_bytes(&bytes), Ok(call));
        let said = enums::Event::from(types::Said {
            room: types::RoomGone { id: 7 }.into(),
            text: "hi".to_owned(),
            reply_to: None,
        });
        let bytes = said.to_bytes();
        let event = borrowed::enums::Event::from_bytes(&bytes).expect("an event");
        assert_eq!(event.as_said().expect("it was said").text, "hi");
        assert_eq!(event.to_owned(), said);
    }

    #[test]
    fn errors_have_types() {
        let error = SayError::from(RpcError::parse(400, "TEXT_EMPTY"));
        assert!(matches!(error, SayError::TextEmpty));
    }

    #[test]
    fn only_what_is_wanted_is_there() {
        assert_eq!(names::name_of(0x5d3e_1c11), Some("chat.say"));
        assert_eq!(names::name_of(0x5d3e_1c13), None, "admin.close");
        let noise = whole::enums::Event::from(whole::constructors::Noise { level: 1.0 });
        assert!(enums::Event::from_bytes(&noise.to_bytes()).is_err());
        assert_eq!(whole::functions::admin::Close { room: 1 }.to_bytes().len(), 8);
    }

    #[test]
    fn what_is_not_wanted_is_kept() {
        let noise = whole::constructors::Noise { level: 1.0 }.to_bytes();
        let event = kept::enums::Event::from_bytes(&noise).expect("an event");
        assert_eq!(event.to_bytes(), noise);
        let object = event.into_other().expect("no type");
        assert_eq!(object.decode(), Ok(whole::constructors::Noise { level: 1.0 }));
    }

    #[test]
    fn attributes_are_added() {
        let (one, other) = (types::RoomGone { id: 1 }, types::RoomGone { id: 2 });
        assert!(enums::Room::from(one) < enums::Room::from(other));
    }
}
