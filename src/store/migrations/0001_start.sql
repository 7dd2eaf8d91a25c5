-- The schema of a caseload file. A new file gets exactly this; an older file gets here by src/store/migrations/.
--
-- `op` is the truth: every change is a row of it. All other tables are made from it and can be rebuilt from it
-- at any time ("doctor" does). Dates are days since 1970-01-01, as `date(day * 86400, 'unixepoch')` shows them: a list
-- reads two million of them. In the log they are ISO text. Yes and no are 1 and 0, absent is "unknown".
-- `key` is a local row number for joins; `id` is the identity that other laptops know too.
-- `born` is the clock of the operation that made the row: the clock of every field that has no row in field_clock.

PRAGMA application_id = 1432974444; -- 'Uitl'
PRAGMA user_version = 1;

CREATE TABLE device (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  is_this INTEGER NOT NULL DEFAULT 0 CHECK (is_this IN (0, 1))
) STRICT;

-- How many transactions there were. Every one changes this row, so that a -wal file of an earlier time can be told.
CREATE TABLE commits (
  key INTEGER PRIMARY KEY CHECK (key = 1),
  count INTEGER NOT NULL
) STRICT;

INSERT INTO commits (key, count) VALUES (1, 0);

CREATE TABLE op (
  device INTEGER NOT NULL REFERENCES device (key),
  seq INTEGER NOT NULL CHECK (seq > 0),
  hlc INTEGER NOT NULL,                -- 48 bits of milliseconds, 16 bits of counter
  op_group BLOB NOT NULL,              -- id of the named operation it belongs to
  actor TEXT NOT NULL,
  at TEXT NOT NULL,                    -- UTC, for people; the order is hlc
  schema INTEGER NOT NULL,             -- user_version of the program that wrote it
  entity TEXT NOT NULL,
  entity_id BLOB NOT NULL,
  kind TEXT NOT NULL,                  -- 'set': the payload's fields get its values
  payload TEXT NOT NULL,               -- {"field": value}
  undo_of BLOB,                        -- id of the named operation that this one undoes
  prev_hash BLOB NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (device, seq)
) STRICT;

CREATE INDEX op_by_entity ON op (entity_id);
CREATE INDEX op_by_group ON op (op_group);

CREATE TABLE field_clock (
  entity_id BLOB NOT NULL,
  field TEXT NOT NULL,
  clock BLOB NOT NULL,                 -- hlc, device, seq: the greatest wins
  PRIMARY KEY (entity_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE operations (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  born BLOB,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  label TEXT,                          -- JSON
  actor TEXT,
  at TEXT,
  undo_of TEXT                         -- id of the operation that this one undoes or does again
) STRICT;

CREATE TABLE settings (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  born BLOB,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  name TEXT,
  value TEXT
) STRICT;

CREATE TABLE staff (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  born BLOB,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  name TEXT,
  role TEXT CHECK (role IN ('caseworker', 'team_lead'))
) STRICT;

CREATE TABLE providers (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  born BLOB,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  name TEXT,
  agb TEXT
) STRICT;

CREATE TABLE departures (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  born BLOB,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  provider INTEGER REFERENCES providers (key),
  law TEXT CHECK (law IN ('Jeugdwet', 'Wmo')),
  category TEXT,                       -- two digits of JZ020 or WMO020
  stop_date INTEGER,                      -- first day without care
  run_off_start INTEGER,
  run_off_end INTEGER,                    -- last day of care under the run-off agreement
  agreed_date INTEGER,
  extension_date INTEGER,
  extension_reason TEXT,
  extension_approved_by TEXT,
  extension_approved_on INTEGER
) STRICT;

CREATE TABLE clients (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  born BLOB,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  surname TEXT,
  prefix TEXT,
  given_names TEXT,
  birth_date TEXT,                     -- yyyy-mm-dd, yyyy-mm or yyyy: as much as is known
  bsn TEXT,
  postcode TEXT,
  place TEXT,
  municipality TEXT,
  household TEXT,
  protected_address INTEGER CHECK (protected_address IN (0, 1))
) STRICT;

CREATE TABLE cases (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  born BLOB,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  case_no TEXT,
  client INTEGER REFERENCES clients (key),
  departure INTEGER REFERENCES departures (key),
  product_code TEXT,
  caseworker INTEGER REFERENCES staff (key),
  own_date INTEGER,                       -- last day of care, where the list deviates from the departure
  extension_date INTEGER,
  extension_reason TEXT,
  extension_approved_by TEXT,
  extension_approved_on INTEGER,
  conversation INTEGER,
  search INTEGER,
  referred INTEGER,
  referral INTEGER,                       -- accepted by the new provider
  introduction INTEGER,
  intake INTEGER,
  handover INTEGER,
  assignment INTEGER,
  started INTEGER,
  agreed_start INTEGER,
  care_stopped INTEGER,
  after_care_first INTEGER,
  after_care_second INTEGER,
  outflow_on INTEGER,
  outflow_reason TEXT,
  decision_end INTEGER,
  assignment_end INTEGER,
  assignment_no TEXT,
  consent TEXT CHECK (consent IN ('given', 'refused')),
  consent_on INTEGER,
  promised_contact INTEGER,
  route_after_18 TEXT,
  flag_level TEXT,
  flag_reason TEXT,
  flag_review INTEGER,
  ball_with TEXT,
  ball_since INTEGER,
  remark TEXT,
  last_contact INTEGER                    -- made from contacts
) STRICT;

CREATE INDEX cases_by_number ON cases (case_no COLLATE NOCASE);
CREATE INDEX cases_by_client ON cases (client);
CREATE INDEX cases_by_departure ON cases (departure);
CREATE INDEX cases_by_caseworker ON cases (caseworker);

CREATE TABLE candidates (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  born BLOB,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  case_key INTEGER REFERENCES cases (key),
  provider INTEGER REFERENCES providers (key),
  preference INTEGER,                  -- 1 is the first choice
  asked_on INTEGER,
  accepted_on INTEGER,
  declined_on INTEGER,
  declined_reason TEXT,
  withdrawn_on INTEGER,
  waiting_weeks INTEGER CHECK (waiting_weeks >= 0),
  waiting_reported INTEGER,
  earliest_start INTEGER
) STRICT;

CREATE INDEX candidates_by_case ON candidates (case_key);

CREATE TABLE contacts (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  born BLOB,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  case_key INTEGER REFERENCES cases (key),
  day INTEGER,
  kind TEXT,                           -- 'phone', 'visit', 'message', 'letter', 'list' (told by a client list)
  who TEXT,
  text TEXT,
  by TEXT
) STRICT;

CREATE INDEX contacts_by_case ON contacts (case_key, day);

CREATE TABLE list_rows (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  born BLOB,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  case_key INTEGER REFERENCES cases (key),
  said TEXT                            -- JSON: what the provider's list said, to see what a newer list changes
) STRICT;

CREATE INDEX list_rows_by_case ON list_rows (case_key);

-- Words and prefixes of names, places, providers, caseworkers; accents folded. Holds no BSN.
CREATE VIRTUAL TABLE search USING fts5 (
  client, case_no, place, provider, new_provider, caseworker,
  content = '', contentless_delete = 1, prefix = '2 3',
  tokenize = "unicode61 remove_diacritics 2"
);

-- Any three characters of a case number.
CREATE VIRTUAL TABLE search_number USING fts5 (
  case_no, content = '', contentless_delete = 1, tokenize = 'trigram'
);
