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

## Steps

step-conversation = Conversation
step-search = Search
step-referral = Referral
step-introduction = Introduction
step-intake = Intake
step-handover = Handover
step-assignment = Assignment
step-start = Started
moment-referred = Referred
moment-accepted = Accepted
step-done-on = done on { $date }
step-before = by { $date }

## Laws

law-youth = Youth
law-wmo = Wmo

## Reasons for outflow

outflow-moved = Moved to another municipality
outflow-wlz = To the Wlz
outflow-death = Died
outflow-zvw = To the Zvw
outflow-pgb = Goes on with a personal budget
outflow-adult = Turned 18, help goes on under another act
outflow-not-needed = Help no longer needed
outflow-withdrawn = Client does not want it any more
outflow-other = Another reason

## Whose move it is

ball = Next move by
ball-caseworker = Caseworker
ball-departing-provider = Departing provider
ball-receiving-provider = New provider
ball-client = Client or relatives
ball-back-office = Back office
ball-ciz = CIZ

## Screens

screen-cases = Cases
screen-lock = Lock

## Columns

column-level = Level
column-client = Client and age
column-law = Law
column-departing = Departing provider
column-deadline = End of run-off
column-slack = Slack
column-step = Step
column-next = Next step
column-ball = Next move by
column-caseworker = Caseworker

## Buttons

button-back = Back
button-clear-all = Clear all
button-close = Close
button-hide = Hide
button-open = Open
button-record = Record
button-redo = Redo
button-save = Save
button-show = Show
button-undo = Undo
button-unlock = Unlock

## Keys

key-enter = Enter
key-escape = Esc
key-choose = choose
key-open = open

## Search and filter

