### De teksten van Uitloop in het Nederlands: taalniveau B1, u-vorm, bedrijvend, één gedachte per zin, geen uitroeptekens.
### De volgorde is gelijk aan die van het Engelse bestand.

## De naam

app-name = Uitloop
app-motto = Elke cliënt op tijd over, met aandacht.
app-version = Versie { $version }

## Niveaus

level-overdue = Te laat
level-critical = Kritiek
level-at-risk = Risico
level-unknown = Onbekend
level-attention = Aandacht
level-on-track = Op schema
level-started = Gestart
level-closed = Afgerond
level-overdue-meaning = De einddatum is voorbij. De zorg is niet over.
level-critical-meaning = Haalt de einddatum niet.
level-at-risk-meaning = Past net, als niets uitloopt.
level-unknown-meaning = Er ontbreekt een gegeven.
level-attention-meaning = Er is weinig speling over.
level-on-track-meaning = Er is genoeg speling.
level-started-meaning = De nieuwe zorg is begonnen.
level-closed-meaning = Deze zaak is klaar.
why-level = Waarom { $level }?
silent = stil { $days }

## Stappen

step-conversation = Gesprek
step-search = Zoeken
step-referral = Aanmelden
step-introduction = Kennismaken
step-intake = Intake
step-handover = Overdracht
step-assignment = Toewijzing
step-start = Gestart
moment-referred = Aangemeld
moment-accepted = Geaccepteerd
step-done-on = gedaan op { $date }
step-before = uiterlijk { $date }

## Wetten

law-youth = Jeugd
law-wmo = Wmo

## Redenen van uitstroom

outflow-moved = Verhuisd naar een andere gemeente
outflow-wlz = Naar de Wlz
outflow-death = Overleden
outflow-zvw = Naar de Zvw
outflow-pgb = Verder met een pgb
outflow-adult = 18 jaar geworden, hulp gaat verder onder een andere wet
outflow-not-needed = Hulp niet meer nodig
outflow-withdrawn = Cliënt ziet ervan af
outflow-other = Andere reden

## Wie aan zet is

ball = Bal ligt bij
ball-caseworker = Consulent
ball-departing-provider = Latende aanbieder
ball-receiving-provider = Nieuwe aanbieder
ball-client = Cliënt of naasten
ball-back-office = Backoffice
ball-ciz = CIZ

## Schermen

screen-cases = Zaken
screen-lock = Op slot

## Kolommen

column-level = Niveau
column-client = Cliënt en leeftijd
column-law = Regeling
column-departing = Latende aanbieder
column-deadline = Einde uitloop
column-slack = Speling
column-step = Stap
column-next = Volgende stap
column-ball = Bal ligt bij
column-caseworker = Consulent

## Knoppen

button-back = Terug
button-clear-all = Wis alles
button-close = Sluiten
button-hide = Verberg
button-open = Openen
button-record = Vastleggen
button-redo = Opnieuw doen
button-save = Opslaan
button-show = Toon
button-undo = Ongedaan maken
button-unlock = Ontgrendelen

## Toetsen

key-enter = Enter
key-escape = Esc
key-choose = kies
key-open = openen

## Zoeken en filteren

search-list = Zoek in de lijst
cases-reading = De andere zaken worden gelezen
cases-counted = { $count ->
    [one] { $shown } van 1 zaak
   *[other] { $shown } van { $total } zaken
}
row-of = Rij { $row } van { $total }
filter-empty = Geen zaak past bij deze filters.
unknown-first = Na Risico komt Onbekend: eerst uitzoeken, dan pas gerust zijn.

## Werkdagen

working-days = { $days ->
    [one] 1 werkdag
   *[other] { $days } werkdagen
}
slack-unit = werkdagen speling

## Welkom

