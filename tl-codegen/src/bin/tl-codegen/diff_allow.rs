//! What `diff` need not tell again: takes rules, subjects and a list, and the section `[diff]` of the
//! configuration, gives the changes that are left.

use std::path::PathBuf;

use clap::Args;
use tl_codegen::report::{AllowList, Allowed, Finding, Rule, UnknownRule};

use crate::config;
use crate::deny::Deny;
use crate::lint_sources::parse_allow_list;
use crate::outcome::Failure;
use crate::terminal;
use crate::tool_config::{DiffConfig, diff_rules};
use tl_codegen::input;

/// The arguments of `diff` that say which changes count.
#[derive(Debug, Args)]
pub(crate) struct DiffAllow {
    /// Which changes fail: those that are at least so bad [default: the configuration's, or else
    /// `wire`]
    #[arg(long, value_enum, value_name = "SEVERITY")]
    deny: Option<Deny>,

    /// A rule that does not count, all in all or for a subject; may be given several times
    #[arg(long, value_name = "RULE[:SUBJECT]", value_parser = parse_allowed)]
    allow: Vec<Allowed>,

    /// What is known and explained: changes that do not count
    #[arg(long, value_name = "FILE")]
    allow_file: Option<PathBuf>,
}

fn parse_allowed(text: &str) -> Result<Allowed, UnknownRule> {
    Allowed::parse(text, &diff_rules())
}

/// Which changes count.
pub(crate) struct Counted {
    deny: Deny,
    allow: Vec<Allowed>,
    list: AllowList,
}

impl DiffAllow {
    /// The arguments, and the nearest configuration if there is one.
    pub(crate) fn read(&self) -> Result<Counted, Failure> {
        let DiffConfig {
            deny,
            mut allow,
            allow_file,
        } = config::nearest()?.map(|it| it.diff).unwrap_or_default();
        allow.extend(self.allow.iter().cloned());
        let file = self.allow_file.as_ref().or(allow_file.as_ref());
        let text = file.map(|path| input::read(path)).transpose()?;
        let list = text.map(|text| parse_allow_list(&text, &diff_rules()));
        Ok(Counted {
            deny: self.deny.or(deny).unwrap_or(Deny::Wire),
            allow,
            list: list.transpose()?.unwrap_or_default(),
        })
    }
}

impl Counted {
    /// The changes that are not allowed. What is allowed and did not happen is reported, if one of these rules
    /// was to find it.
    pub(crate) fn apply(&self, findings: Vec<Finding>, rules: &[&Rule]) -> Vec<Finding> {
        let (mut findings, unused) = self.list.apply(findings);
        for entry in unused.iter().filter(|it| rules.contains(&it.rule)) {
            let (rule, subject) = (entry.rule.id, &entry.subject);
            terminal::report(&format!("allowed without need: {rule} {subject}\n"));
        }
        findings.retain(|finding| !self.allow.iter().any(|it| it.covers(finding)));
        findings
    }

    /// Whether one of the changes fails.
    pub(crate) fn denies(&self, findings: &[Finding]) -> bool {
        let mut severities = findings.iter().map(|finding| finding.rule.severity);
        severities.any(|severity| self.deny.denies(severity))
    }
}
