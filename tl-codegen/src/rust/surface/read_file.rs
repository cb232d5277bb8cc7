//! Files: takes the tokens of one, gives its public items, and what it adds to items elsewhere.

use syn::punctuated::Punctuated;
use syn::{
    Attribute, Fields, FnArg, GenericParam, ImplItem, ItemImpl, ReturnType, Signature, Token, Type,
    Visibility,
};

use super::items::{Detail, Item, Items, Member};
use super::token_text::{text, unboxed};
use crate::rust::emit::SourceFile;
use crate::rust::generate_error::GenerateError;

/// The items of a file.
///
/// # Errors
///
/// That the tokens are no Rust.
pub(super) fn read_file(file: &SourceFile<'_>) -> Result<Items, GenerateError> {
    let mut reader = Reader {
        module: modules(&file.path),
        items: Items::new(),
    };
    for part in &file.parts {
        let parsed = syn::parse2::<syn::File>(part());
        let parsed = parsed.map_err(|error| GenerateError::not_rust(&file.path, &error))?;
        for item in &parsed.items {
            reader.read(item);
        }
    }
    Ok(reader.items)
}

/// `types::messages::` for `types/messages.rs`.
fn modules(path: &str) -> String {
    match path.strip_suffix(".rs") {
        Some("mod") | None => String::new(),
        Some(module) => module.replace('/', "::") + "::",
    }
}

struct Reader {
    /// The file's module, with `::` at its end.
    module: String,
    items: Items,
}

impl Reader {
    fn read(&mut self, item: &syn::Item) {
        match item {
            syn::Item::Mod(it) => self.define(&it.vis, &it.ident, "mod".to_owned()),
            syn::Item::Const(it) => {
                let head = format!("const: {}", text(&it.ty));
                self.define(&it.vis, &it.ident, head);
            }
            syn::Item::Fn(it) => {
                let head = format!("fn{}", signature(&it.sig).essence);
                self.define(&it.vis, &it.sig.ident, head);
            }
            syn::Item::Type(it) => {
                let head = format!("type = {}", text(&it.ty));
                self.define(&it.vis, &it.ident, head);
            }
            syn::Item::Struct(it) => self.read_struct(it),
            syn::Item::Enum(it) => self.read_enum(it),
            syn::Item::Impl(it) => self.read_impl(it),
            _ => {}
        }
    }

    fn define(&mut self, visibility: &Visibility, name: &syn::Ident, head: String) {
        let item = Item {
            head,
            ..Item::default()
        };
        self.add(visibility, name, item);
    }

    fn add(&mut self, visibility: &Visibility, name: &syn::Ident, item: Item) {
        if is_public(visibility) {
            let path = format!("{}{name}", self.module);
            self.items.entry(path).or_default().merge(item);
        }
    }

    fn read_struct(&mut self, it: &syn::ItemStruct) {
        let fields = it.fields.iter().filter(|field| is_public(&field.vis));
        let fields = fields.filter_map(|field| {
            let name = Member::Field(field.ident.as_ref()?.to_string());
            Some((name, typed(text(&field.ty))))
        });
        let item = Item {
            head: format!("struct{}", params(&it.generics)),
            is_open: false,
            members: fields.chain(derived(&it.attrs)).collect(),
        };
        self.add(&it.vis, &it.ident, item);
    }

    fn read_enum(&mut self, it: &syn::ItemEnum) {
        let variants = it.variants.iter().map(|variant| {
            let name = Member::Variant(variant.ident.to_string());
            (name, typed(payload(&variant.fields)))
        });
        let item = Item {
            head: format!("enum{}", params(&it.generics)),
            is_open: it
                .attrs
                .iter()
                .any(|it| it.path().is_ident("non_exhaustive")),
            members: variants.chain(derived(&it.attrs)).collect(),
        };
        self.add(&it.vis, &it.ident, item);
    }

    fn read_impl(&mut self, it: &ItemImpl) {
        let Some(path) = self.self_path(&it.self_ty) else {
            return;
        };
        let members = &mut self.items.entry(path).or_default().members;
        let Some((of, _)) = &it.trait_ else {
            members.extend(it.items.iter().filter_map(method));
            return;
        };
        if of
            .segments
            .last()
            .is_some_and(|it| it.ident == "RemoteCall")
        {
            members.extend(it.items.iter().filter_map(associated));
        }
        members.insert(Member::Trait(text(of)), Detail::default());
    }