welcome-title = Welkom bij Uitloop
welcome-lead = U volgt hier elke cliënt van een stoppende aanbieder. De app laat zien wie op tijd over is en wie niet.
welcome-demo = Demo openen
welcome-demo-note = { $count } verzonnen cliënten. U kunt niets stukmaken.
welcome-new = Nieuw bestand maken
welcome-new-note = Kies een plaats en een wachtzin voor een nieuw bestand.
welcome-open = Bestand openen
welcome-open-note = Een bestand van uzelf of van een collega.
welcome-new-lead = U kiest waar het bestand staat en welke wachtzin het opent.
welcome-place = Plek van het bestand
welcome-place-advice = Naast dit bestand komt een sleutelbestand te staan. Bewaar die twee bij elkaar.
welcome-choose-place = Kies plek
welcome-create = Bestand maken
welcome-creating = Bestand wordt gemaakt…
welcome-demo-busy = De demo wordt gemaakt…
welcome-open-lead = Kies een bestand van Uitloop, of typ waar het staat.
welcome-file = Bestand
welcome-choose-file = Kies bestand
welcome-facts = Goed om te weten
welcome-fact-encrypted = Het bestand is versleuteld. Zonder wachtzin kan niemand het lezen.
welcome-fact-offline = De app gebruikt geen internet en stuurt niets door.
welcome-fact-shared = Wie de wachtzin kent, ziet alles. Deel hem dus niet.
welcome-fact-lost = Bent u de wachtzin kwijt? Dan zijn de gegevens weg.
welcome-picture = Elk blokje is één cliënt. Boven de lijn: wacht nog. Onder de lijn: goed geland.
offline = Werkt zonder internet
stays-here = Alles blijft op deze computer

## Ontgrendelen

unlock-title = Bestand ontgrendelen
unlock-lead = Vul de wachtzin van dit bestand in.
unlock-busy = Bezig met ontgrendelen…
unlock-exact = Hoofdletters en spaties tellen mee.
unlock-demo = De wachtzin van de demo is: { $passphrase }
unlock-key-file = Naast dit bestand hoort { $key } te staan.
unlock-other-file = Ander bestand
passphrase = Wachtzin
passphrase-again = Wachtzin nog een keer
passphrase-advice = Minstens { $count } tekens. Vier losse woorden zijn sterk en goed te onthouden.

## Onderbalk

status-demo = Demo: alle namen zijn verzonnen
status-encrypted = Versleuteld bestand op deze computer
status-saved = Alles opgeslagen om { $time }
status-read-only = Alleen lezen
as-of-today = Stand van vandaag, { $date }

## Bezig, leeg

empty-file = Dit bestand heeft nog geen zaken.

## Fouten

error-disk-full = De schijf is vol. Maak ruimte vrij en probeer het opnieuw.
error-passphrase-wrong = Deze wachtzin past niet bij dit bestand. Let op hoofdletters en spaties.
error-passphrase-short = Deze wachtzin is te kort. Neem minstens { $count } tekens, bijvoorbeeld vier losse woorden.
error-passphrase-differs = De twee wachtzinnen zijn niet gelijk.
error-required = Dit veld is nodig.

## Waarop een einddatum rust

basis-case-extension = verlenging voor deze zaak
basis-case-date = eigen datum van deze zaak
basis-departure-extension = verlenging voor de aanbieder
basis-run-off-end = einde uitloopovereenkomst
basis-agreed = afgesproken datum
basis-stop = dag voor de stopdatum

## Signalen: het feit, en wat het wegneemt

