//! The window. The only part that knows iced.

pub mod font;
pub mod icon;
pub mod keys;
mod root;
pub mod screen;
mod shell;
pub mod theme;
pub mod widget;
mod work;

pub use root::{Message, Start, Ui};
pub use work::Work;

use crate::app::clock::Clock;
use iced::{Settings, Size, Subscription, Task, event, window};
use std::sync::Mutex;
use std::time::Duration;

/// The name by which the desktop knows the application; also that of the desktop file.
pub const APPLICATION_ID: &str = "nl.uitloop.Uitloop";

/// Whether there is a display for a window.
pub fn has_display() -> bool {
    cfg!(not(all(unix, not(target_os = "macos"))))
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// Chooses the software renderer, unless the user has chosen another. It takes 26 MB, starts at once, and works over
/// remote desktops; a software graphics adapter would take 180 MB more and be no faster.
///
/// To be called before anything else: it changes the environment, which is only sound while there is one thread.
#[allow(unsafe_code, reason = "the one place: the toolkit reads its renderer from the environment only")]
pub fn choose_renderer() {
    if std::env::var_os("ICED_BACKEND").is_none() {
        // SAFETY: called first thing in `main`, before any thread is started, so nobody reads the environment now.
        unsafe { std::env::set_var("ICED_BACKEND", "tiny-skia") };
    }
}

/// Opens the window and stays until it is closed.
pub fn run(start: Start, clock: Clock) -> iced::Result {
    // Handed over once: a copy that stayed here would keep the file open, and locked to others, behind the lock page.
    let start = Mutex::new(Some(start));
    let boot = move || {
        let start = start.lock().ok().and_then(|mut start| start.take()).unwrap_or(Start::Welcome);
        let (ui, task) = Ui::new(start, clock);
        (ui, Task::batch([task, iced::system::theme().map(Message::SystemLook)]))
    };
    let settings = Settings {
        id: Some(APPLICATION_ID.to_owned()),
        fonts: font::files(),
        default_font: font::REGULAR,
        default_text_size: font::BODY.size.into(),
        antialiasing: true,
        ..Settings::default()
    };
    iced::application(boot, Ui::update, Ui::view)
        // Never the name of a client or a file: titles are seen in task bars and screen shares.
        .title("Uitloop")
        .theme(|ui: &Ui| Some(ui.theme()))
        .style(|ui, theme| theme::window(theme, ui.generation()))
        .scale_factor(Ui::zoom)
        .subscription(subscription)
        .settings(settings)
        .window(window_settings())
        .run()
}

fn subscription(ui: &Ui) -> Subscription<Message> {
    let events = event::listen_with(|event, status, _window| Ui::hear(&event, status));
    let clock = iced::time::every(Duration::from_secs(20)).map(|_| Message::Ticked);
    let look = iced::system::theme_changes().map(Message::SystemLook);
    let toast = ui.toast_number().map(|number| {
        iced::time::every(widget::toast::SHOWN_FOR).with(number).map(|(number, _)| Message::ToastFaded(number))
    });
    Subscription::batch([events, clock, look].into_iter().chain(toast))
}

fn window_settings() -> window::Settings {
    #[allow(unused_mut, reason = "only Linux has something to add")]
    let mut settings = window::Settings {
        size: Size::new(1440.0, 900.0),
        min_size: Some(Size::new(1024.0, 700.0)),
        icon: application_icon(),
        ..window::Settings::default()
    };
    #[cfg(target_os = "linux")]
    {
        APPLICATION_ID.clone_into(&mut settings.platform_specific.application_id);
    }
    settings
}

/// The icon that task bars show. A window without one is no reason to fail.
fn application_icon() -> Option<window::Icon> {
    let file = include_bytes!("../../assets/icons/app/uitloop-64.png");
    let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().ok()?;
    let mut pixels = vec![0; reader.output_buffer_size()?];
    let info = reader.next_frame(&mut pixels).ok()?;
    window::icon::from_rgba(pixels, info.width, info.height).ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_window_has_its_icon() {
        assert!(super::application_icon().is_some());
    }
}
