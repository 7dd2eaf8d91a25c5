//! The columns of the list: their heads, widths and cells.

use crate::app::caseload::{Case, SortBy};
use crate::app::words;
use crate::domain::ball::Ball;
use crate::fl;
use crate::ui::font;
use crate::ui::icon;
use crate::ui::theme::level::Mark;
use crate::ui::theme::text;
use crate::ui::widget::badge;
use crate::ui::widget::ellipsis::{ellipsis, word};
use chrono::NaiveDate;
use iced::alignment::Horizontal;
use iced::widget::{Text, container, row};
use iced::{Center, Element, Fill, Length};

/// A column of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Level,
    Client,
    Law,
    Provider,
    Deadline,
    Slack,
    Step,
    Next,
    Ball,
    Caseworker,
}

impl Column {
    const ALL: [Self; 10] = [
        Self::Level,
        Self::Client,
        Self::Law,
        Self::Provider,
        Self::Deadline,
        Self::Slack,
        Self::Step,
        Self::Next,
        Self::Ball,
        Self::Caseworker,
    ];

    /// The columns that fit in a list of this width. The least needed go first; all of them are in the dossier.
    pub(super) fn fitting(width: f32) -> impl Iterator<Item = Self> {
        let dropped: &[Self] = match width {
            ..1000.0 => &[Self::Caseworker, Self::Law, Self::Deadline, Self::Step],
            ..1160.0 => &[Self::Caseworker, Self::Step],
            _ => &[],
        };
        Self::ALL.into_iter().filter(|column| !dropped.contains(column))
    }

    /// The width; the next step fills what is left.
    pub(super) fn width(self) -> Length {
        match self {
            Self::Level => 108.into(),
            Self::Client | Self::Provider => Length::FillPortion(5),
            Self::Law => 56.into(),
            Self::Deadline => 84.into(),
            Self::Slack => 64.into(),
            Self::Step => 96.into(),
            Self::Next => Length::FillPortion(9),
            Self::Ball => 152.into(),
            Self::Caseworker => 116.into(),
        }
    }

    pub(super) fn sort(self) -> SortBy {
        match self {
            Self::Level => SortBy::Urgency,
            Self::Client => SortBy::Client,
            Self::Law => SortBy::Law,
            Self::Provider => SortBy::Provider,
            Self::Deadline => SortBy::Deadline,
            Self::Slack => SortBy::Slack,
            Self::Step => SortBy::Step,
            Self::Next => SortBy::NextStep,
            Self::Ball => SortBy::Ball,
            Self::Caseworker => SortBy::Caseworker,
        }
    }

    pub(super) fn is_number(self) -> bool {
        self == Self::Slack
    }

    pub(super) fn head(self) -> String {
        match self {
            Self::Level => fl!("column-level"),
            Self::Client => fl!("column-client"),
            Self::Law => fl!("column-law"),
            Self::Provider => fl!("column-departing"),
            Self::Deadline => fl!("column-deadline"),
            Self::Slack => fl!("column-slack"),
            Self::Step => fl!("column-step"),
            Self::Next => fl!("column-next"),
            Self::Ball => fl!("column-ball"),
            Self::Caseworker => fl!("column-caseworker"),
        }
    }

    /// The cell of a case.
    pub(super) fn cell<'a, Message: 'a>(self, case: &'a Case, today: NaiveDate) -> Element<'a, Message> {
        let (facts, found) = (&case.row, &case.assessment);
        let plain = |words: &'a str| ellipsis(words, font::TABLE).into();
        let made = |words: String| ellipsis(words, font::TABLE).into();
        match self {
            Self::Level => badge::badge(Mark::from(found.level)),
            Self::Client => client(case, today),
            Self::Law => made(words::law(facts.facts.law)),
            Self::Provider => plain(&facts.departing_provider),
            Self::Deadline => made(words::date_or_dash(found.deadline.map(|deadline| deadline.date))),
            Self::Slack => slack(case),
            Self::Step => made(words::milestone(found.current)),
            Self::Next => {
                let order = case.next.map(|next| words::order_in_row(next, facts.new_provider.as_deref(), today));
                made(order.unwrap_or_default())
            }
            Self::Ball => ball(case.ball),
            Self::Caseworker => plain(facts.caseworker.as_deref().unwrap_or("–")),
        }
    }
}

fn client<'a, Message: 'a>(case: &'a Case, today: NaiveDate) -> Element<'a, Message> {
    let name = ellipsis(&*case.row.client, font::TABLE_STRONG);
    let age = case.row.facts.birth_date.and_then(|born| today.years_since(born));
    match age {
        // The age right after the name would leave with it when the name is cut off, so it stands at the right.
        Some(age) => row![name, word(age.to_string(), font::TABLE).style(text::faint)].spacing(6).into(),
        None => name.into(),
    }
}

fn slack<'a, Message: 'a>(case: &Case) -> Element<'a, Message> {
    let words = case
        .assessment
        .slack
        .map_or_else(|| if case.assessment.is_open() { "?".to_owned() } else { "–".to_owned() }, words::signed);
    let words = ellipsis(words, font::TABLE_STRONG).align_x(Horizontal::Right);
    words.style(Mark::from(case.level()).text()).into()
}

fn ball<'a, Message: 'a>(ball: Option<Ball>) -> Element<'a, Message> {
    let Some(ball) = ball else { return word("", font::TABLE).width(Fill).into() };
    let sign: Text<'a> = match ball {
        Ball::Caseworker => icon::hand(),
        Ball::DepartingProvider | Ball::ReceivingProvider => icon::building_2(),
        Ball::Client => icon::users(),
        Ball::BackOffice | Ball::Ciz => icon::landmark(),
    };
    let words = ellipsis(words::ball(ball), font::TABLE);
    container(row![sign.size(14).style(text::muted), words].spacing(6).align_y(Center)).into()
}
