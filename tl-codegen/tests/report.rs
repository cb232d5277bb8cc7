//! Reports: takes findings of every kind, checks what each format makes of them.

use serde_json::Value;
use tl_codegen::report::{
    Finding, Place, Report, Rule, Severity, Source, counts, github, json, markdown, sarif, text,
};
use tl_parser::Span;

macro_rules! rule {
    ($severity:ident, $id:literal) => {
        Rule {
            id: $id,
            severity: Severity::$severity,
            summary: concat!("summary of `", $id, "`"),
            help: concat!("help for ", $id, ": 100 %, <b>really</b>"),
        }
    };
}

static WIRE: Rule = rule!(Wire, "wire-rule");
static SOURCE: Rule = rule!(Source, "source-rule");
static COMPATIBLE: Rule = rule!(Compatible, "compatible-rule");
static ERROR: Rule = rule!(Error, "error-rule");
static WARNING: Rule = rule!(Warning, "warning-rule");

const OLD: Source<'_> = Source {
    path: "old schema, with: odd%name.tl",
    text: "user id:int = User;\nchat id:int = Chat;\n",
};
const NEW: Source<'_> = Source {
    path: "new.tl",
    text: "// Übersicht\nuser id:long\n  name:string = User;\n",
};

fn finding(rule: &'static Rule, subject: &str, message: &str) -> Finding {
    Finding {
        rule,
        subject: subject.to_owned(),
        message: message.to_owned(),
        old: None,
        new: None,
        place: None,
    }
}

fn place(file: usize, words: &str) -> Option<Place> {
    let text = [OLD, NEW][file].text;
    let start = text.find(words).expect("the words are there");
    let span = Span::new(start, start + words.len());
    Some(Place { file, span })
}

/// Findings with all that a renderer can meet.
fn findings() -> Vec<Finding> {
    let text = |text: &str| Some(text.to_owned());
    vec![
        Finding {
            place: place(1, "name:string"),
            new: text("name:string"),
            ..finding(&COMPATIBLE, "user.name", "field `name` is new")
        },
        Finding {
            place: place(1, "id:long"),
            old: text("id:int"),
            new: text("id:long"),
            ..finding(
                &WIRE,
                "user.id",
                "field `id` was `int` and is `Vector<long>`",
            )
        },
        Finding {
            place: place(0, "chat id:int = Chat;"),
            old: text("chat id:int = Chat"),
            ..finding(&SOURCE, "chat", "constructor `chat` is gone")
        },
        Finding {
            place: place(1, "user id:long\n  name:string = User;"),
            old: text("user#11111111 id:int access_hash:flags.0?long = User"),
            new: text("user#22222222 id:long access_hash:flags.0?long name:string = User"),
            ..finding(&WIRE, "user", "100 % <other>, *and* @more")
        },
        finding(&ERROR, "", "a tick ` alone"),
        finding(&WARNING, "chat", "without a place"),
    ]
}

fn render(format: fn(&Report<'_>) -> String) -> String {
    format(&Report {
        sources: &[OLD, NEW],
        findings: &findings(),
        bump: Some("major"),
        summary: "6 changes; suggested version bump: major",
    })
}

#[test]
fn text_is_grouped_and_coloured() {
    insta::assert_snapshot!(render(text).replace('\x1b', "␛"));
}

#[test]
fn markdown_is_grouped_and_escaped() {
    insta::assert_snapshot!(render(markdown));
}

#[test]
fn github_commands_are_escaped() {
    insta::assert_snapshot!(render(github));
}

#[test]
fn json_has_everything() {
    insta::assert_snapshot!(render(json));
    let root: Value = serde_json::from_str(&render(json)).expect("JSON");
    assert_eq!(root["version"], 1);
    assert_eq!(root["findings"].as_array().map(Vec::len), Some(6));
}

/// What the standard requires, and that results point to their rules.
#[test]
fn sarif_has_what_it_must_have() {
    insta::assert_snapshot!(render(sarif));
    let log: Value = serde_json::from_str(&render(sarif)).expect("JSON");
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let driver = &run["tool"]["driver"];
    assert!(driver["name"].is_string());
    let results = run["results"].as_array().expect("results");
    assert_eq!(results.len(), 6);
    for result in results {
        let index = result["ruleIndex"].as_u64().expect("a number") as usize;
        assert_eq!(driver["rules"][index]["id"], result["ruleId"]);
        assert!(result["message"]["text"].is_string());
        let level = result["level"].as_str().expect("a level");
        assert!(["error", "warning", "note"].contains(&level));
        for location in result["locations"].as_array().expect("locations") {
            let place = &location["physicalLocation"];
            let uri = place["artifactLocation"]["uri"].as_str().expect("a text");
            assert!(!uri.contains([' ', ':', ',']), "{uri}");
            assert!(place["region"]["startLine"].as_u64() > Some(0));
        }
    }
}

#[test]
fn no_findings_are_a_summary_alone() {
    let report = Report {
        sources: &[OLD],
        findings: &[],
        bump: None,
        summary: &counts(&[]).to_string(),
    };
    assert_eq!(text(&report), "nothing found\n");
    assert_eq!(markdown(&report), "**nothing found**\n");
    assert_eq!(github(&report), "nothing found\n");
    let root: Value = serde_json::from_str(&json(&report)).expect("JSON");
    assert_eq!(root["findings"], Value::Array(Vec::new()));
    assert_eq!(root["bump"], Value::Null);
    assert_eq!(root["counts"]["wire"], 0);
}

#[test]
fn long_lists_are_folded_and_fit_into_a_comment() {
    let render = |count: usize| {
        let one = finding(&WIRE, "user", "x".repeat(100).as_str());
        markdown(&Report {
            sources: &[],
            findings: &vec![one; count],
            bump: None,
            summary: "many",
        })
    };
    assert!(!render(10).contains("<details>"));
    assert!(render(11).contains("<details><summary>11 findings</summary>\n\n- "));
    let long = render(2000);
    assert!(long.len() < 65_536, "{} bytes", long.len());
    let shown = long.matches("\n- <code>").count();
    let left = format!("\n- {} more\n", 2000 - shown);
    assert!(long.contains(&left), "{shown} are shown");
    assert!(long.ends_with("**many**\n"));
}

#[test]
fn github_gets_as_many_annotations_as_it_shows() {
    let many = |rule, count| (0..count).map(move |it| finding(rule, &format!("f{it}"), "is wrong"));
    let findings: Vec<_> = many(&WARNING, 11)
        .chain(many(&COMPATIBLE, 10))
        .chain(many(&ERROR, 8))
        .chain(many(&WIRE, 5))
        .collect();
    let report = github(&Report {
        sources: &[],
        findings: &findings,
        bump: None,
        summary: "34 findings",
    });
    let count = |start: &str| report.lines().filter(|it| it.starts_with(start)).count();
    assert_eq!(count("::error title=wire-rule"), 5);
    assert_eq!(count("::error title=error-rule"), 5);
    assert_eq!(count("::warning "), 10);
    assert_eq!(count("::notice "), 10);
    let last = "34 findings; without annotations: 3 of level error, 1 of level warning";
    assert_eq!(report.lines().last(), Some(last));
}
