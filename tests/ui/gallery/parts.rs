//! The parts by kind: letters, levels, buttons, fields, steps, icons, messages.

use super::{Message, Part};
use iced::widget::{Row, column, container, row, stack};
use iced::{Center, Fill};
use uitloop::ui::theme::level::{Mark, Mood};
use uitloop::ui::theme::size::space as gap;
use uitloop::ui::theme::{surface, text};
use uitloop::ui::widget::chip::Choice;
use uitloop::ui::widget::field::{self, Help, Validity, field as boxed};
use uitloop::ui::widget::stepper::{self, Standing, Step, stepper};
use uitloop::ui::widget::tick::{self, Tick};
use uitloop::ui::widget::{badge, button, card, chip, toast};
use uitloop::ui::{font, icon};

pub(super) fn section<'a>(title: &'a str, content: Part<'a>) -> Part<'a> {
    let ground = container(content).padding(gap::X4).width(Fill).style(surface::card);
    column![font::strong(title), ground].spacing(gap::X2).width(Fill).into()
}

pub(super) fn roles<'a>() -> Part<'a> {
    let sample = |name: &str| match name {
        "display" => "56 open",
        "title" => "Noor Bakker",
        "head" => "Meld Noor vandaag aan",
        "choice" => "Nieuw bestand maken",
        "strong" => "Bel De Kastanje over plek",
        "tab" => "Mijn duo met Boukhari",
        "body" => "U bent bij 7 zaken aan zet. Tekst met accenten: Zoë, Jürgen, Çelik, Łukasz.",
        "table" | "table_strong" => "31-12-2026 De Wilgen \u{2212}15 +15 =11",
        _ => "Opgave van 03-09-2026, 1.234,5 uur",
    };
    let lines = font::ALL.iter().map(|(name, role)| {
        let size = format!("{}/{}", role.size, role.line);
        row![
            font::note(*name).width(100).style(text::muted),
            font::note(size).width(60).style(text::muted),
            role.text(sample(name)),
        ]
        .align_y(Center)
        .into()
    });
    column(lines).spacing(gap::X2).into()
}

pub(super) fn levels<'a>() -> Part<'a> {
    let badges = Row::with_children(Mark::ALL.map(badge::badge)).spacing(gap::X2).wrap();
    let verdicts = [Mark::Overdue, Mark::AtRisk, Mark::OnTrack].map(|mark| {
        let head = row![badge::badge_on_tint(mark), font::display("5").style(mark.text())].spacing(gap::X4);
        let body = container(font::table("de som")).padding(gap::X2);
        card::verdict(mark, head.align_y(Center), body).width(Fill).into()
    });
    let counts =
        Mark::ALL.map(|mark| row![badge::square(mark), badge::count(mark, 12)].spacing(gap::X1).align_y(Center).into());
    let tags = Mood::ALL.map(|mood| badge::tag(mood, format!("{mood:?}")));
    let facts = row![
        badge::tag_with_icon(Mood::Neutral, icon::users(), "Gezin"),
        badge::tag_with_icon(Mood::Warning, icon::clock(), "61 dagen oud"),
        badge::tag_with_icon(Mood::Positive, icon::check(), "Ja, 24-08-2026"),
        badge::silent(31),
        badge::key("Ctrl F"),
    ];
    column![
        badges,
        Row::with_children(verdicts).spacing(gap::X2),
        Row::with_children(counts).spacing(gap::X2).wrap(),
        Row::with_children(tags).spacing(gap::X2),
        facts.spacing(gap::X2).align_y(Center),
    ]
    .spacing(gap::X3)
    .into()
}

pub(super) fn buttons<'a>() -> Part<'a> {
    let large = row![
        button::primary("Ontgrendelen").key("Enter").large().on_press(Message::Pressed),
        button::secondary("Annuleren").large().on_press(Message::Pressed),
        button::primary("Opslaan").large(),
    ];
    let normal = row![
        button::primary("Opslaan").on_press(Message::Pressed),
        button::secondary("Filter").id("filter").icon(icon::list_filter()).on_press(Message::Pressed),
        button::quiet("Wis alles").on_press(Message::Pressed),
        button::danger("Wissen").icon(icon::trash_2()).on_press(Message::Pressed),
        button::danger_solid("Wissen").icon(icon::trash_2()).on_press(Message::Pressed),
        button::secondary("Uit"),
        button::icon(icon::undo_2(), "Ongedaan maken", "undo", Some(Message::Pressed)),
        button::icon(icon::redo_2(), "Opnieuw doen", "redo", None),
    ];
    let tabs = row![
        chip::tab("Mijn zaken", Some("16".to_owned()), Choice::Off, Message::Pressed),
        chip::tab("Mijn duo met Boukhari", Some("29".to_owned()), Choice::On, Message::Pressed),
        chip::tab("Stil", Some("6".to_owned()), Choice::Off, Message::Pressed),
    ];
    let chips = row![
        chip::active("Stand:", "open", Message::Pressed),
        chip::active("Consulent:", "Hoekstra, Boukhari", Message::Pressed),
        chip::add("Filter").on_press(Message::Pressed),
        button::link("29 zaken", font::TABLE, Message::Pressed),
    ];
    let choice = button::choice(
        icon::play(),
        "Demo openen",
        "138 verzonnen cliënten. U kunt niets stukmaken.",
        button::Advice::This,
        Message::Pressed,
    );
    let other = button::choice(
        icon::folder_open(),
        "Bestand openen",
        "Een bestand van uzelf of van een collega.",
        button::Advice::OrThis,
        Message::Pressed,
    );
    let rows = [large, normal, tabs, chips].map(|row| row.spacing(10).align_y(Center).into());
    column![column(rows).spacing(gap::X3), choice, other].spacing(gap::X3).into()
}

