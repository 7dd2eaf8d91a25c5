### The texts of Uitloop in English, in the order of the Dutch file.

## The name

app-name = Uitloop
app-motto = Every client over in time, with care.
app-version = Version { $version }

## Levels

level-overdue = Overdue
level-critical = Critical
level-at-risk = At risk
level-unknown = Unknown
level-attention = Attention
level-on-track = On track
level-started = Started
level-closed = Closed
level-overdue-meaning = The deadline has passed. The care has not moved.
level-critical-meaning = Will miss the deadline.
level-at-risk-meaning = Just fits, if nothing takes longer.
level-unknown-meaning = A fact is missing.
level-attention-meaning = Little slack is left.
level-on-track-meaning = There is enough slack.
level-started-meaning = The new care has begun.
level-closed-meaning = This case is finished.
why-level = Why { $level }?
silent = silent { $days }
silent-meaning = { $days ->
    [one] Nothing heard for 1 working day.
   *[other] Nothing heard for { $days } working days.
}

## Steps

step-conversation = Conversation
step-search = Search
step-referral = Referral
step-introduction = Introduction
step-intake = Intake
step-handover = Handover
step-assignment = Assignment
step-start = Started
step-aftercare = After-care
step-of = Step { $step } of { $total }
step-done-on = done on { $date }
step-before = by { $date }
step-from = from { $date }

## Laws

law-youth = Youth
law-wmo = Wmo
law-youth-full = Youth Act
law-wmo-full = Social Support Act

## Reasons of outflow

outflow-goals-reached = Goals reached
outflow-no-care-needed = No more care needed
outflow-declined-by-client = Client wants no follow-up
outflow-other-law-wlz = To long-term care (Wlz)
outflow-other-law-zvw = To health insurance (Zvw)
outflow-turned-eighteen = Turned 18
outflow-moved = Moved to another municipality
outflow-personal-budget = Continues with a personal budget
outflow-deceased = Deceased
outflow-other = Another reason

## Whose move it is

ball = Next move by
ball-you = You
ball-caseworker = Caseworker
ball-provider = Provider
ball-parents = Parents
ball-family = Family
ball-municipality = Municipality
ball-ciz = CIZ

## Does a candidate fit

fit-yes = Fits
fit-no = Does not fit
fit-ask = To ask

## Screens

screen-today = Today
screen-cases = Cases
screen-providers = Providers
screen-groups = Groups
screen-overview = Overview
screen-report = Report
screen-import = Import
screen-settings = Settings
screen-lock = Lock

## Columns

column-level = Level
column-client = Client and age
column-law = Law
column-departing = Departing provider
column-receiving = New provider
column-deadline = End of run-off
column-slack = Slack
column-slack-unit = in wd
column-step = Step
column-next = Next step
column-ball = Next move by
column-caseworker = Caseworker
column-contact = Last contact

## Buttons

button-add = Add
button-again = Try again
button-back = Back
button-cancel = Cancel
button-choose = Choose
button-clear-all = Clear all
button-close = Close
button-close-case = Close case
button-columns = Columns
button-continue = Continue
button-export = Export
button-filter = Filter
button-hide = Hide
button-import = Import client list
button-open = Open
button-open-case = Open case
button-print = Print
button-record = Record
button-record-contact = Record contact
button-redo = Redo
button-remove = Remove
button-save = Save
button-show = Show
button-show-all = Show all
button-stop = Stop
button-undo = Undo
button-unlock = Unlock
button-view = View

## Keys

key-enter = Enter
key-space = Space
key-escape = Esc
key-choose = choose
key-tick = tick
key-open = open
keys-all = all keys

## Search and filter

search-everything = Search a name, case number, provider or command
search-list = Search in the list
cases-counted = { $total ->
    [one] { $shown } of 1 case
   *[other] { $shown } of { $total } cases
}
row-of = Row { $row } of { $total }
filter-empty = No case matches these filters.
unknown-first = Unknown comes after At risk: find out first, then rest easy.

