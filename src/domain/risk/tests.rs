//! The worked examples of the definition of risk, its boundaries, and laws that hold for all facts.

use super::*;
use crate::domain::codes::Law;
use crate::domain::deadline::{DeadlineBasis, HardDeadline};
use crate::domain::track::Track;
use proptest::prelude::*;
use std::sync::LazyLock;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Monday 21 September 2026, the day of the worked examples.
fn today() -> NaiveDate {
    day("2026-09-21")
}

static CALENDAR: LazyLock<Calendar> = LazyLock::new(Calendar::default);
static NORMS: LazyLock<Norms> = LazyLock::new(Norms::default);

fn judge(facts: &Facts) -> Assessment {
    assess(facts, &NORMS, &CALENDAR, today())
}

/// A youth outpatient case whose run-off ends on 31 December, with everything beside the path in order.
fn youth() -> Facts {
    Facts {
        deadline: Some(by("2026-12-31")),
        has_consent: true,
        has_caseworker: true,
        last_contact: Some(today()),
        leading: Some(LeadingCandidate::default()),
        live_candidates: 2,
        ..Facts::new(Law::Jeugdwet, Track::YouthOutpatient)
    }
}

fn by(text: &str) -> HardDeadline {
    HardDeadline { date: day(text), basis: DeadlineBasis::RunOffEnd }
}

fn with_steps(mut facts: Facts, steps: &[(Step, &str)]) -> Facts {
    for (step, date) in steps {
        facts.steps.set(*step, Some(day(date)));
    }
    facts
}

fn waiting(mut facts: Facts, weeks: u32, reported: &str) -> Facts {
    facts.leading = Some(LeadingCandidate {
        waiting_weeks: Some(weeks),
        waiting_reported: Some(day(reported)),
        ..Default::default()
    });
    facts
}

fn searched() -> Facts {
    with_steps(youth(), &[(Step::Conversation, "2026-08-31"), (Step::Search, "2026-09-14")])
}

#[test]
fn the_worked_examples() {
    let referred = waiting(
        with_steps(youth(), &[(Step::Conversation, "2026-08-17"), (Step::Search, "2026-08-24")]),
        10,
        "2026-09-03",
    );
    let referred = Facts { referred: Some(day("2026-08-24")), ..referred };
    let accepted = with_steps(youth(), &[(Step::Referral, "2026-09-18")]);
    let day_care = with_steps(
        Facts { track: Track::DayCare, law: Law::Wmo, ..youth() },
        &[(Step::Referral, "2026-09-18"), (Step::Introduction, "2026-11-30")],
    );
    let all_done =
        Facts { deadline: Some(by("2026-09-21")), ..with_steps(youth(), &Step::ALL.map(|step| (step, "2026-09-18"))) };
    let residential = Facts { track: Track::YouthResidential, ..youth() };
    let stops = Facts { deadline: Some(by("2026-09-30")), ..youth() };
    let late = Facts { deadline: Some(by("2026-09-20")), ..youth() };
    for (name, facts, typical, safe, slack, path_level) in [
        ("nothing done", youth(), "2026-12-10", "2027-01-20", -13, Level::AtRisk),
        ("searched", searched(), "2026-11-19", "2026-12-23", 5, Level::Attention),
        ("waits 10 weeks", waiting(searched(), 10, "2026-09-03"), "2027-01-04", "2027-01-22", -15, Level::Critical),
        ("referred and waits", referred, "2026-12-03", "2026-12-23", 5, Level::Attention),
        ("stale report", waiting(searched(), 4, "2026-08-03"), "2026-11-19", "2026-12-11", 13, Level::OnTrack),
        ("accepted", accepted, "2026-10-22", "2026-11-10", 36, Level::OnTrack),
        ("day care, agreed", day_care, "2026-12-17", "2026-12-28", 3, Level::Attention),
        ("residential", residential, "2027-01-25", "2027-03-25", -59, Level::Critical),
        ("all done", all_done, "2026-09-21", "2026-09-21", 0, Level::Attention),
        ("passed", late, "2026-12-10", "2027-01-20", -86, Level::Overdue),
        ("stops in October", stops, "2026-12-10", "2027-01-20", -78, Level::Critical),
    ] {
        let found = judge(&facts);
        let path = found.outlook.unwrap();
        assert_eq!(
            (path.typical_finish, path.safe_finish, found.slack, found.path_level),
            (day(typical), day(safe), Some(slack), path_level),
            "{name}"
        );
    }
}

#[test]
fn a_stale_waiting_time_asks_for_attention_and_leaves_the_path_alone() {
    let found = judge(&waiting(searched(), 4, "2026-08-03"));
    assert_eq!((found.path_level, found.level), (Level::OnTrack, Level::Attention));
    assert_eq!(codes(&found), ["stale_waiting_time"]);
    let fresh = judge(&waiting(searched(), 4, "2026-08-24"));
    assert_eq!(fresh.level, Level::OnTrack, "28 days is not older than 28 days");
}