signal-care-gap = De zorg is gestopt en nog niet ergens anders begonnen. Regel overbruggingszorg
signal-assignment-ends-first = De beschikking of toewijzing eindigt voor de start. Verleng haar
signal-turns-18 = De jeugdige wordt 18. Leg vast welke hulp daarna komt
signal-all-declined = Alle kandidaten vielen af. Kies een nieuwe
signal-no-plan-b = Er is maar één kandidaat en weinig tijd. Kies een tweede
signal-stale-waiting-time = De wachttijd is meer dan vier weken oud. Vraag hem opnieuw
signal-promise-overdue = Een toegezegd contact is niet gebeurd. Neem contact op
signal-consent-missing = Er is nog geen toestemming. Leg haar vast
signal-start-unconfirmed = De afgesproken start is voorbij. Vraag of de zorg begonnen is
signal-no-caseworker = Niemand is verantwoordelijk. Wijs een consulent toe
signal-aftercare-due = De nazorgcontrole is niet gedaan. Bel hoe het gaat

## Opdrachten

order-by = { $order }, uiterlijk { $date }
order-now = { $order }, meteen
order-on = { $order } op { $date }
order-bridging-care = Regel overbruggingszorg
order-ask-deadline = Vraag de einddatum op
order-choose-candidate = Kies een kandidaat
order-conversation = Voer het gesprek
order-choose-alternative = Kies een alternatief
order-refer = Meld aan
order-refer-to = Meld aan bij { $provider }
order-ask-answer = Vraag om antwoord
order-ask-answer-of = Vraag { $provider } om antwoord
order-introduction = Plan de kennismaking
order-intake = Plan de intake
order-handover = Plan de overdracht
order-assignment = Regel de toewijzing
order-confirm-start = Bevestig de start
order-appointment = Afspraak { $step }
order-after-care = Doe de nazorgcontrole

## Waarom: de som op één regel

sum-buffer = {" "}− { $days } wd marge
sum-leg = {" "}− { $days } { $step }
sum-wait = {" "}− { $days } { $step } (wachttijd)
sum-latest = {" "}= uiterlijk { $date }
sum-today = ; vandaag { $date }:
sum-agreed = ; { $step } afgesproken op { $date }:
sum-held-back = ; kan niet eerder beginnen dan { $date }:
sum-slack = { $count ->
    [one] {" "}{ $days } werkdag speling
   *[other] {" "}{ $days } werkdagen speling
}

## Waarom: elke regel met bron en ouderdom

why-deadline = Laatste dag van zorg: { $date } ({ $basis })
why-deadline-floored = Laatste dag van zorg: { $date } ({ $basis }); laatste werkdag { $working }
why-buffer = Min { $days } werkdagen marge, één voor het hele pad
why-norm = Min { $days } werkdagen voor { $step } (norm; traag { $slow })
why-wait = Min { $days } werkdagen voor { $step }: wachttijd { $weeks } weken, opgave van { $date }, { $age } dagen oud, { $waited } werkdagen al gewacht (traag { $slow })
why-wait-undated = Min { $days } werkdagen voor { $step }: wachttijd { $weeks } weken, opgave zonder datum, { $waited } werkdagen al gewacht (traag { $slow })
why-latest-step = Is uiterlijk { $date } beginnen met { $step }
why-latest-start = Is uiterlijk { $date } starten
why-today = Vandaag is het { $date }
why-agreed = { $step } is afgesproken op { $date }
why-held-back = De start kan niet eerder dan { $date }
why-slack = Speling: { $days } werkdagen
why-passed = De einddatum { $date } is voorbij
why-no-deadline = Niemand heeft vastgelegd tot wanneer de zorg duurt
why-no-candidate = Het zoeken is klaar, maar er is geen kandidaat
why-gap = Geen datum bij { $step }, terwijl een latere stap gedaan is
why-signal = { $signal } ({ $level })
why-signal-dated = { $signal } ({ $date }, { $level })
why-flag = Met de hand gezet op { $level }, opnieuw bekijken op { $date }
why-started = Gestart op { $date }
why-left = Uitgestroomd op { $date }

## Namen van handelingen

