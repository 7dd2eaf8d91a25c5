//! stand-in
use crate::app;
use iced::{Element, Task};
use std::path::PathBuf;
use zeroize::Zeroizing;
#[derive(Debug)]
pub struct Unlock;
#[derive(Debug, Clone)]
pub enum Message {}
pub enum Action {
    None,
    Run(Task<Message>),
    Unlock { passphrase: Zeroizing<String>, read_only: bool },
    Back,
}
impl Unlock {
    pub fn open(_: PathBuf) -> (Self, Task<Message>) {
        (Self, Task::none())
    }
    pub fn update(&mut self, message: Message) -> Action {
        match message {}
    }
    pub fn view(&self) -> Element<'_, Message> {
        iced::widget::text("unlock").into()
    }
    pub fn failed(&mut self, _: &app::Error) -> Task<Message> {
        Task::none()
    }
}