search-list = Search in the list
cases-reading = The other cases are being read
cases-counted = { $count ->
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
slack-unit = working days of slack

## Welcome

welcome-title = Welcome to Uitloop
welcome-lead = Here you follow every client of a provider that stops. The app shows who is over in time and who is not.
welcome-demo = Open the demo
welcome-demo-note = { $count } made-up clients. You cannot break anything.
welcome-new = Make a new file
welcome-new-note = Choose a place and a passphrase for a new file.
welcome-open = Open a file
welcome-open-note = A file of your own or of a colleague.
welcome-new-lead = You choose where the file is and which passphrase opens it.
welcome-place = Place of the file
welcome-place-advice = A key file comes beside this file. Keep the two together.
welcome-choose-place = Choose a place
welcome-create = Make the file
welcome-creating = Making the file…
welcome-demo-busy = Making the demo…
welcome-open-lead = Choose a file of Uitloop, or type where it is.
welcome-file = File
welcome-choose-file = Choose a file
welcome-facts = Good to know
welcome-fact-encrypted = The file is encrypted. Without the passphrase nobody can read it.
welcome-fact-offline = The app does not use the internet and sends nothing on.
welcome-fact-shared = Who knows the passphrase sees everything. So do not share it.
welcome-fact-lost = Lost the passphrase? Then the data are gone.
welcome-picture = Each block is one client. Above the line: still waiting. Below the line: landed well.
offline = Works without internet
stays-here = Everything stays on this computer

## Unlock

unlock-title = Unlock the file
unlock-lead = Enter the passphrase of this file.
unlock-busy = Unlocking…
unlock-exact = Capitals and spaces count.
unlock-demo = The passphrase of the demo is: { $passphrase }
unlock-key-file = { $key } belongs beside this file.
unlock-other-file = Another file
passphrase = Passphrase
passphrase-again = Passphrase once more
passphrase-advice = At least { $count } characters. Four unrelated words are strong and easy to remember.

## Status bar

status-demo = Demo: all names are made up
status-encrypted = Encrypted file on this computer
status-saved = Everything saved at { $time }
status-read-only = Read only
as-of-today = As of today, { $date }

## Busy, empty

empty-file = This file has no cases yet.

## Errors

error-disk-full = The disk is full. Free some room and try again.
error-passphrase-wrong = This passphrase does not fit this file. Mind capitals and spaces.
error-passphrase-short = This passphrase is too short. Take at least { $count } characters, for example four unrelated words.
error-passphrase-differs = The two passphrases are not the same.
error-required = This field is needed.

## What a deadline rests on

basis-case-extension = extension for this case
basis-case-date = this case's own date
basis-departure-extension = extension for the provider
basis-run-off-end = end of the run-off agreement
basis-agreed = agreed date
basis-stop = day before the stop date

## Signals: the fact, and what clears it

signal-care-gap = Care has stopped and has not started elsewhere. Arrange bridging care
signal-assignment-ends-first = The decision or assignment ends before the start. Extend it
signal-turns-18 = The youth turns 18. Record what help comes after that
signal-all-declined = All candidates dropped out. Choose a new one
signal-no-plan-b = There is only one candidate and little time. Choose a second one
signal-stale-waiting-time = The waiting time is more than four weeks old. Ask again
signal-promise-overdue = A promised contact did not take place. Get in touch
signal-consent-missing = There is no consent yet. Record it
signal-start-unconfirmed = The agreed start has passed. Ask whether care has begun
signal-no-caseworker = Nobody is responsible. Assign a caseworker
signal-aftercare-due = The after-care check was not done. Call and ask how it goes

## Orders

order-by = { $order } by { $date }
order-now = { $order } now
order-on = { $order } on { $date }
order-bridging-care = Arrange bridging care
order-ask-deadline = Ask for the last day of care
order-choose-candidate = Choose a candidate
order-conversation = Have the conversation
order-choose-alternative = Choose an alternative
order-refer = Refer the client
order-refer-to = Refer to { $provider }
order-ask-answer = Ask for an answer
order-ask-answer-of = Ask { $provider } for an answer
order-introduction = Plan the introduction
order-intake = Plan the intake
order-handover = Plan the handover
order-assignment = Arrange the assignment
order-confirm-start = Confirm the start
order-appointment = Appointment { $step }
order-after-care = Do the after-care check

## Why: the sum on one line

sum-buffer = {" "}− { $days } wd buffer
sum-leg = {" "}− { $days } { $step }
sum-wait = {" "}− { $days } { $step } (waiting time)
sum-latest = {" "}= { $date } at the latest
sum-today = ; today { $date }:
sum-agreed = ; { $step } agreed on { $date }:
sum-held-back = ; cannot begin before { $date }:
sum-slack = { $count ->
    [one] {" "}{ $days } working day of slack
   *[other] {" "}{ $days } working days of slack
}

## Why: each line with its source and age

why-deadline = Last day of care: { $date } ({ $basis })
why-deadline-floored = Last day of care: { $date } ({ $basis }); last working day { $working }
why-buffer = Minus { $days } working days of buffer, one for the whole path
why-norm = Minus { $days } working days for { $step } (norm; slow { $slow })
why-wait = Minus { $days } working days for { $step }: waiting time { $weeks } weeks, reported on { $date }, { $age } days ago, { $waited } working days waited already (slow { $slow })
why-wait-undated = Minus { $days } working days for { $step }: waiting time { $weeks } weeks, reported without a date, { $waited } working days waited already (slow { $slow })
why-latest-step = Is { $date } at the latest to begin { $step }
why-latest-start = Is { $date } at the latest to start
why-today = Today is { $date }
why-agreed = { $step } is agreed on { $date }
why-held-back = The start cannot be before { $date }
why-slack = Slack: { $days } working days
why-passed = The deadline { $date } has passed
why-no-deadline = Nobody recorded until when the care goes on
why-no-candidate = The search is done, but there is no candidate
why-gap = No date for { $step }, though a later step is done
why-signal = { $signal } ({ $level })
why-signal-dated = { $signal } ({ $date }, { $level })
why-flag = Set by hand to { $level }, to be reviewed on { $date }
why-started = Started on { $date }
why-left = Left on { $date }

## Names of operations

did-created = File made
did-demo = Demo made, { $count } cases
did-demo-month = Demo, as on { $date }
did-import = Import { $file }, { $rows } rows
did-date-set = { $what } recorded for { $case }
did-date-cleared = { $what } cleared for { $case }
did-contact = Contact recorded for { $case }
did-undo = Undone: { $what }
did-redo = Done again: { $what }
did-unknown = Operation of a newer version

count-cases = { $count ->
    [one] 1 case
   *[other] { $count } cases
}
count-clients = { $count ->
    [one] 1 client
   *[other] { $count } clients
}
count-contacts = { $count ->
    [one] 1 contact
   *[other] { $count } contacts
}
count-candidates = { $count ->
    [one] 1 candidate
   *[other] { $count } candidates
}
count-departures = { $count ->
    [one] 1 departure
   *[other] { $count } departures
}
count-providers = { $count ->
    [one] 1 provider
   *[other] { $count } providers
}
count-staff = { $count ->
    [one] 1 member of staff
   *[other] { $count } members of staff
}

## Kinds of contact

contact-phone = Telephone
contact-visit = Visit
contact-message = Message
contact-letter = Letter
contact-list = Told by the list

## Errors of file, key and input

error-not-found = There is no file { $path }. Check the name.
error-exists = { $path } exists already and is not overwritten. Choose another name.
error-folder-share = { $path } is on a network drive. A file in use gets damaged there. Choose a folder on this computer.
error-folder-synced = { $path } is copied by another program. A file in use gets damaged there. Choose another folder on this computer.
error-key-missing = The key file is missing. It belongs beside the file and ends in .uitloop-key. Put it back.
error-key-foreign = The key file is not a key file of Uitloop. Put the right one back.
error-key-damaged = The key file is damaged. The passphrase is not the cause. Put a copy of the key file back.
error-key-newer = The key file was made with a newer version of Uitloop. Update the program.
error-key-memory = There is too little memory to check the passphrase. Close other programs.
error-key-io = The key file cannot be read: { $why }
error-damaged = The file is damaged: { $why }. The passphrase is right. Put a backup back; do not throw this file away.
error-foreign-wal = Beside the file lies { $path }, which does not belong to it: it is damaged, of another file or of an earlier time. Nothing was changed. Move it to another folder, do not throw it away, and open the file again.
error-waiting-changes = The last changes are in { $path }. They cannot be read in a folder where nothing may be written. Copy the file, the key file and this file together to a folder of your own.
error-newer = This file was made with a newer version of Uitloop (schema { $found }, this version knows { $known }). Nothing in it was changed. Update the program.
error-held-by = { $user } has the file open on { $machine } since { $since }. Close it there, or open it for reading only.
error-held = The file is open already. Close it there, or open it for reading only.
error-lock-io = The file cannot be opened to work in it: { $why }
error-no-such-case = There is no case { $case }.
error-case-gone = This case is no longer there. Perhaps an import was undone.
error-read-only = The file is open for reading. It cannot be changed.
error-contact-in-future = A contact cannot have taken place on { $date }: that day is still to come.
error-import = { $file }: { $why }
error-real-person-in-demo = The demo cannot hold real persons: its passphrase is public. This list has citizen service numbers of real persons. Make a file of your own. Nothing was imported.
error-report = The report cannot be made: { $why }
error-report-unsafe = The report cannot be made so that nobody can be recognised: { $places }. Nothing was written.
error-io = { $path }: { $why }
error-closed = The file is closed.
error-internal = This is a fault of Uitloop: { $why }. Nothing was changed.

## Lists that cannot be read

list-too-large = the list is larger than 25 MB. Split it and import the parts.
list-too-many-rows = the list has more than 200,000 rows. Split it and import the parts.
list-empty = the file is empty.
list-no-rows = the list has column names, but no rows.
list-missing-columns = these columns are missing: { $columns }. Make an empty list with: uitloop import --template LIST.csv
list-duplicate-column = the column { $column } is there twice: as "{ $first }" and as "{ $second }". Remove one of them.
list-is-workbook = this is a spreadsheet of Excel or LibreOffice. Save it as CSV (UTF-8) and import that.
list-is-pdf = this is a PDF. Ask the provider for a list as CSV.
list-is-xml = this is an XML message. Messages cannot be imported yet.
list-is-html = this is a web page. Open it in Excel and save it as CSV.
list-is-archive = this is a ZIP file. Unpack it and import the list in it.
list-is-binary = this is not text. Save the list as CSV.

## Rows that are not imported

reject-missing = is empty
reject-law = is neither Jeugdwet nor Wmo
reject-bsn-digits = a BSN has digits only
reject-bsn-length = a BSN has nine digits
reject-bsn-placeholder = this number means that the BSN is not known; leave the cell empty
reject-bsn-elfproef = is not right: a digit is wrong or two are swapped
reject-born-in-future = lies in the future
reject-weeks = is not a number of weeks
reject-too-many-weeks = is more than 520 weeks
reject-duplicate = is the case number of row { $line } too
reject-ragged = the row has { $found } cells, but there are { $expected } columns
reject-quote = a quotation mark is not closed
reject-no-such-day = this day does not exist: { $month } { $year } has { $days } days
reject-no-such-month = there is no month { $month }
reject-no-such-year = the year { $year } cannot be right
reject-no-year = the year is missing
reject-no-day = the day is missing
reject-weekday = the day of the week does not belong to this date
reject-date = not a date; write day-month-year
months = January February March April May June July August September October November December

## Warnings about what was imported

warn-unknown-column = the column "{ $name }" is not known and was not read
warn-unnamed-column = column { $number } has no name and was not read
warn-rows-above = { $count } rows above the column names were not read
warn-damaged-text = some characters could not be read
warn-month-first = the dates were read as month/day/year
warn-mixed-order = day and month are swapped in some of the dates
warn-century = the year has two digits and was read as { $year }
warn-serial = the day number was read as { $date }
warn-far-away = { $date } is more than ten years away
warn-not-known = is not known
warn-no-deadline = there is no stop date and no end of the run-off; the case is unknown
warn-extension = the run-off lasts longer than a year; after { $date } an extension is needed with reason and approval
warn-run-off-before-stop = the run-off ends before the stop date
warn-outflow-date = outflow without a date is not counted
warn-outflow-reason = outflow without a reason counts as "other"
warn-outflow-unknown = the reason is not known and counts as "other"; the text is in the remark
warn-category = "{ $code }" is not a product category of this law
warn-other-category = the product code belongs to category { $code }
warn-out-of-order = lies before "{ $column }"
warn-postcode = is not a Dutch postcode
warn-protection = is neither yes nor no; the address is protected to be safe
warn-consent = is neither yes, no nor a date and was left empty

## Command line

cli-created = { $path } and { $key } were made. Keep the passphrase well: without it the data are gone.
cli-demo-found = Demo: { $path } (passphrase: { $passphrase }). All names are made up.
cli-no-display = There is no display for the window. These commands work without one: check, explain, import, report, undo, doctor (see uitloop --help).
cli-no-window = The display cannot show a window ({ $why }). These commands work without one: check, explain, import, report, undo, doctor.
cli-summary = { $total } cases, { $open } of them open
cli-shown = { $shown } of { $total } cases shown
cli-import-done = Imported: { $new } new, { $changed } changed, { $unchanged } unchanged, { $rejects } not imported, { $warnings } warnings.
cli-import-dry = Nothing changed yet (--dry-run): { $new } new, { $changed } changed, { $unchanged } unchanged, { $rejects } cannot be imported, { $warnings } warnings.
cli-row = row { $line }
cli-file = file
cli-rejects = Not imported
cli-warnings = Warnings
cli-more = ... and { $count } more
cli-rejects-written = The { $count } rows that did not fit are in { $path }, with the reason. Mend them there and import that file.
cli-conflicts = The case number or BSN of these rows belongs to somebody else already (another name and birth date). They were not imported; correct the number or the BSN:
cli-vanished = These cases were on an earlier list of these providers, but not on this one. Nothing happened to them; ask why:
cli-look-alikes = These cases seem to be about the same person. Nothing was merged; look at them:
cli-template-written = { $path } is an empty list with all columns. Needed are: { $columns }.
cli-undone = Undone: { $what }. Changed: { $counts }.
cli-undo-conflicts = { $count } fields were changed by somebody since and were left as they are.
cli-nothing-to-undo = There is nothing to undo.
cli-doctor-well = All is well.
cli-doctor-ill = Something is not well. Change nothing and get a backup ready.
cli-ok = well
cli-report-written = { $path } was made, as on { $date }.
cli-report-before-log = This file begins on { $begins }. What stood on { $date } was therefore worked out from the dates of the facts themselves.
cli-as-of-empty = This file begins on { $begins }. It cannot say what it knew on { $date }.
cli-passphrase = Passphrase:
cli-passphrase-new = New passphrase:
cli-passphrase-again = Once more:
cli-passphrase-empty = The passphrase is empty. Type it, put it in UITLOOP_PASSPHRASE or give --passphrase-file.
cli-fail-on = { $count } cases are { $level } or worse.
cli-when = When
cli-who = Who
cli-what = What
cli-changes = Changes
cli-status = State
cli-can-undo = can be undone
cli-can-redo = can be done again
cli-bad-report-name = { $path }: choose a name that ends in .pdf or .csv.
column-case = Case
doctor-pages = Pages of the file
doctor-authenticity = Authenticity of every page
doctor-references = References
doctor-search = Search index
doctor-log = Chain of the log
doctor-rebuild = Rebuilding from the log
doctor-orphans = References to nothing
report-scope = All clients in this file
report-scope-demo = Demo: all names and numbers are made up

## The list of cases

law-all = All
filter-open = Only open
filter-empty-advice = Remove a filter or search for something else.
empty-file-advice = Close this window, then import a client list with: uitloop import LIST.csv --into FILE
empty-open = No open cases.
empty-open-advice = Everybody has started or left. Switch "Only open" off to see them.

## The case

age = { $years } years old
at-provider = at { $provider }
caseworker-named = caseworker { $name }
protected-address = Protected address
why-hide = Hide the sum
silent-since = Silent since { $date }
silent-always = No contact or step known yet
step-agreed-on = agreed on { $date }
step-agreed-short = agreed { $date }
step-no-date = no date filled in
button-today = Today
button-date = Date
button-clear = Clear
card-steps = Steps
card-candidates = Candidates
card-new-contact = Record a contact
card-contacts = Contacts
card-facts = Facts
no-candidates = There is no candidate yet.
no-contacts = No contact was recorded yet.
candidate-considered = considered
candidate-asked = referred on { $date }
candidate-accepted = accepted on { $date }
candidate-declined = dropped out on { $date }
candidate-wait = waiting time { $weeks } weeks, reported on { $date }
candidate-wait-undated = waiting time { $weeks } weeks, reported without a date
candidate-start = can start from { $date }
contact-who = With whom
contact-day = Day
contact-day-today = today
contact-text = What was said
contact-promised = Next contact promised on
contact-by = by { $name }
contact-empty = Fill in with whom you spoke or what was said.
contact-promise-past = A promise cannot lie in the past.
date-forms = For instance 31-12, today, +5wd (working days) or +2w
date-problem = This date is not right: { $why }.
fact-deadline = Last day of care
fact-consent = Consent
fact-promised = Promised contact
fact-decision-end = End of decision
fact-assignment-end = End of assignment
fact-assignment-no = Assignment number
fact-stopped = Care stopped
fact-outflow = Outflow
fact-household = Household
fact-remark = Remark
fact-unknown = not known
consent-given = given
consent-given-on = given on { $date }
consent-refused = refused
consent-unknown = not recorded yet

## The window

undo-what = Undo: { $what }
redo-what = Redo: { $what }
kept = Saved.
undone = Undone: { $what }
undo-import-ask = This takes the whole list { $file } away again (rows: { $count }). Undo once more to do that.
redone = Done again: { $what }
look-dark = Dark
look-light = Light
language-other = Nederlands
