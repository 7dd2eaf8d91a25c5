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
silent-meaning = { $days ->
    [one] 1 werkdag niets gehoord.
   *[other] { $days } werkdagen niets gehoord.
}

## Stappen

step-conversation = Gesprek
step-search = Zoeken
step-referral = Aanmelden
step-introduction = Kennismaken
step-intake = Intake
step-handover = Overdracht
step-assignment = Toewijzing
step-start = Gestart
step-aftercare = Nazorg
step-of = Stap { $step } van { $total }
step-done-on = gedaan op { $date }
step-before = uiterlijk { $date }
step-from = vanaf { $date }

## Wetten

law-youth = Jeugd
law-wmo = Wmo
law-youth-full = Jeugdwet
law-wmo-full = Wet maatschappelijke ondersteuning

## Redenen van uitstroom

outflow-goals-reached = Doelen bereikt
outflow-no-care-needed = Geen zorg meer nodig
outflow-declined-by-client = Cliënt wil geen vervolg
outflow-other-law-wlz = Naar de Wlz
outflow-other-law-zvw = Naar de Zvw
outflow-turned-eighteen = 18 jaar geworden
outflow-moved = Verhuisd naar een andere gemeente
outflow-personal-budget = Verder met een pgb
outflow-deceased = Overleden
outflow-other = Andere reden

## Wie aan zet is

ball = Bal ligt bij
ball-you = U
ball-caseworker = Consulent
ball-provider = Aanbieder
ball-parents = Ouders
ball-family = Naasten
ball-municipality = Gemeente
ball-ciz = CIZ

## Past een kandidaat

fit-yes = Past
fit-no = Past niet
fit-ask = Navragen

## Schermen

screen-today = Vandaag
screen-cases = Zaken
screen-providers = Aanbieders
screen-groups = Groepen
screen-overview = Overzicht
screen-report = Rapport
screen-import = Inlezen
screen-settings = Beheer
screen-lock = Op slot

## Kolommen

column-level = Niveau
column-client = Cliënt en leeftijd
column-law = Regeling
column-departing = Latende aanbieder
column-receiving = Nieuwe aanbieder
column-deadline = Einde uitloop
column-slack = Speling
column-slack-unit = in wd
column-step = Stap
column-next = Volgende stap
column-ball = Bal ligt bij
column-caseworker = Consulent
column-contact = Laatste contact

## Knoppen

button-add = Toevoegen
button-again = Probeer opnieuw
button-back = Terug
button-cancel = Annuleren
button-choose = Kies
button-clear-all = Wis alles
button-close = Sluiten
button-close-case = Zaak afsluiten
button-columns = Kolommen
button-continue = Verder
button-export = Export
button-filter = Filter
button-hide = Verberg
button-import = Cliëntenlijst inlezen
button-open = Openen
button-open-case = Zaak openen
button-print = Afdrukken
button-record = Vastleggen
button-record-contact = Contact vastleggen
button-redo = Opnieuw doen
button-remove = Weghalen
button-save = Opslaan
button-show = Toon
button-show-all = Toon alles
button-stop = Stop
button-undo = Ongedaan maken
button-unlock = Ontgrendelen
button-view = Weergave

## Toetsen

key-enter = Enter
key-space = Spatie
key-escape = Esc
key-choose = kies
key-tick = aanvinken
key-open = openen
keys-all = alle toetsen

## Zoeken en filteren