fn codes(assessment: &Assessment) -> Vec<&'static str> {
    assessment.signals.iter().map(|signal| signal.code.code()).collect()
}

#[test]
fn a_missing_fact_is_unknown_and_never_green() {
    let no_deadline = judge(&Facts { deadline: None, ..youth() });
    assert_eq!((no_deadline.level, no_deadline.slack, no_deadline.latest_start), (Level::Unknown, None, None));
    let nobody = Facts { leading: None, live_candidates: 0, ..with_steps(youth(), &[(Step::Referral, "2026-09-18")]) };
    let found = judge(&nobody);
    assert_eq!((found.path_level, found.level), (Level::OnTrack, Level::Unknown));
    let flagged = Facts { has_caseworker: false, ..nobody };
    assert_eq!(judge(&flagged).level, Level::Unknown, "a signal of attention does not make it less unknown");
}

#[test]
fn leaving_and_starting_count_from_their_day() {
    let gone = |date: &str| judge(&Facts { outflow: Some(day(date)), ..youth() }).level;
    assert_eq!((gone("2026-09-21"), gone("2026-09-22")), (Level::Closed, Level::AtRisk));
    let started = |date: &str| judge(&Facts { started: Some(day(date)), ..youth() });
    assert_eq!(started("2026-09-21").level, Level::Started);
    let agreed = started("2026-12-24");
    assert_eq!(agreed.outlook.unwrap().safe_finish, day("2027-01-20"), "a later finish is not made earlier");
    let late = started("2027-02-01");
    assert_eq!((late.outlook.unwrap().typical_finish, late.level), (day("2027-02-01"), Level::Critical));
}

#[test]
fn after_care_is_due_at_six_and_thirteen_weeks_and_settles_the_case() {
    let facts = |started: &str, checks: [Option<&str>; 2]| Facts {
        started: Some(day(started)),
        after_care: checks.map(|check| check.map(day)),
        ..youth()
    };
    for (started, checks, level) in [
        ("2026-08-10", [None, None], Level::Started),
        ("2026-08-09", [None, None], Level::Attention),
        ("2026-08-09", [Some("2026-09-20"), None], Level::Started),
        ("2026-06-21", [Some("2026-08-01"), None], Level::Attention),
        ("2026-06-01", [Some("2026-08-01"), Some("2026-09-01")], Level::Closed),
    ] {
        assert_eq!(judge(&facts(started, checks)).level, level, "{started} {checks:?}");
    }
}

#[test]
fn each_signal_has_its_fact() {
    let calm = with_steps(youth(), &[(Step::Conversation, "2026-08-31"), (Step::Referral, "2026-09-18")]);
    assert_eq!((judge(&calm).level, codes(&judge(&calm))), (Level::OnTrack, vec![]));
    let born = |date: &str| Facts { birth_date: Some(day(date)), ..calm.clone() };
    let one = Facts { live_candidates: 1, ..calm.clone() };
    let pressed = Facts { deadline: Some(by("2026-12-01")), ..one.clone() };
    let accepted = LeadingCandidate { accepted: Some(day("2026-09-18")), ..LeadingCandidate::default() };
    for (name, facts, code, level) in [
        ("care stopped", Facts { care_stopped: Some(day("2026-09-20")), ..calm.clone() }, "care_gap", Level::Critical),
        ("stops today", Facts { care_stopped: Some(today()), ..calm.clone() }, "", Level::OnTrack),
        (
            "decision ends",
            Facts { decision_end: Some(day("2026-11-09")), ..calm.clone() },
            "assignment_ends_first",
            Level::AtRisk,
        ),
        ("ends on the finish", Facts { assignment_end: Some(day("2026-11-10")), ..calm.clone() }, "", Level::OnTrack),
        ("18 in February", born("2009-02-01"), "", Level::OnTrack),
        ("18 on the deadline", born("2008-12-31"), "turns_18", Level::Attention),
        ("18 within 90 days", born("2008-12-20"), "turns_18", Level::AtRisk),
        ("18 a month ago", born("2008-08-21"), "turns_18", Level::AtRisk),
        ("18 a year ago", born("2007-09-01"), "", Level::OnTrack),
        ("18 with a route", Facts { route_after_18: true, ..born("2008-12-20") }, "turns_18", Level::Attention),
        (
            "all declined",
            Facts { live_candidates: 0, declined_candidates: 2, leading: None, ..calm.clone() },
            "all_declined",
            Level::Unknown,
        ),
        ("one candidate, time enough", one, "", Level::OnTrack),
        ("one candidate, little time", pressed.clone(), "no_plan_b", Level::Attention),
        ("one that accepted", Facts { leading: Some(accepted), ..pressed }, "", Level::OnTrack),
        (
            "promise broken",
            Facts { promised_contact: Some(day("2026-09-20")), last_contact: Some(day("2026-09-19")), ..calm.clone() },
            "promise_overdue",
            Level::Attention,
        ),
        (
            "promise kept",
            Facts { promised_contact: Some(day("2026-09-20")), last_contact: Some(day("2026-09-20")), ..calm.clone() },
            "",
            Level::OnTrack,
        ),
        ("no consent", Facts { has_consent: false, ..calm.clone() }, "consent_missing", Level::Attention),
        (
            "consent not due yet",
            Facts { has_consent: false, ..with_steps(calm.clone(), &[(Step::Conversation, "2026-09-08")]) },
            "",
            Level::OnTrack,
        ),
        (
            "start not confirmed",
            Facts { agreed_start: Some(day("2026-09-11")), ..calm.clone() },
            "start_unconfirmed",
            Level::Attention,
        ),
        ("start may be confirmed", Facts { agreed_start: Some(day("2026-09-14")), ..calm.clone() }, "", Level::OnTrack),
        ("nobody's case", Facts { has_caseworker: false, ..calm.clone() }, "no_caseworker", Level::Attention),
    ] {
        let found = judge(&facts);
        assert_eq!((codes(&found).join(" ").as_str(), found.level), (code, level), "{name}");
    }
}

