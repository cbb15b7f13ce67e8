-- The record, the gazette, the journal, and what the platform keeps for itself.
-- Tables and columns are those of src/Domain; a test compares them. A reference is checked at the commit, so that rows can be written in
-- any order. Code lists have no check: a new value must not need a new table.
-- On SQLite: text compares by code point; a Boolean is 0 or 1; a date is 2026-11-20, an instant 2026-11-20T01:02:03.456Z; a decimal is a whole
-- number, scaled by the digits that src/Domain gives it; lists are JSON.

-- Agency: Names the bodies that act in the record.
create table agency (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  name_zh text not null,
  name_en text,
  kind text not null,
  parent_id integer references agency (id) deferrable initially deferred
);
create index agency_parent on agency (parent_id, id);

-- Agreement: What the city has promised abroad, with whom, and who signed.
create table agreement (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  title_zh text not null,
  kind text not null,
  signed_on text,
  counterpart_zh text,
  fields text not null,
  method text,
  place_zh text
);
create index agreement_signed_on on agreement (signed_on, id);

-- Change: The audit trail, and what publishers and subscribers follow.
create table change (
  id integer primary key,
  at text not null,
  actor text not null,
  operation text not null,
  type text not null,
  entity_id text not null,
  before text,
  after text,
  restricted_before text,
  restricted_after text,
  hash text not null
);
create index change_at on change (at, id);
create index change_entity on change (entity_id, id);

-- Country: The code list of countries and territories.
create table country (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  name_zh text not null,
  name_en text not null
);

-- Dataset: The list of what the platform publishes.
create table dataset (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  title_zh text not null,
  title_en text not null,
  area text not null,
  frequency text not null,
  rows integer not null,
  published_on text not null,
  modified_on text not null,
  csv_bytes integer not null,
  csv_sha256 text not null
);
create index dataset_published_on on dataset (published_on, id);
create index dataset_modified_on on dataset (modified_on, id);

-- Edition: The history of what was public when.
create table edition (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  number integer not null unique,
  sealed_at text not null,
  manifest_sha256 text not null,
  journal_sequence integer not null
);
create index edition_sealed_at on edition (sealed_at, id);

-- Engagement: The record of the city's international exchange.
create table engagement (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  kind text not null,
  title_zh text not null,
  starts_on text not null,
  ends_on text,
  country_id integer references country (id) deferrable initially deferred,
  organisation_zh text,
  host_zh text,
  place_zh text,
  headcount integer,
  approximate integer not null check (approximate in (0, 1)),
  topics text not null
);
create index engagement_country on engagement (country_id, id);
create index engagement_starts_on on engagement (starts_on, id);
create index engagement_ends_on on engagement (ends_on, id);

-- Gazette day: Tells readers when the gazette appears.
create table gazette_day (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  date text not null unique,
  kind text not null,
  why_zh text
);

-- Gazette issue: The city's official gazette.
create table gazette_issue (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  roc_year integer not null,
  number integer not null,
  kind text not null,
  planned_for text not null,
  released_at text,
  late integer not null check (late in (0, 1)),
  unique (roc_year, number)
);
create index gazette_issue_planned_for on gazette_issue (planned_for, id);
create index gazette_issue_released_at on gazette_issue (released_at, id);

-- Gazette document: The city's official acts.
create table gazette_document (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  category text not null,
  agency_id integer references agency (id) deferrable initially deferred,
  document_number text,
  issued_on text,
  title_zh text not null,
  body_zh text,
  effective_on text,
  issue_id integer references gazette_issue (id) deferrable initially deferred,
  sequence integer
);
create index gazette_document_agency on gazette_document (agency_id, id);
create index gazette_document_issue on gazette_document (issue_id, id);
create index gazette_document_issued_on on gazette_document (issued_on, id);
create index gazette_document_effective_on on gazette_document (effective_on, id);

-- Gazette submission: Carries an agency's text to the gazette.
create table gazette_submission (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  category text not null,
  agency_id integer not null references agency (id) deferrable initially deferred,
  document_number text,
  issued_on text,
  title_zh text not null,
  body_zh text not null,
  effective_on text,
  status text not null,
  submitted_at text not null,
  accepted_at text,
  submitted_by text not null,
  document_id integer references gazette_document (id) deferrable initially deferred
);
create index gazette_submission_agency on gazette_submission (agency_id, id);
create index gazette_submission_document on gazette_submission (document_id, id);
create index gazette_submission_issued_on on gazette_submission (issued_on, id);
create index gazette_submission_effective_on on gazette_submission (effective_on, id);
create index gazette_submission_submitted_at on gazette_submission (submitted_at, id);
create index gazette_submission_accepted_at on gazette_submission (accepted_at, id);

-- Indicator: Defines what each figure measures.
create table indicator (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  area text not null,
  name_zh text not null,
  name_en text not null,
  unit text not null,
  dimensions text not null,
  definition_en text
);

