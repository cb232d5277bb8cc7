//! Generated code: takes a file of it, panics if a name is there twice or if rustdoc would make of a comment
//! what is no words.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag};
use quote::ToTokens;
use syn::{Fields, ImplItem, Item, ItemImpl, Signature};

/// No two things of one kind have one name: rustc would refuse that, and syn does not.
///
/// # Panics
///
/// If two have.
pub fn check_names(path: &str, items: &[Item]) {
    let mut names = Names {
        path,
        seen: BTreeSet::new(),
    };
    for item in items {
        match item {
            Item::Struct(it) => {
                names.add("type", &it.ident.to_string());
                names.add_fields(&it.ident.to_string(), &it.fields);
            }
            Item::Enum(it) => {
                names.add("type", &it.ident.to_string());
                for variant in &it.variants {
                    let scope = format!("{}::", it.ident);
                    names.add(&scope, &variant.ident.to_string());
                    names.add_fields(&(scope + &variant.ident.to_string()), &variant.fields);
                }
            }
            Item::Type(it) => names.add("type", &it.ident.to_string()),
            Item::Mod(it) => names.add("module", &it.ident.to_string()),
            Item::Fn(it) => names.add_function("function", &it.sig),
            Item::Impl(it) => names.add_impl(it),
            _ => {}
        }
    }
}

struct Names<'p> {
    path: &'p str,
    seen: BTreeSet<String>,
}

impl Names<'_> {
    fn add(&mut self, scope: &str, name: &str) {
        let name = format!("{scope} {name}");
        assert!(
            !self.seen.contains(&name),
            "{}: {name} is there twice",
            self.path
        );
        self.seen.insert(name);
    }

    fn add_fields(&mut self, owner: &str, fields: &Fields) {
        for field in fields.iter().filter_map(|field| field.ident.as_ref()) {
            self.add(&format!("field of {owner}"), &field.to_string());
        }
    }

    /// Methods, unless they are a trait's.
    fn add_impl(&mut self, it: &ItemImpl) {
        if it.trait_.is_some() {
            return;
        }
        let attributes = it.attrs.iter().map(ToTokens::to_token_stream);
        let attributes: TokenStream = attributes.collect();
        let scope = format!("method of {}, {attributes}", it.self_ty.to_token_stream());
        for item in &it.items {
            if let ImplItem::Fn(function) = item {
                self.add_function(&scope, &function.sig);
            }
        }
    }

    fn add_function(&mut self, scope: &str, signature: &Signature) {
        self.add(scope, &signature.ident.to_string());
        let arguments = signature
            .inputs
            .iter()
            .filter_map(|argument| match argument {
                syn::FnArg::Typed(it) => match &*it.pat {
                    syn::Pat::Ident(name) => Some(name.ident.to_string()),
                    _ => None,
                },
                syn::FnArg::Receiver(_) => None,
            });
        for argument in arguments {
            self.add(
                &format!("argument of {scope} {}", signature.ident),
                &argument,
            );
        }
    }
}

/// No comment has what rustdoc would run, or what is shown as something else than words.
///
/// # Panics
///
/// If one has.
pub fn check_docs(path: &str, text: &str) {
    let is_shown = |letter: char| letter == '\n' || !letter.is_control();
    let turns = |letter: char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    assert!(
        text.chars().all(|it| is_shown(it) && !turns(it)),
        "{path}: {text:?}"
    );
    for docs in comments(text) {
        for event in Parser::new(&docs) {
            let is_fine = match &event {
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                    matches!(&**language, "rs" | "text" | "json")
                }
                Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::Image { .. })
                | Event::Html(_)
                | Event::InlineHtml(_) => false,
                _ => true,
            };
            assert!(is_fine, "{path}: {event:?} in {docs}");
        }
    }
}

/// The texts of the comments: lines of one kind that follow on each other.
fn comments(text: &str) -> Vec<String> {
    let mut comments = vec![String::new()];
    for line in text.lines().map(str::trim_start) {
        let docs = line.strip_prefix("///").or(line.strip_prefix("//!"));
        match (docs, comments.last_mut()) {
            (Some(docs), Some(last)) => {
                *last += &format!("{}\n", docs.strip_prefix(' ').unwrap_or(docs));
            }
            _ => comments.push(String::new()),
        }
    }
    comments
}
