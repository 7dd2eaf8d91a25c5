//! stand-in
use crate::app;
use iced::{Element, Task};
use std::path::PathBuf;
use zeroize::Zeroizing;
#[derive(Debug)]
pub struct Welcome;
#[derive(Debug, Clone)]
pub enum Message {}
pub enum Action {
    None,
    Run(Task<Message>),
    OpenDemo,
    Create { path: PathBuf, passphrase: Zeroizing<String> },
    Unlock(PathBuf),
}
impl Welcome {
    pub fn open() -> (Self, Task<Message>) {
        (Self, Task::none())
    }
    pub fn update(&mut self, message: Message) -> Action {
        match message {}
    }
    pub fn view(&self) -> Element<'_, Message> {
        iced::widget::text("welcome").into()
    }
    pub fn failed(&mut self, _: &app::Error) -> Task<Message> {
        Task::none()
    }
    pub fn escape(&mut self) -> Action {
        Action::None
    }
}