did-created = Bestand gemaakt
did-demo = Demo gemaakt, { $count } zaken
did-demo-month = Demo, stand van { $date }
did-import = Inlezen { $file }, { $rows } rijen
did-date-set = { $what } vastgelegd bij { $case }
did-date-cleared = { $what } gewist bij { $case }
did-contact = Contact vastgelegd bij { $case }
did-undo = Ongedaan gemaakt: { $what }
did-redo = Opnieuw gedaan: { $what }
did-unknown = Handeling van een nieuwere versie

count-cases = { $count ->
    [one] 1 zaak
   *[other] { $count } zaken
}
count-clients = { $count ->
    [one] 1 cliënt
   *[other] { $count } cliënten
}
count-contacts = { $count ->
    [one] 1 contact
   *[other] { $count } contacten
}
count-candidates = { $count ->
    [one] 1 kandidaat
   *[other] { $count } kandidaten
}
count-departures = { $count ->
    [one] 1 vertrek
   *[other] { $count } vertrekken
}
count-providers = { $count ->
    [one] 1 aanbieder
   *[other] { $count } aanbieders
}
count-staff = { $count ->
    [one] 1 medewerker
   *[other] { $count } medewerkers
}

## Soorten contact

contact-phone = Telefoon
contact-visit = Gesprek
contact-message = Bericht
contact-letter = Brief
contact-list = Volgens de lijst

## Fouten van bestand, sleutel en invoer

error-not-found = Er is geen bestand { $path }. Controleer de naam.
error-exists = { $path } bestaat al en wordt niet overschreven. Kies een andere naam.
error-folder-share = { $path } staat op een netwerkschijf. Daar raakt een bestand in gebruik beschadigd. Kies een map op deze computer.
error-folder-synced = { $path } wordt door een ander programma gekopieerd. Daar raakt een bestand in gebruik beschadigd. Kies een andere map op deze computer.
error-key-missing = Het sleutelbestand ontbreekt. Het hoort naast het bestand te staan en eindigt op .uitloop-key. Zet het terug.
error-key-foreign = Het sleutelbestand is geen sleutelbestand van Uitloop. Zet het goede terug.
error-key-damaged = Het sleutelbestand is beschadigd. De wachtzin is niet de oorzaak. Zet een kopie van het sleutelbestand terug.
error-key-newer = Het sleutelbestand is gemaakt met een nieuwere versie van Uitloop. Werk het programma bij.
error-key-memory = Er is te weinig geheugen om de wachtzin te controleren. Sluit andere programma's.
error-key-io = Het sleutelbestand kan niet worden gelezen: { $why }
error-damaged = Het bestand is beschadigd: { $why }. De wachtzin is goed. Zet een reservekopie terug; gooi dit bestand niet weg.
error-foreign-wal = Naast het bestand staat { $path }. Dat hoort er niet bij: het is beschadigd, van een ander bestand of van een eerder moment. Er is niets veranderd. Verplaats het naar een andere map, gooi het niet weg, en open het bestand opnieuw.
error-waiting-changes = De laatste wijzigingen staan in { $path }. In een map waar niets mag worden geschreven kunnen ze niet worden gelezen. Kopieer het bestand, het sleutelbestand en dit bestand samen naar een eigen map.
error-newer = Dit bestand is gemaakt met een nieuwere versie van Uitloop (schema { $found }, deze versie kent { $known }). Er is niets aan veranderd. Werk het programma bij.
error-held-by = Het bestand is open bij { $user } op { $machine } sinds { $since }. Sluit het daar, of open het alleen om te lezen.
error-held = Het bestand is al open. Sluit het daar, of open het alleen om te lezen.
error-lock-io = Het bestand kan niet worden geopend om in te werken: { $why }
error-no-such-case = Er is geen zaak { $case }.
error-case-gone = Deze zaak is er niet meer. Misschien is een inlezing ongedaan gemaakt.
error-read-only = Het bestand is open om te lezen. Wijzigen kan niet.
error-contact-in-future = Een contact kan niet op { $date } zijn geweest: die dag moet nog komen.
error-import = { $file }: { $why }
error-real-person-in-demo = De demo kan geen echte personen bevatten: de wachtzin is openbaar. Deze lijst heeft burgerservicenummers van echte personen. Maak een eigen bestand. Er is niets ingelezen.
error-report = Het rapport kan niet worden gemaakt: { $why }
error-report-unsafe = Het rapport kan niet zo worden gemaakt dat niemand herkenbaar is: { $places }. Er is niets geschreven.
error-io = { $path }: { $why }
error-closed = Het bestand is gesloten.
error-internal = Dit is een fout in Uitloop: { $why }. Er is niets veranderd.