## Working days

working-days = { $days ->
    [one] 1 working day
   *[other] { $days } working days
}
working-days-slack = { $days ->
    [one] 1 working day of slack
   *[other] { $days } working days of slack
}
slack-unit = working days of slack

## Welcome

welcome-title = Welcome to Uitloop
welcome-lead = Here you follow every client of a provider that stops. The app shows who is over in time and who is not.
welcome-demo = Open the demo
welcome-demo-note = { $count } made-up clients. You cannot break anything.
welcome-new = Make a new file
welcome-new-note = Choose a passphrase and import your first client list.
welcome-open = Open a file
welcome-open-note = A file of your own or of a colleague.
welcome-facts = Good to know
welcome-fact-encrypted = The file is encrypted. Without the passphrase nobody can read it.
welcome-fact-offline = The app does not use the internet and sends nothing on.
welcome-fact-shared = Who knows the passphrase sees everything. So do not share it.
welcome-fact-lost = Lost both passphrase and recovery key? Then the data are gone.
welcome-picture = Each block is one client. Above the line: still waiting. Below the line: landed well.
offline = Works without internet
stays-here = Everything stays on this computer

## Unlock

greeting-morning = Good morning { $name }
greeting-afternoon = Good afternoon { $name }
greeting-evening = Good evening { $name }
unlock-lead = Enter your passphrase. You continue where you left off.
unlock-last-open = last open on { $moment }
unlock-other-file = Another file
passphrase = Passphrase
passphrase-again = Passphrase once more
passphrase-advice = Take four or more unrelated words. Digits and punctuation are not needed.
passphrase-forgotten = Forgot the passphrase? Use the recovery key
recovery-key = Recovery key
recovery-key-advice = Print the recovery key and put it in a safe. You see it only once.
unlock-drafts = { $count ->
    [one] 1 draft was kept. You find it back after unlocking.
   *[other] { $count } drafts were kept. You find them back after unlocking.
}
unlock-backup = The backup of { $date } was tested: restoring works.
unlock-idle = { $minutes ->
    [one] Locks after 1 minute without use.
   *[other] Locks after { $minutes } minutes without use.
}
unlock-adjust = Adjust

## Status bar

status-demo = Demo: all names are made up
status-encrypted = Encrypted file on this computer
status-saved = Everything saved at { $time }
status-restore-tested = Restore tested on { $date }
status-read-only = Read only
as-of-today = As of today, { $date }
as-of-past = You see the state of { $date }. It cannot be changed.

## Busy, empty

busy-counted = Busy: { $done } of { $total } { $what }
empty-level = No cases { $level }. All { $total } cases are in another level.
empty-file = This file has no cases yet.

## Errors

error-retry = Try again.
error-not-saved = Not saved. Your text is still on the screen.
error-disk-full = The disk is full. Free some room and try again.
error-unchanged = Your data have not changed.
error-passphrase-wrong = This passphrase does not fit this file. Mind capitals and spaces.
error-passphrase-short = This passphrase is too short. Take four or more words.
error-passphrase-differs = The two passphrases are not the same.
error-recovery-key-wrong = This recovery key does not fit this file.
error-file-missing = The file is no longer in this place.
error-file-newer = This file was made with a newer version of Uitloop. Update the program.
error-file-damaged = This file is damaged. Restore a backup.
error-file-foreign = This is not a file of Uitloop.
error-file-in-use = This file is already open on { $computer }.
error-file-in-cloud = Another program takes this folder to the internet. Choose another folder.
error-date-unknown = This is not a date. Type for example 31-12-2026.
error-date-impossible = This day does not exist. { $month } { $year } has { $days } days.
error-bsn = This is not a valid citizen service number. Check the digits.
error-agb = This is not a valid AGB code. An AGB code has 8 digits.
error-required = This field is needed.
