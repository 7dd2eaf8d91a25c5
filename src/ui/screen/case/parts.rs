//! The parts beside the path: verdict, candidates, contacts and facts.

use crate::app::{OpenCase, words};
use crate::fl;
use crate::ui::font;
use crate::ui::icon;
use crate::ui::theme::level::Mark;
use crate::ui::theme::size::space;
use crate::ui::theme::text;
use crate::ui::widget::badge;
use crate::ui::widget::button;
use crate::ui::widget::card::{self, hairline};
use crate::ui::widget::ellipsis::{ellipsis, word};
use chrono::NaiveDate;
use iced::widget::{Column, Row, Text, column, container, row};
use iced::{Center, Element, Fill};

/// The verdict: level, order and slack in the head; below it the sum, what needs somebody, and on request every number
/// with its source.
pub(super) fn verdict(open: &OpenCase, today: NaiveDate, is_explained: bool) -> Element<'_, super::Message> {
    let (case, found) = (&open.case, &open.case.assessment);
    let mark = Mark::from(found.level);
    let order = match case.next {
        Some(next) => words::order(next, case.row.new_provider.as_deref(), today),
        None => badge::meaning(mark),
    };
    let slack = found.slack.map(|days| {
        column![
            word(words::signed(days), font::DISPLAY).style(mark.text()),
            word(fl!("slack-unit"), font::NOTE).style(mark.text()),
        ]
        .align_x(iced::Right)
    });
    let head = Row::new()
        .push(badge::badge_on_tint(mark))
        .push(font::head(order).width(Fill))
        .push(slack)
        .spacing(space::X4)
        .align_y(Center);
    let sum = words::sum(&open.explanation);
    let sum = (!sum.is_empty()).then(|| font::body(sum));
    let lines = open.explanation.lines.iter().filter(|line| is_explained || !words::is_number(line)).map(|line| {
        let sign = if words::is_number(line) { icon::chevron_right() } else { icon::info() };
        let sign = container(sign.size(12).style(text::faint)).padding(iced::padding::top(4));
        row![sign, font::table(words::line(line)).width(Fill)].spacing(6).into()
    });
    let why = if is_explained { fl!("why-hide") } else { fl!("why-level", level = words::level(found.level)) };
    let why = button::quiet(why)
        .icon(icon::circle_question_mark())
        .key("Ctrl I")
        .small()
        .id("why")
        .on_press(super::Message::WhyPressed);
    let body = Column::new()
        .push(sum)
        .push(Column::with_children(lines).spacing(2))
        .push(Element::from(why))
        .spacing(space::X3)
        .padding(iced::Padding { top: space::X4, right: space::X6, bottom: space::X3, left: space::X6 })
        .width(Fill);
    card::verdict(mark, head, body).into()
}