-- Figure: What the department reported about its own work.
create table figure (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  indicator_id integer not null references indicator (id) deferrable initially deferred,
  starts_on text not null,
  ends_on text not null,
  roc_year integer not null,
  value integer not null,
  approximate integer not null check (approximate in (0, 1)),
  at_least integer not null check (at_least in (0, 1)),
  target_met integer not null check (target_met in (0, 1)),
  cumulative integer not null check (cumulative in (0, 1)),
  origin text not null,
  note text
);
create index figure_indicator on figure (indicator_id, starts_on, id);
create index figure_starts_on on figure (starts_on, id);
create index figure_ends_on on figure (ends_on, id);

-- Partner city: The list of the city's ties abroad.
create table partner_city (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  name_zh text not null,
  name_en text,
  country_id integer not null references country (id) deferrable initially deferred,
  relation text not null,
  since text
);
create index partner_city_country on partner_city (country_id, id);
create index partner_city_since on partner_city (since, id);

-- Agreement: partnerCities, in order.
create table agreement_partner_cities (
  owner_id integer not null references agreement (id) deferrable initially deferred,
  position integer not null,
  member_id integer not null references partner_city (id) deferrable initially deferred,
  primary key (owner_id, position)
) without rowid;
create index agreement_partner_cities_member on agreement_partner_cities (member_id);

-- Engagement: partnerCities, in order.
create table engagement_partner_cities (
  owner_id integer not null references engagement (id) deferrable initially deferred,
  position integer not null,
  member_id integer not null references partner_city (id) deferrable initially deferred,
  primary key (owner_id, position)
) without rowid;
create index engagement_partner_cities_member on engagement_partner_cities (member_id);

-- Person: Names who met, signed and spoke for whom, as printed in public sources.
create table person (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  name_zh text,
  name_en text,
  spellings text not null,
  public_role integer not null check (public_role in (0, 1))
);

-- Agreement: signatories, in order.
create table agreement_signatories (
  owner_id integer not null references agreement (id) deferrable initially deferred,
  position integer not null,
  member_id integer not null references person (id) deferrable initially deferred,
  primary key (owner_id, position)
) without rowid;
create index agreement_signatories_member on agreement_signatories (member_id);

-- Agreement: witnesses, in order.
create table agreement_witnesses (
  owner_id integer not null references agreement (id) deferrable initially deferred,
  position integer not null,
  member_id integer not null references person (id) deferrable initially deferred,
  primary key (owner_id, position)
) without rowid;
create index agreement_witnesses_member on agreement_witnesses (member_id);

-- Participant: Who took part in the city's international exchange, and for whom.
create table participant (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  engagement_id integer not null references engagement (id) deferrable initially deferred,
  person_id integer not null references person (id) deferrable initially deferred,
  name_as_printed text,
  role text,
  side text not null
);
create index participant_engagement on participant (engagement_id, id);
create index participant_person on participant (person_id, id);

-- Source: The documents behind the record.
create table source (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  title_zh text not null,
  title_en text,
  kind text not null,
  roc_year integer not null,
  starts_on text not null,
  ends_on text not null
);
create index source_starts_on on source (starts_on, id);
create index source_ends_on on source (ends_on, id);

-- System: Shows which of the department's systems the platform serves, and with what.
create table system (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  number integer not null unique,
  area text not null,
  name_zh text not null,
  name_en text not null,
  types text not null,
  no_data_reason_zh text
);

-- Citation: Lets every published fact be checked against its source.
create table citation (
  parent_id integer not null,
  position integer not null,
  source_id integer not null references source (id) deferrable initially deferred,
  section text not null,
  note text,
  primary key (parent_id, position)
) without rowid;
create index citation_source on citation (source_id);

-- Dimension: Says which part of the whole a figure counts.
create table dimension (
  parent_id integer not null references figure (id) deferrable initially deferred,
  position integer not null,
  name text not null,
  value text not null,
  primary key (parent_id, position)
) without rowid;

-- The journal's end: one row, locked by every writer, so that entries have no gap and stand in the order of their commits.
create table journal_head (
  id integer primary key check (id = 1),
  sequence integer not null,
  hash text not null
);
insert into journal_head (id, sequence, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- The key that encrypts one subject's Restricted values in the journal (AES-256, base64). Deleting it erases them.
create table subject_key (
  subject_id text not null primary key,
  key text not null
) without rowid;

-- Callers. A secret is kept as its SHA-256 only.
create table api_key (
  id integer primary key,
  name text not null,
  hash text not null unique,
  clearance text not null,
  created_at text not null,
  revoked_at text
);

-- What the platform remembers between runs: how far the gazette is released, and the like.
create table platform_state (
  name text not null primary key,
  value text not null
) without rowid;

-- What the loader wrote from record/: the row as it stood in the file, and the version that it got.
create table record_row (
  type text not null,
  entity_id integer not null,
  hash text not null,
  version integer not null,
  primary key (type, entity_id)
) without rowid;