    /// The path of an item of the generated tree: one name alone is in the file's module.
    fn self_path(&self, ty: &Type) -> Option<String> {
        let Type::Path(ty) = ty else {
            return None;
        };
        let names = ty.path.segments.iter().map(|it| it.ident.to_string());
        let names: Vec<_> = names.collect();
        match names.as_slice() {
            [name] => Some(format!("{}{name}", self.module)),
            [first, ..] if first == "rt" => None,
            names => Some(names.join("::")),
        }
    }
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// `<X>`; lifetimes follow from the path.
fn params(generics: &syn::Generics) -> String {
    let params = generics.params.iter();
    let types = params.filter(|it| matches!(it, GenericParam::Type(_)));
    match types.map(text).collect::<Vec<_>>() {
        none if none.is_empty() => String::new(),
        names => format!("<{}>", names.join(", ")),
    }
}

/// A type, or several.
fn typed(text: String) -> Detail {
    let essence = unboxed(&text);
    Detail { text, essence }
}

/// What a variant holds, as its declaration says it.
fn payload(fields: &Fields) -> String {
    match fields {
        Fields::Unit => String::new(),
        Fields::Unnamed(fields) => {
            let types = fields.unnamed.iter().map(|field| text(&field.ty));
            types.collect::<Vec<_>>().join(", ")
        }
        Fields::Named(fields) => {
            let fields = fields.named.iter().map(|field| {
                let name = field.ident.as_ref().map(syn::Ident::to_string);
                format!("{}: {}", name.unwrap_or_default(), text(&field.ty))
            });
            format!("{{ {} }}", fields.collect::<Vec<_>>().join(", "))
        }
    }
}

/// The traits of `#[derive(…)]`. That of equality brings one more: constants of the type can be patterns.
fn derived(attributes: &[Attribute]) -> Vec<(Member, Detail)> {
    let derives = attributes.iter().filter(|it| it.path().is_ident("derive"));
    let traits = derives.flat_map(|it| {
        let traits = it.parse_args_with(Punctuated::<syn::Path, Token![,]>::parse_terminated);
        traits.unwrap_or_default()
    });
    let traits = traits.flat_map(|it| {
        let pattern = it
            .is_ident("PartialEq")
            .then(|| "StructuralPartialEq".to_owned());
        [text(&it)].into_iter().chain(pattern)
    });
    let traits = traits.map(|name| (Member::Trait(name), Detail::default()));
    traits.collect()
}

fn method(item: &ImplItem) -> Option<(Member, Detail)> {
    match item {
        ImplItem::Fn(it) if is_public(&it.vis) => {
            let name = Member::Method(it.sig.ident.to_string());
            Some((name, signature(&it.sig)))
        }
        _ => None,
    }
}

/// `(&self, id: i32) -> bool`, or `(&self, i32) -> bool`.
fn signature(of: &Signature) -> Detail {
    let returns = match &of.output {
        ReturnType::Default => String::new(),
        ReturnType::Type(_, ty) => format!(" -> {}", text(ty)),
    };
    let arguments = of.inputs.iter().map(|argument| match argument {
        FnArg::Receiver(it) => [text(it), text(it)],
        FnArg::Typed(it) => [text(it), text(&it.ty)],
    });
    let (named, types): (Vec<_>, Vec<_>) = arguments.map(|[named, ty]| (named, ty)).unzip();
    let write = |arguments: &[String]| format!("({}){returns}", arguments.join(", "));
    Detail {
        text: write(&named),
        essence: write(&types),
    }
}

/// The types that a function has with all features on.
fn associated(item: &ImplItem) -> Option<(Member, Detail)> {
    let ImplItem::Type(it) = item else {
        return None;
    };
    let is_off = |attribute: &Attribute| {
        let condition = attribute.meta.require_list();
        attribute.path().is_ident("cfg")
            && condition.is_ok_and(|it| text(&it.tokens).starts_with("not"))
    };
    match it.attrs.iter().any(is_off) {
        true => None,
        false => Some((
            Member::Associated(it.ident.to_string()),
            typed(text(&it.ty)),
        )),
    }
}