#[test]
fn a_manual_flag_raises_until_its_review() {
    let calm = with_steps(youth(), &[(Step::Referral, "2026-09-18")]);
    let flagged = |level, review: &str| {
        judge(&Facts { flag: Some(ManualFlag { level, review: day(review) }), ..calm.clone() }).level
    };
    assert_eq!(flagged(Level::Critical, "2026-09-21"), Level::Critical);
    assert_eq!(flagged(Level::Critical, "2026-09-20"), Level::OnTrack);
    let late = Facts {
        deadline: Some(by("2026-09-20")),
        flag: Some(ManualFlag { level: Level::Attention, review: today() }),
        ..calm
    };
    assert_eq!(judge(&late).level, Level::Overdue);
}

#[test]
fn silence_is_shorter_where_the_level_is_worse() {
    let silent = |facts: Facts, last: Option<&str>| {
        judge(&Facts { last_contact: last.map(day), steps: facts.steps, ..facts }).is_silent
    };
    // 10 working days before 21 September is 7 September, 30 is 10 August.
    assert!(silent(youth(), Some("2026-09-07")) && !silent(youth(), Some("2026-09-08")));
    let calm = Facts { deadline: Some(by("2027-06-30")), ..youth() };
    assert!(silent(calm.clone(), Some("2026-08-10")) && !silent(calm.clone(), Some("2026-08-11")));
    assert!(silent(calm, None), "nothing known to have happened is silence");
}

#[test]
fn the_latest_dates_lead_to_the_deadline() {
    let found = judge(&searched());
    let calendar = &*CALENDAR;
    let latest = Path::ahead(&searched(), &NORMS, calendar, today()).latest_dates(calendar, day("2026-12-31"));
    assert_eq!(latest[Step::Search.index()], None, "done steps have no latest date");
    assert_eq!(latest[Step::Assignment.index()], Some(calendar.sub(day("2026-12-31"), found.outlook.unwrap().buffer)));
    assert_eq!(latest[Step::Handover.index()], Some(calendar.sub(latest[Step::Assignment.index()].unwrap(), 3)));
    assert_eq!(found.latest_start, Some(day("2026-09-28")));
}

#[test]
fn the_explanation_is_a_sum_that_comes_out() {
    let facts = searched();
    let found = judge(&facts);
    let lines = explain(&facts, &found, &NORMS, &CALENDAR, today()).lines;
    let legs: Vec<_> = lines
        .iter()
        .filter_map(|line| match line {
            Line::Leg { leg, .. } => Some((leg.step, leg.norm.typical)),
            _ => None,
        })
        .collect();
    let expected =
        [(Step::Assignment, 3), (Step::Handover, 5), (Step::Intake, 10), (Step::Introduction, 5), (Step::Referral, 20)];
    assert_eq!(legs, expected);
    assert!(lines.contains(&Line::Buffer(24)));
    assert!(lines.contains(&Line::Latest { what: Milestone::Step(Step::Referral), date: day("2026-09-28") }));
    assert!(lines.contains(&Line::Slack(5)));
}

prop_compose! {
    fn any_day()(offset in -400i64..500) -> NaiveDate {
        today() + chrono::TimeDelta::days(offset)
    }
}

