//! Code without documentation: takes tokens, gives the same ones without comments for rustdoc.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// The tokens without `#[doc = "…"]`. Other names for the search, `#[doc(alias = "…")]`, stay.
pub(crate) fn without_docs(tokens: TokenStream) -> TokenStream {
    let mut tokens = tokens.into_iter().peekable();
    let mut rest = Vec::new();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct)
                if punct.as_char() == '#' && tokens.peek().is_some_and(is_comment) =>
            {
                tokens.next();
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), without_docs(group.stream()));
                inner.set_span(group.span());
                rest.push(inner.into());
            }
            other => rest.push(other),
        }
    }
    rest.into_iter().collect()
}

/// Whether a token is `[doc = "…"]`.
fn is_comment(token: &TokenTree) -> bool {
    let TokenTree::Group(group) = token else {
        return false;
    };
    let mut inside = group.stream().into_iter();
    group.delimiter() == Delimiter::Bracket
        && matches!(inside.next(), Some(TokenTree::Ident(name)) if name == "doc")
        && matches!(inside.next(), Some(TokenTree::Punct(punct)) if punct.as_char() == '=')
}