## Lijsten die niet gelezen kunnen worden

list-too-large = de lijst is groter dan 25 MB. Splits haar en lees de delen in.
list-too-many-rows = de lijst heeft meer dan 200.000 rijen. Splits haar en lees de delen in.
list-empty = het bestand is leeg.
list-no-rows = de lijst heeft kolomnamen, maar geen rijen.
list-missing-columns = deze kolommen ontbreken: { $columns }. Maak een lege lijst met: uitloop import --template LIJST.csv
list-duplicate-column = de kolom { $column } staat er twee keer: als "{ $first }" en als "{ $second }". Haal er een weg.
list-is-workbook = dit is een rekenblad van Excel of LibreOffice. Bewaar het als CSV (UTF-8) en lees dat in.
list-is-pdf = dit is een PDF. Vraag de aanbieder om een lijst als CSV.
list-is-xml = dit is een XML-bericht. Berichten inlezen kan nog niet.
list-is-html = dit is een webpagina. Open haar in Excel en bewaar haar als CSV.
list-is-archive = dit is een ZIP-bestand. Pak het uit en lees de lijst in die erin zit.
list-is-binary = dit is geen tekst. Bewaar de lijst als CSV.

## Rijen die niet ingelezen worden

reject-missing = is leeg
reject-law = is geen Jeugdwet of Wmo
reject-bsn-digits = een BSN heeft alleen cijfers
reject-bsn-length = een BSN heeft negen cijfers
reject-bsn-placeholder = dit nummer betekent dat het BSN niet bekend is; laat de cel leeg
reject-bsn-elfproef = klopt niet: er is een cijfer fout of er zijn er twee verwisseld
reject-born-in-future = ligt in de toekomst
reject-weeks = is geen aantal weken
reject-too-many-weeks = is meer dan 520 weken
reject-duplicate = is ook het zaaknummer van rij { $line }
reject-ragged = de rij heeft { $found } cellen, maar er zijn { $expected } kolommen
reject-quote = een aanhalingsteken wordt niet gesloten
reject-no-such-day = deze dag bestaat niet: { $month } { $year } heeft { $days } dagen
reject-no-such-month = er is geen maand { $month }
reject-no-such-year = het jaar { $year } kan niet kloppen
reject-no-year = het jaar ontbreekt
reject-no-day = de dag ontbreekt
reject-weekday = de dag van de week hoort niet bij deze datum
reject-date = geen datum; schrijf dag-maand-jaar
months = januari februari maart april mei juni juli augustus september oktober november december

## Waarschuwingen bij wat is ingelezen