search-everything = Zoek een naam, zaaknummer, aanbieder of opdracht
search-list = Zoek in de lijst
cases-counted = { $total ->
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
working-days-slack = { $days ->
    [one] 1 werkdag speling
   *[other] { $days } werkdagen speling
}
slack-unit = werkdagen speling

## Welkom

welcome-title = Welkom bij Uitloop
welcome-lead = U volgt hier elke cliënt van een stoppende aanbieder. De app laat zien wie op tijd over is en wie niet.
welcome-demo = Demo openen
welcome-demo-note = { $count } verzonnen cliënten. U kunt niets stukmaken.
welcome-new = Nieuw bestand maken
welcome-new-note = Kies een wachtzin en lees uw eerste cliëntenlijst in.
welcome-open = Bestand openen
welcome-open-note = Een bestand van uzelf of van een collega.
welcome-facts = Goed om te weten
welcome-fact-encrypted = Het bestand is versleuteld. Zonder wachtzin kan niemand het lezen.
welcome-fact-offline = De app gebruikt geen internet en stuurt niets door.
welcome-fact-shared = Wie de wachtzin kent, ziet alles. Deel hem dus niet.
welcome-fact-lost = Bent u wachtzin én herstelsleutel kwijt? Dan zijn de gegevens weg.
welcome-picture = Elk blokje is één cliënt. Boven de lijn: wacht nog. Onder de lijn: goed geland.
offline = Werkt zonder internet
stays-here = Alles blijft op deze computer

## Ontgrendelen

greeting-morning = Goedemorgen { $name }
greeting-afternoon = Goedemiddag { $name }
greeting-evening = Goedenavond { $name }
unlock-lead = Vul uw wachtzin in. Dan gaat u verder waar u was.
unlock-last-open = laatst open op { $moment }
unlock-other-file = Ander bestand
passphrase = Wachtzin
passphrase-again = Wachtzin nog een keer
passphrase-advice = Neem vier of meer losse woorden. Cijfers en leestekens hoeven niet.
passphrase-forgotten = Wachtzin vergeten? Gebruik de herstelsleutel
recovery-key = Herstelsleutel
recovery-key-advice = Druk de herstelsleutel af en leg hem in een kluis. U ziet hem maar één keer.
unlock-drafts = { $count ->
    [one] Er is 1 concept bewaard. U vindt het terug na het ontgrendelen.
   *[other] Er zijn { $count } concepten bewaard. U vindt ze terug na het ontgrendelen.
}
unlock-backup = Reservekopie van { $date } is getest: terugzetten lukt.
unlock-idle = { $minutes ->
    [one] Op slot na 1 minuut zonder gebruik.
   *[other] Op slot na { $minutes } minuten zonder gebruik.
}
unlock-adjust = Aanpassen

## Onderbalk

status-demo = Demo: alle namen zijn verzonnen
status-encrypted = Versleuteld bestand op deze computer
status-saved = Alles opgeslagen om { $time }
status-restore-tested = Herstel getest op { $date }
status-read-only = Alleen lezen
as-of-today = Stand van vandaag, { $date }
as-of-past = U bekijkt de stand van { $date }. Wijzigen kan niet.

## Bezig, leeg

busy-counted = Bezig: { $done } van { $total } { $what }
empty-level = Geen zaken { $level }. Alle { $total } zaken staan in een ander niveau.
empty-file = Dit bestand heeft nog geen zaken.

## Fouten

error-retry = Probeer het opnieuw.
error-not-saved = Niet opgeslagen. Uw tekst staat nog in het scherm.
error-disk-full = De schijf is vol. Maak ruimte vrij en probeer het opnieuw.
error-unchanged = Uw gegevens zijn niet veranderd.
error-passphrase-wrong = Deze wachtzin past niet bij dit bestand. Let op hoofdletters en spaties.
error-passphrase-short = Deze wachtzin is te kort. Neem vier of meer woorden.
error-passphrase-differs = De twee wachtzinnen zijn niet gelijk.
error-recovery-key-wrong = Deze herstelsleutel past niet bij dit bestand.
error-file-missing = Het bestand staat niet meer op deze plek.
error-file-newer = Dit bestand is gemaakt met een nieuwere versie van Uitloop. Werk het programma bij.
error-file-damaged = Dit bestand is beschadigd. Zet een reservekopie terug.
error-file-foreign = Dit is geen bestand van Uitloop.
error-file-in-use = Dit bestand is al open op { $computer }.
error-file-in-cloud = Deze map wordt door een ander programma meegenomen naar internet. Kies een andere map.
error-date-unknown = Dit is geen datum. Typ bijvoorbeeld 31-12-2026.
error-date-impossible = Deze dag bestaat niet. { $month } { $year } heeft { $days } dagen.
error-bsn = Dit is geen geldig burgerservicenummer. Controleer de cijfers.
error-agb = Dit is geen geldige AGB-code. Een AGB-code heeft 8 cijfers.
error-required = Dit veld is nodig.