pub(super) fn fields<'a>() -> Part<'a> {
    let input = |placeholder: &str, value: &str| field::input(placeholder, value).on_input(|_| Message::Pressed);
    let first = row![
        field::labelled("Leeg".to_owned(), boxed(input("dd-mm-jjjj", "")), Help::None),
        field::labelled("Ingevuld".to_owned(), boxed(input("", "28-09-2026")).icon(icon::calendar()), Help::None),
        field::labelled("Focus".to_owned(), boxed(input("", "Vuurtoren").id("focused")), Help::None),
    ];
    let wrong = "Deze dag bestaat niet. Februari 2027 heeft 28 dagen.".to_owned();
    let advice = "Neem vier of meer losse woorden.".to_owned();
    let locked = boxed(field::input("", "volgt uit de uitloop")).validity(Validity::Locked);
    let second = row![
        field::labelled("Fout".to_owned(), boxed(input("", "31-02-2027")), Help::Error(wrong)),
        field::labelled("Uit".to_owned(), locked, Help::None),
        field::labelled("Uitleg".to_owned(), boxed(input("", "geheim zinnetje").secure(true)), Help::Advice(advice)),
    ];
    let search = boxed(input("Zoek in de lijst", "")).icon(icon::search()).after(badge::key("Ctrl F"));
    let ticks = row![
        tick::tick(Tick::Off, "uit", Message::Pressed),
        tick::tick(Tick::On, "aan", Message::Pressed),
        tick::tick(Tick::Partly, "deels", Message::Pressed),
        chip::segments([
            ("Alles".to_owned(), Choice::On, Message::Pressed),
            ("Jeugd".to_owned(), Choice::Off, Message::Pressed),
            ("Wmo".to_owned(), Choice::Off, Message::Pressed),
        ]),
    ];
    let ticks = ticks.spacing(gap::X4).align_y(Center);
    column![first.spacing(gap::X4), second.spacing(gap::X4), search, ticks].spacing(gap::X4).into()
}

pub(super) fn steps<'a>() -> Part<'a> {
    let path = [
        ("Gesprek", "gedaan op 24-08", Standing::Done),
        ("Zoeken", "gedaan op 11-09", Standing::Done),
        ("Aanmelden", "uiterlijk 28-09", Standing::Now),
        ("Kennismaken", "uiterlijk 07-12", Standing::Later),
        ("Overdracht", "uiterlijk 21-12", Standing::Later),
    ];
    let steps = path.map(|(name, note, standing)| Step { name: name.to_owned(), note: note.to_owned(), standing });
    column![stepper(steps), stepper::bars(path.map(|(_, _, standing)| standing))].spacing(gap::X3).into()
}

pub(super) fn icons<'a>() -> Part<'a> {
    let every = icon::ALL.iter().map(|(_, icon)| icon().into());
    let sizes = [12.0, 14.0, 16.0, 20.0, 24.0].map(|size| icon::building_2().size(size).into());
    let sizes = Row::with_children(sizes).spacing(gap::X2).align_y(Center);
    column![Row::with_children(every).spacing(gap::X2).wrap(), sizes].spacing(gap::X3).into()
}

pub(super) fn bars<'a>() -> Part<'a> {
    let again = button::secondary("Probeer opnieuw").on_press(Message::Pressed);
    let aside = button::link("Toon alles", font::NOTE, Message::Pressed);
    let points = column![
        card::point(icon::circle_check().style(text::positive), "Het bestand is versleuteld."),
        card::point(icon::circle_alert().style(text::warning), "Wie de wachtzin kent, ziet alles. Deel hem dus niet."),
    ];
    column![
        card::card("Volgende stappen", Some(aside.into()), container(points.spacing(6)).padding(gap::X4)),
        toast::toast("4 zaken overgedragen aan Ilse van Dongen.", Some(Message::Pressed)),
        card::bar(surface::error, icon::circle_x(), "Niet opgeslagen. De schijf is vol.", Some(again.into())),
        card::bar(surface::warning, icon::triangle_alert(), "Twee aanvragen voor 1 plek.", None),
        card::bar(surface::success, icon::circle_check(), "Reservekopie getest: terugzetten lukt.", None),
        card::bar(surface::info, icon::info(), "U bekijkt de stand van 01-06-2026. Wijzigen kan niet.", None),
    ]
    .spacing(gap::X2)
    .into()
}

pub(super) fn empty<'a>() -> Part<'a> {
    let action = button::secondary("Toon mijn 16 zaken").on_press(Message::Pressed);
    let fact = "Geen zaken te laat";
    card::empty(icon::sprout(), fact, "Alle 16 zaken staan in een ander niveau.", Some(action.into()))
}

pub(super) fn dialog<'a>() -> Part<'a> {
    let body =
        font::body("Truus Schipper telt dan bij ‘Naar Wlz’. De zaak blijft te vinden. U kunt dit ongedaan maken.");
    let buttons = [
        button::secondary("Annuleren").key("Esc").on_press(Message::Pressed).into(),
        button::primary("Zaak afsluiten").on_press(Message::Pressed).into(),
    ];
    let dialog = card::dialog("Zaak afsluiten als uitgestroomd?", body.style(text::muted), buttons);
    let page = container(font::body("De pagina eronder")).padding(gap::X4).width(Fill).height(210);
    stack![page, container(dialog).center(Fill).style(surface::scrim)].into()
}