warn-unknown-column = de kolom "{ $name }" is niet bekend en is niet gelezen
warn-unnamed-column = kolom { $number } heeft geen naam en is niet gelezen
warn-rows-above = { $count } rijen boven de kolomnamen zijn niet gelezen
warn-damaged-text = sommige tekens zijn niet leesbaar
warn-month-first = de datums zijn gelezen als maand/dag/jaar
warn-mixed-order = dag en maand staan in sommige datums andersom
warn-century = het jaar heeft twee cijfers en is gelezen als { $year }
warn-serial = het dagnummer is gelezen als { $date }
warn-far-away = { $date } is meer dan tien jaar weg
warn-not-known = is niet bekend
warn-no-deadline = er is geen stopdatum en geen einde uitloop; de zaak is onbekend
warn-extension = de uitloop duurt langer dan een jaar; na { $date } is een verlenging nodig met reden en akkoord
warn-run-off-before-stop = de uitloop eindigt voor de stopdatum
warn-outflow-date = uitstroom zonder datum telt niet mee
warn-outflow-reason = uitstroom zonder reden telt als "andere reden"
warn-outflow-unknown = de reden is niet bekend en telt als "andere reden"; de tekst staat in de opmerking
warn-category = "{ $code }" is geen productcategorie van deze wet
warn-other-category = de productcode hoort bij categorie { $code }
warn-out-of-order = ligt voor "{ $column }"
warn-postcode = is geen Nederlandse postcode
warn-protection = is geen ja of nee; het adres is voor de zekerheid geheim
warn-consent = is geen ja, nee of datum en is leeg gelaten

## Opdrachtregel

cli-created = { $path } en { $key } zijn gemaakt. Bewaar de wachtzin goed: zonder wachtzin zijn de gegevens weg.
cli-demo-found = Demo: { $path } (wachtzin: { $passphrase }). Alle namen zijn verzonnen.
cli-no-display = Er is geen scherm voor het venster. Deze opdrachten werken zonder: check, explain, import, report, undo, doctor (zie uitloop --help).
cli-no-window = Het scherm kan geen venster tonen ({ $why }). Deze opdrachten werken zonder: check, explain, import, report, undo, doctor.
cli-summary = { $total } zaken, waarvan { $open } open
cli-shown = { $shown } van { $total } zaken getoond
cli-import-done = Ingelezen: { $new } nieuw, { $changed } gewijzigd, { $unchanged } ongewijzigd, { $rejects } niet ingelezen, { $warnings } waarschuwingen.
cli-import-dry = Nog niets veranderd (--dry-run): { $new } nieuw, { $changed } gewijzigd, { $unchanged } ongewijzigd, { $rejects } niet in te lezen, { $warnings } waarschuwingen.
cli-row = rij { $line }
cli-file = bestand
cli-rejects = Niet ingelezen
cli-warnings = Waarschuwingen
cli-more = ... en nog { $count }
cli-rejects-written = De { $count } rijen die niet pasten staan in { $path }, met de reden. Verbeter ze daar en lees dat bestand in.
cli-conflicts = Het zaaknummer of BSN van deze rijen hoort al bij iemand anders (andere naam en geboortedatum). Ze zijn niet ingelezen; verbeter het nummer of het BSN:
cli-vanished = Deze zaken stonden eerder op de lijst van deze aanbieders, maar nu niet meer. Er is niets aan veranderd; vraag na waarom:
cli-look-alikes = Deze zaken lijken over dezelfde persoon te gaan. Er is niets samengevoegd; kijk ze na:
cli-template-written = { $path } is een lege lijst met alle kolommen. Nodig zijn: { $columns }.
cli-undone = Ongedaan gemaakt: { $what }. Veranderd: { $counts }.
cli-undo-conflicts = { $count } velden zijn daarna door iemand gewijzigd en zijn zo gelaten.
cli-nothing-to-undo = Er is niets om ongedaan te maken.
cli-doctor-well = Alles is in orde.
cli-doctor-ill = Er is iets niet in orde. Verander niets en zet een reservekopie klaar.
cli-ok = in orde
cli-report-written = { $path } is gemaakt, stand van { $date }.
cli-report-before-log = Dit bestand begint op { $begins }. De stand van { $date } is daarom berekend uit de datums van de feiten zelf.
cli-as-of-empty = Dit bestand begint op { $begins }. Het kan niet zeggen wat het op { $date } wist.
cli-passphrase = Wachtzin:
cli-passphrase-new = Nieuwe wachtzin:
cli-passphrase-again = Nog een keer:
cli-passphrase-empty = De wachtzin is leeg. Typ hem, zet hem in UITLOOP_PASSPHRASE of geef --passphrase-file.
cli-fail-on = { $count } zaken zijn { $level } of erger.
cli-when = Wanneer
cli-who = Wie
cli-what = Wat
cli-changes = Wijzigingen
cli-status = Stand
cli-can-undo = kan ongedaan
cli-can-redo = kan opnieuw
cli-bad-report-name = { $path }: kies een naam die eindigt op .pdf of .csv.
column-case = Zaak
doctor-pages = Bladzijden van het bestand
doctor-authenticity = Echtheid van elke bladzijde
doctor-references = Verwijzingen
doctor-search = Zoekregister
doctor-log = Keten van het logboek
doctor-rebuild = Opnieuw opbouwen uit het logboek
doctor-orphans = Verwijzingen naar niets
report-scope = Alle cliënten in dit bestand
report-scope-demo = Demo: alle namen en aantallen zijn verzonnen

