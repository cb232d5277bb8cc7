//! `generate`: takes the request, generates everything in memory, and only then writes or
//! compares.

use tl_codegen::{Files, Options, Unsupported};

use crate::args::Generate;
use crate::config::{self, Target};
use crate::output::Plan;
use crate::{Failure, Outcome, errors, schema, terminal};

/// Carries the request out.
pub(crate) fn run(args: &Generate) -> Result<Outcome, Failure> {
    let mut plans = Vec::new();
    for target in targets(args)? {
        plans.push(Plan::new(target.out.clone(), generate(&target)?)?);
    }
    match args.check {
        true => check(&plans),
        false => write(&plans),
    }
}

fn targets(args: &Generate) -> Result<Vec<Target>, Failure> {
    match (&args.schema, &args.out) {
        (Some(schema), Some(out)) => Ok(vec![Target {
            schema: schema.clone(),
            out: out.clone(),
            runtime: args.runtime.clone(),
            errors: args.errors.clone(),
            error_parameters: args.error_parameters.clone(),
        }]),
        _ => Ok(config::load(args.config.as_deref())?.generate),
    }
}

fn generate(target: &Target) -> Result<Files, Failure> {
    let loaded = schema::load(&target.schema)?;
    let mut options = Options::new(source_name(&target.schema));
    if let Some(runtime) = &target.runtime {
        options.runtime.clone_from(runtime);
    }
    if let Some(table) = &target.errors {
        options.errors = Some(errors::load(table, target.error_parameters.as_deref())?);
    }
    tl_codegen::generate(&loaded.model, &options).map_err(|unsupported| {
        let text = &loaded.text;
        text.failure(&unsupported, Unsupported::diagnostic)
    })
}

/// The file's name alone: the text must not depend on where the schema was found.
fn source_name(path: &std::path::Path) -> String {
    match path.file_name() {
        Some(name) if name != "-" => name.to_string_lossy().into_owned(),
        _ => "a schema".to_owned(),
    }
}

fn check(plans: &[Plan]) -> Result<Outcome, Failure> {
    let differences: Vec<String> = plans.iter().flat_map(Plan::differences).collect();
    terminal::print(differences.concat())?;
    let count = match differences.len() {
        0 => return Ok(Outcome::Fine),
        1 => "1 file differs".to_owned(),
        count => format!("{count} files differ"),
    };
    terminal::report(&format!("{count}; run `tl-codegen generate`\n"));
    Ok(Outcome::Findings)
}

fn write(plans: &[Plan]) -> Result<Outcome, Failure> {
    Plan::apply_all(plans)?;
    for plan in plans {
        terminal::report(&plan.summary());
    }
    Ok(Outcome::Fine)
}
