//! A small schema, encoded by hand the way the generator does it.
//!
//! ```tl
//! salt#0949d9dc valid_since:int value:long = Salt;
//! peerNone#11111111 = Peer;
//! peerUser#59511722 user_id:long = Peer;
//! note#22222222 flags:# peer:Peer title:flags.0?string tags:Vector<string> salt:%Salt
//!     salts:vector<%Salt> reply:flags.1?Note owner:Salt = Note;
//! leaf#33333333 = Tree;
//! node#44444444 children:Vector<Tree> = Tree;
//! ```

use tl_types::{
    BareDeserializable, BareSerializable, Combinator, Deserializable, Identifiable, Reader,
    RemoteCall, RpcError, Serializable, rt,
};

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Salt {
    pub(crate) valid_since: i32,
    pub(crate) value: i64,
}

impl Identifiable for Salt {
    const COMBINATOR: Combinator = Combinator {
        name: "salt",
        id: 0x0949_d9dc,
        min_size: 12,
    };
}

impl Serializable for Salt {
    fn serialize(&self, buf: &mut Vec<u8>) {
        rt::write_u32(buf, Self::CONSTRUCTOR_ID);
        rt::write_i32(buf, self.valid_since);
        rt::write_i64(buf, self.value);
    }
}

impl BareDeserializable<'_> for Salt {
    fn deserialize_bare(r: &mut Reader<'_>) -> Self {
        let valid_since = r.i32();
        let value = r.i64();
        r.in_type(&Self::COMBINATOR);
        Self { valid_since, value }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PeerUser {
    pub(crate) user_id: i64,
}

impl Identifiable for PeerUser {
    const COMBINATOR: Combinator = Combinator {
        name: "peerUser",
        id: 0x5951_1722,
        min_size: 8,
    };
}

impl Serializable for PeerUser {
    fn serialize(&self, buf: &mut Vec<u8>) {
        rt::write_u32(buf, Self::CONSTRUCTOR_ID);
        rt::write_i64(buf, self.user_id);
    }
}

impl BareDeserializable<'_> for PeerUser {
    fn deserialize_bare(r: &mut Reader<'_>) -> Self {
        let user_id = r.i64();
        r.in_type(&Self::COMBINATOR);
        Self { user_id }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Peer {
    None,
    User(PeerUser),
}

impl Serializable for Peer {
    fn serialize(&self, buf: &mut Vec<u8>) {
        match self {
            Self::None => rt::write_u32(buf, 0x1111_1111),
            Self::User(user) => user.serialize(buf),
        }
    }
}

impl Deserializable<'_> for Peer {
    const MIN_SIZE: usize = 4;

    fn deserialize(r: &mut Reader<'_>) -> Self {
        match r.id() {
            0x1111_1111 => Self::None,
            PeerUser::CONSTRUCTOR_ID => Self::User(PeerUser::deserialize_bare(r)),
            id => {
                r.unknown_constructor(id, "Peer");
                // The harder kind of stand-in: one with a payload.
                Self::User(r.bare())
            }
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Note {
    pub(crate) peer: Peer,
    pub(crate) title: Option<String>,
    pub(crate) tags: Vec<String>,
    pub(crate) salt: Salt,
    pub(crate) salts: Vec<Salt>,
    pub(crate) reply: Option<Box<Note>>,
    pub(crate) owner: Salt,
}

impl Identifiable for Note {
    const COMBINATOR: Combinator = Combinator {
        name: "note",
        id: 0x2222_2222,
        min_size: 48,
    };
}

impl Serializable for Note {
    fn serialize(&self, buf: &mut Vec<u8>) {
        rt::write_u32(buf, Self::CONSTRUCTOR_ID);
        let flags = u32::from(self.title.is_some()) | u32::from(self.reply.is_some()) << 1;
        rt::write_u32(buf, flags);
        self.peer.serialize(buf);
        if let Some(title) = &self.title {
            rt::write_string(buf, title);
        }
        rt::write_vec(buf, &self.tags);
        self.salt.serialize_bare(buf);
        rt::write_bare_vec_of_bare(buf, &self.salts);
        if let Some(reply) = &self.reply {
            reply.serialize(buf);
        }
        self.owner.serialize(buf);
    }
}

impl BareDeserializable<'_> for Note {
    fn deserialize_bare(r: &mut Reader<'_>) -> Self {
        r.enter();
        let flags = r.u32();
        let peer = Peer::deserialize(r);
        let title = if flags & 1 != 0 {
            Some(r.string())
        } else {
            None
        };
        let tags = r.vec();
        let salt = r.bare();
        let salts = r.bare_vec_of_bare();
        let reply = if flags & 2 != 0 {
            Some(Box::new(Self::deserialize(r)))
        } else {
            None
        };
        let owner = Salt::deserialize(r);
        r.leave();
        r.in_type(&Self::COMBINATOR);
        Self {
            peer,
            title,
            tags,
            salt,
            salts,
            reply,
            owner,
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Tree {
    Leaf,
    Node(Vec<Tree>),
}

impl Serializable for Tree {
    fn serialize(&self, buf: &mut Vec<u8>) {
        match self {
            Self::Leaf => rt::write_u32(buf, 0x3333_3333),
            Self::Node(children) => {
                rt::write_u32(buf, 0x4444_4444);
                rt::write_vec(buf, children);
            }
        }
    }
}

impl Deserializable<'_> for Tree {
    const MIN_SIZE: usize = 4;

    fn deserialize(r: &mut Reader<'_>) -> Self {
        r.enter();
        let tree = match r.id() {
            0x3333_3333 => Self::Leaf,
            0x4444_4444 => Self::Node(r.vec()),
            id => {
                r.unknown_constructor(id, "Tree");
                Self::Leaf
            }
        };
        r.leave();
        tree
    }
}

/// A constructor without fields, as an element of a bare vector: it takes no bytes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Empty;

impl Identifiable for Empty {
    const COMBINATOR: Combinator = Combinator {
        name: "empty",
        id: 0x5555_5555,
        min_size: 0,
    };
}

impl Serializable for Empty {
    fn serialize(&self, buf: &mut Vec<u8>) {
        rt::write_u32(buf, Self::CONSTRUCTOR_ID);
    }
}

impl BareDeserializable<'_> for Empty {
    fn deserialize_bare(_r: &mut Reader<'_>) -> Self {
        Self
    }
}

/// `getFiles#66666666 = Vector<bytes>;`
pub(crate) struct GetFiles;

impl Serializable for GetFiles {
    fn serialize(&self, buf: &mut Vec<u8>) {
        rt::write_u32(buf, 0x6666_6666);
    }
}

impl RemoteCall for GetFiles {
    type Error = RpcError;
    type Return = Vec<Vec<u8>>;
}

pub(crate) fn note() -> Note {
    let salt = Salt {
        valid_since: 1,
        value: 2,
    };
    let reply = Note {
        peer: Peer::None,
        title: None,
        tags: Vec::new(),
        salt: salt.clone(),
        salts: Vec::new(),
        reply: None,
        owner: salt.clone(),
    };
    Note {
        peer: Peer::User(PeerUser { user_id: 7 }),
        title: Some("Title".into()),
        tags: vec!["one".into(), String::new()],
        salts: vec![salt.clone(), salt.clone()],
        reply: Some(Box::new(reply)),
        owner: Salt {
            valid_since: -1,
            value: -2,
        },
        salt,
    }
}