## De zakenlijst

law-all = Alles
filter-open = Alleen open
filter-empty-advice = Haal een filter weg of zoek op iets anders.
empty-file-advice = Sluit dit venster en lees dan een cliëntenlijst in met: uitloop import LIJST.csv --into BESTAND
empty-open = Geen open zaken.
empty-open-advice = Iedereen is gestart of uitgestroomd. Zet "Alleen open" uit om ze te zien.

## De zaak

age = { $years } jaar
at-provider = bij { $provider }
caseworker-named = consulent { $name }
protected-address = Geheim adres
why-hide = Verberg de som
silent-since = Stil sinds { $date }
silent-always = Nog geen contact of stap bekend
step-agreed-on = afgesproken op { $date }
step-agreed-short = afspraak { $date }
step-no-date = geen datum ingevuld
button-today = Vandaag
button-date = Datum
button-clear = Wis
card-steps = Stappen
card-candidates = Kandidaten
card-new-contact = Contact vastleggen
card-contacts = Contacten
card-facts = Gegevens
no-candidates = Er is nog geen kandidaat.
no-contacts = Er is nog geen contact vastgelegd.
candidate-considered = overwogen
candidate-asked = aangemeld op { $date }
candidate-accepted = geaccepteerd op { $date }
candidate-declined = afgevallen op { $date }
candidate-wait = wachttijd { $weeks } weken, opgave van { $date }
candidate-wait-undated = wachttijd { $weeks } weken, opgave zonder datum
candidate-start = kan starten vanaf { $date }
contact-who = Met wie
contact-day = Dag
contact-day-today = vandaag
contact-text = Wat is er gezegd
contact-promised = Volgend contact toegezegd op
contact-by = door { $name }
contact-empty = Vul in met wie u sprak of wat er is gezegd.
contact-promise-past = Een toezegging kan niet in het verleden liggen.
date-forms = Bijvoorbeeld 31-12, vandaag, +5wd (werkdagen) of +2w
date-problem = Deze datum klopt niet: { $why }.
fact-deadline = Laatste dag van zorg
fact-consent = Toestemming
fact-promised = Toegezegd contact
fact-decision-end = Einde beschikking
fact-assignment-end = Einde toewijzing
fact-assignment-no = Toewijzingsnummer
fact-stopped = Zorg gestopt
fact-outflow = Uitstroom
fact-household = Huishouden
fact-remark = Opmerking
fact-unknown = niet bekend
consent-given = gegeven
consent-given-on = gegeven op { $date }
consent-refused = geweigerd
consent-unknown = nog niet vastgelegd

## Het venster

undo-what = Ongedaan maken: { $what }
redo-what = Opnieuw doen: { $what }
kept = Opgeslagen.
undone = Ongedaan gemaakt: { $what }
undo-import-ask = Dit haalt de hele lijst { $file } weer weg (rijen: { $count }). Maak nog eens ongedaan om dat te doen.
redone = Opnieuw gedaan: { $what }
look-dark = Donker
look-light = Licht
language-other = English
