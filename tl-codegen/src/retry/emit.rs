//! The runtime's table: takes the rules, gives the Rust that has them.
//!
//! ```text
//! pub(crate) static RULES: [Rule; …] = [Rule { error: "FLOOD_WAIT_%d", … }, …];
//! ```

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::rules::{Action, RetryRules, Rule, WaitScope};
use crate::rust::emit::SourceFile;
use crate::rust::format::format_files;
use crate::rust::{Files, GenerateError};

/// Generates a module with the table, for the runtime; `source` is the name of the rules' file.
///
/// # Errors
///
/// [`GenerateError::NotRust`], which would be a mistake of the generator.
pub fn generate(source: &str, rules: &RetryRules) -> Result<Files, GenerateError> {
    let file = SourceFile::new(
        "mod.rs",
        "What to do after an error. The first rule that is for it counts.",
    )
    .part(emit_imports)
    .part(|| emit_table(&rules.rule));
    format_files(source, &[file])
}

fn emit_imports() -> TokenStream {
    quote! {
        use crate::retry::WaitScope;
        use crate::retry_rule::{Action, Rule};
    }
}

fn emit_table(rules: &[Rule]) -> TokenStream {
    let count = Literal::usize_unsuffixed(rules.len());
    let entries = rules.iter().map(emit_rule);
    quote!(pub(crate) static RULES: [Rule; #count] = [#(#entries),*];)
}

fn emit_rule(rule: &Rule) -> TokenStream {
    let (error, action) = (&rule.error, emit_action(rule.action));
    let (first, last) = (emit_code(rule.codes.0), emit_code(rule.codes.1));
    quote!(Rule { error: #error, codes: (#first, #last), action: Action::#action })
}

fn emit_code(code: i32) -> TokenStream {
    match code {
        i32::MIN => quote!(i32::MIN),
        i32::MAX => quote!(i32::MAX),
        _ => {
            let code = Literal::i32_unsuffixed(code);
            quote!(#code)
        }
    }
}

fn emit_action(action: Action) -> TokenStream {
    let scoped = |name: TokenStream, scope| {
        let scope = emit_scope(scope);
        quote!(#name(WaitScope::#scope))
    };
    match action {
        Action::Wait(scope) => scoped(quote!(Wait), scope),
        Action::WaitMinutes(scope) => scoped(quote!(WaitMinutes), scope),
        Action::MoveAccount => quote!(MoveAccount),
        Action::SendTo => quote!(SendTo),
        Action::BindKey => quote!(BindKey),
        Action::InitConnection => quote!(InitConnection),
        Action::SendAgain => quote!(SendAgain),
        Action::LogIn => quote!(LogIn),
        Action::No => quote!(No),
    }
}

fn emit_scope(scope: WaitScope) -> TokenStream {
    match scope {
        WaitScope::Call => quote!(Call),
        WaitScope::Chat => quote!(Chat),
        WaitScope::Account => quote!(Account),
    }
}