prop_compose! {
    fn any_facts()(
        track in prop::sample::select(&Track::ALL[..]),
        deadline in prop::option::weighted(0.9, any_day()),
        steps in prop::array::uniform7(prop::option::weighted(0.4, any_day())),
        dates in prop::array::uniform8(prop::option::weighted(0.2, any_day())),
        leading in prop::option::of((prop::option::of(0u32..60), prop::option::of(any_day()), prop::option::weighted(0.2, any_day()))),
        extra in 0u32..3,
        (has_consent, has_caseworker) in (any::<bool>(), any::<bool>()),
    ) -> Facts {
        let law = if matches!(track, Track::DayCare | Track::Other) { Law::Wmo } else { Law::Jeugdwet };
        let [started, outflow, referred, care_stopped, last_contact, promised_contact, decision_end, agreed_start] = dates;
        Facts {
            deadline: deadline.map(|date| HardDeadline { date, basis: DeadlineBasis::RunOffEnd }),
            steps: crate::domain::step::StepDates(steps),
            started, outflow, referred, care_stopped, last_contact, promised_contact, decision_end, agreed_start,
            leading: leading.map(|(waiting_weeks, waiting_reported, earliest_start)| LeadingCandidate {
                accepted: None, waiting_weeks, waiting_reported, earliest_start,
            }),
            live_candidates: leading.map_or(0, |_| 1 + extra),
            declined_candidates: extra,
            has_consent, has_caseworker,
            ..Facts::new(law, track)
        }
    }
}

#[test]
fn a_start_in_the_weekend_after_the_deadline_is_a_day_short() {
    for (deadline, start, slack) in [
        ("2027-08-06", "2027-08-06", 0),
        ("2027-08-06", "2027-08-07", -1),
        ("2027-08-06", "2027-08-08", -1),
        ("2027-08-06", "2027-08-09", -1),
        ("2027-08-07", "2027-08-07", 0),
        ("2027-08-08", "2027-08-07", 0),
    ] {
        let found = judge(&Facts { deadline: Some(by(deadline)), agreed_start: Some(day(start)), ..youth() });
        assert_eq!(found.slack, Some(slack), "until {deadline}, start on {start}");
        assert_eq!(found.path_level == Level::Critical, slack < 0, "until {deadline}, start on {start}");
    }
}

proptest! {
    #[test]
    fn a_level_is_never_below_its_path_and_its_signals(facts in any_facts()) {
        let found = judge(&facts);
        prop_assert!(found.level >= found.path_level);
        for signal in &found.signals {
            prop_assert!(found.level >= signal.level);
        }
    }

    #[test]
    fn slack_and_path_level_say_the_same(facts in any_facts()) {
        let found = judge(&facts);
        let Some((path, slack)) = found.outlook.zip(found.slack) else { return Ok(()) };
        prop_assert!(path.typical_finish <= path.safe_finish);
        let fits = path.safe_finish <= facts.deadline.unwrap().date;
        prop_assert_eq!(fits, slack >= 0, "slack {}", slack);
        if !fits {
            prop_assert!(found.path_level >= Level::AtRisk);
        }
    }

    #[test]
    fn a_later_deadline_never_makes_it_worse(facts in any_facts(), days in 1u64..200) {
        let later = Facts {
            deadline: facts.deadline.map(|deadline| HardDeadline { date: deadline.date + chrono::Days::new(days), ..deadline }),
            ..facts.clone()
        };
        prop_assert!(judge(&later).path_level <= judge(&facts).path_level);
    }

    #[test]
    fn the_next_step_done_never_makes_the_path_worse(facts in any_facts()) {
        let Some(Milestone::Step(step)) = judge(&facts).current else { return Ok(()) };
        // An agreed date in the future re-anchors what comes after it; taking that away may lengthen the path.
        prop_assume!(facts.steps.get(step).is_none_or(|day| day <= today()));
        let mut done = facts.clone();
        done.steps.set(step, Some(today()));
        let (before, after) = (judge(&facts).outlook.unwrap(), judge(&done).outlook.unwrap());
        prop_assert!(after.typical_finish <= before.typical_finish);
    }

    #[test]
    fn the_sum_of_the_explanation_gives_the_slack(facts in any_facts()) {
        let found = judge(&facts);
        let calendar = &*CALENDAR;
        let lines = explain(&facts, &found, &NORMS, calendar, today()).lines;
        let Some(Line::Latest { date, .. }) = lines.iter().find(|line| matches!(line, Line::Latest { .. })) else {
            return Ok(());
        };
        let from = lines.iter().find_map(|line| match line {
            Line::Today(day) | Line::Agreed { date: day, .. } => Some(*day),
            _ => None,
        });
        let sum = from.map(|from| calendar.between(from, *date));
        // An agreed date in the weekend after the deadline is no working day too late, and yet too late.
        let is_late = found.outlook.unwrap().safe_finish > facts.deadline.unwrap().date;
        prop_assert_eq!(found.slack, sum.map(|sum| if is_late { sum.min(-1) } else { sum }));
    }
}