/// The providers that may take the case over, the first choice first.
pub(super) fn candidates<'a, Message: 'a>(open: &'a OpenCase, today: NaiveDate) -> Element<'a, Message> {
    let known = &open.dossier.candidates;
    if known.is_empty() {
        return padded(font::table(fl!("no-candidates")).style(text::muted).into());
    }
    let rows = known.iter().map(|candidate| {
        let state = match (candidate.declined_on, candidate.accepted_on, candidate.asked_on) {
            (Some(day), _, _) if day <= today => fl!("candidate-declined", date = words::date(day)),
            (_, Some(day), _) if day <= today => fl!("candidate-accepted", date = words::date(day)),
            (_, _, Some(day)) if day <= today => fl!("candidate-asked", date = words::date(day)),
            _ => fl!("candidate-considered"),
        };
        let wait = candidate.waiting_weeks.map(|weeks| match candidate.waiting_reported {
            Some(day) => fl!("candidate-wait", weeks = weeks, date = words::date(day)),
            None => fl!("candidate-wait-undated", weeks = weeks),
        });
        let notes =
            [Some(state), wait, candidate.earliest_start.map(|day| fl!("candidate-start", date = words::date(day)))];
        let notes = notes.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let content =
            column![ellipsis(candidate.provider.as_str(), font::TABLE_STRONG), font::note(notes).style(text::muted)];
        padded(content.into())
    });
    with_hairlines(rows)
}

/// Moments of contact, the newest first.
pub(super) fn contacts<'a, Message: 'a>(open: &'a OpenCase) -> Element<'a, Message> {
    let known = &open.dossier.contacts;
    if known.is_empty() {
        return padded(font::table(fl!("no-contacts")).style(text::muted).into());
    }
    let rows = known.iter().map(|contact| {
        let sign: Text<'a> = match contact.kind.as_str() {
            "visit" => icon::users(),
            "message" => icon::message_square(),
            "letter" => icon::mail(),
            "list" => icon::file_text(),
            _ => icon::phone(),
        };
        let head = [
            contact.day.map(words::date),
            Some(words::contact_kind(&contact.kind)),
            contact.who.clone(),
            contact.by.as_ref().map(|by| fl!("contact-by", name = by.as_str())),
        ];
        let head = head.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let said = contact.text.as_deref().map(|said| font::table(said).width(Fill));
        let words = Column::new().push(font::note(head).style(text::muted)).push(said).spacing(2).width(Fill);
        padded(row![sign.size(14).style(text::muted), words].spacing(space::X2).into())
    });
    with_hairlines(rows)
}

/// What else is known.
pub(super) fn facts<'a, Message: 'a>(open: &'a OpenCase) -> Element<'a, Message> {
    let (row_facts, dossier) = (&open.case.row, &open.dossier);
    let facts = &row_facts.facts;
    let deadline = facts.deadline.map(|found| format!("{} ({})", words::date(found.date), words::basis(found.basis)));
    let consent = match (facts.has_consent, dossier.has_refused_consent, dossier.consent_on) {
        (true, _, Some(day)) => fl!("consent-given-on", date = words::date(day)),
        (true, _, None) => fl!("consent-given"),
        (_, true, _) => fl!("consent-refused"),
        _ => fl!("consent-unknown"),
    };
    let outflow = facts.outflow.map(|day| {
        let reason = row_facts.outflow_reason.map(words::outflow).unwrap_or_default();
        format!("{reason} ({})", words::date(day))
    });
    let lines = [
        (fl!("fact-deadline"), Some(deadline.unwrap_or_else(|| fl!("fact-unknown")))),
        (fl!("fact-consent"), Some(consent)),
        (fl!("fact-promised"), facts.promised_contact.map(words::date)),
        (fl!("fact-decision-end"), facts.decision_end.map(words::date)),
        (fl!("fact-assignment-end"), facts.assignment_end.map(words::date)),
        (fl!("fact-assignment-no"), dossier.assignment_no.clone()),
        (fl!("fact-stopped"), facts.care_stopped.map(words::date)),
        (fl!("fact-outflow"), outflow),
        (fl!("fact-household"), dossier.household.clone()),
        (fl!("fact-remark"), dossier.remark.clone()),
    ];
    let rows = lines.into_iter().filter_map(|(name, value)| {
        let value = value?;
        let name = container(font::note(name).style(text::muted)).width(130).padding(iced::padding::top(2));
        Some(row![name, font::table(value).width(Fill)].spacing(space::X2).into())
    });
    container(Column::with_children(rows).spacing(space::X2)).padding([space::X3, space::X4]).width(Fill).into()
}

fn padded<'a, Message: 'a>(content: Element<'a, Message>) -> Element<'a, Message> {
    container(content).padding([space::X3, space::X4]).width(Fill).into()
}

fn with_hairlines<'a, Message: 'a>(rows: impl Iterator<Item = Element<'a, Message>>) -> Element<'a, Message> {
    let mut all = Column::new();
    for (index, row) in rows.enumerate() {
        if index > 0 {
            all = all.push(hairline());
        }
        all = all.push(row);
    }
    all.into()
}
