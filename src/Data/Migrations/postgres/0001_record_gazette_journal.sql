-- The record, the gazette, the journal, and what the platform keeps for itself.
-- Tables and columns are those of src/Domain; a test compares them. A reference is checked at the commit, so that rows can be written in
-- any order. Code lists have no check: a new value must not need a new table.
-- On PostgreSQL: text compares by code point whatever the server's locale; a date that may be a month or a year is text; lists are JSON.

-- Agency: Names the bodies that act in the record.
create table agency (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  name_zh text collate "C" not null,
  name_en text collate "C",
  kind text collate "C" not null,
  parent_id bigint references agency (id) deferrable initially deferred
);
create index agency_parent on agency (parent_id, id);

-- Agreement: What the city has promised abroad, with whom, and who signed.
create table agreement (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  title_zh text collate "C" not null,
  kind text collate "C" not null,
  signed_on text collate "C",
  counterpart_zh text collate "C",
  fields text collate "C" not null,
  method text collate "C",
  place_zh text collate "C"
);
create index agreement_signed_on on agreement (signed_on, id);

-- Change: The audit trail, and what publishers and subscribers follow.
create table change (
  id bigint primary key,
  at timestamptz(3) not null,
  actor text collate "C" not null,
  operation text collate "C" not null,
  type text collate "C" not null,
  entity_id text collate "C" not null,
  before text collate "C",
  after text collate "C",
  restricted_before text collate "C",
  restricted_after text collate "C",
  hash text collate "C" not null
);
create index change_at on change (at, id);
create index change_entity on change (entity_id, id);

-- Country: The code list of countries and territories.
create table country (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  name_zh text collate "C" not null,
  name_en text collate "C" not null
);

-- Dataset: The list of what the platform publishes.
create table dataset (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  title_zh text collate "C" not null,
  title_en text collate "C" not null,
  area text collate "C" not null,
  frequency text collate "C" not null,
  rows bigint not null,
  published_on date not null,
  modified_on date not null,
  csv_bytes bigint not null,
  csv_sha256 text collate "C" not null
);
create index dataset_published_on on dataset (published_on, id);
create index dataset_modified_on on dataset (modified_on, id);

-- Edition: The history of what was public when.
create table edition (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  number bigint not null unique,
  sealed_at timestamptz(3) not null,
  manifest_sha256 text collate "C" not null,
  journal_sequence bigint not null
);
create index edition_sealed_at on edition (sealed_at, id);

-- Engagement: The record of the city's international exchange.
create table engagement (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  kind text collate "C" not null,
  title_zh text collate "C" not null,
  starts_on text collate "C" not null,
  ends_on text collate "C",
  country_id bigint references country (id) deferrable initially deferred,
  organisation_zh text collate "C",
  host_zh text collate "C",
  place_zh text collate "C",
  headcount bigint,
  approximate boolean not null,
  topics text collate "C" not null
);
create index engagement_country on engagement (country_id, id);
create index engagement_starts_on on engagement (starts_on, id);
create index engagement_ends_on on engagement (ends_on, id);

-- Gazette day: Tells readers when the gazette appears.
create table gazette_day (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  date date not null unique,
  kind text collate "C" not null,
  why_zh text collate "C"
);

-- Gazette issue: The city's official gazette.
create table gazette_issue (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  roc_year bigint not null,
  number bigint not null,
  kind text collate "C" not null,
  planned_for date not null,
  released_at timestamptz(3),
  late boolean not null,
  unique (roc_year, number)
);
create index gazette_issue_planned_for on gazette_issue (planned_for, id);
create index gazette_issue_released_at on gazette_issue (released_at, id);

-- Gazette document: The city's official acts.
create table gazette_document (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  category text collate "C" not null,
  agency_id bigint references agency (id) deferrable initially deferred,
  document_number text collate "C",
  issued_on text collate "C",
  title_zh text collate "C" not null,
  body_zh text collate "C",
  effective_on text collate "C",
  issue_id bigint references gazette_issue (id) deferrable initially deferred,
  sequence bigint
);
create index gazette_document_agency on gazette_document (agency_id, id);
create index gazette_document_issue on gazette_document (issue_id, id);
create index gazette_document_issued_on on gazette_document (issued_on, id);
create index gazette_document_effective_on on gazette_document (effective_on, id);

-- Gazette submission: Carries an agency's text to the gazette.
create table gazette_submission (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  category text collate "C" not null,
  agency_id bigint not null references agency (id) deferrable initially deferred,
  document_number text collate "C",
  issued_on text collate "C",
  title_zh text collate "C" not null,
  body_zh text collate "C" not null,
  effective_on text collate "C",
  status text collate "C" not null,
  submitted_at timestamptz(3) not null,
  accepted_at timestamptz(3),
  submitted_by text collate "C" not null,
  document_id bigint references gazette_document (id) deferrable initially deferred
);
create index gazette_submission_agency on gazette_submission (agency_id, id);
create index gazette_submission_document on gazette_submission (document_id, id);
create index gazette_submission_issued_on on gazette_submission (issued_on, id);
create index gazette_submission_effective_on on gazette_submission (effective_on, id);
create index gazette_submission_submitted_at on gazette_submission (submitted_at, id);
create index gazette_submission_accepted_at on gazette_submission (accepted_at, id);

-- Indicator: Defines what each figure measures.
create table indicator (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  area text collate "C" not null,
  name_zh text collate "C" not null,
  name_en text collate "C" not null,
  unit text collate "C" not null,
  dimensions text collate "C" not null,
  definition_en text collate "C"
);

-- Figure: What the department reported about its own work.
create table figure (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  indicator_id bigint not null references indicator (id) deferrable initially deferred,
  starts_on date not null,
  ends_on date not null,
  roc_year bigint not null,
  value numeric not null,
  approximate boolean not null,
  at_least boolean not null,
  target_met boolean not null,
  cumulative boolean not null,
  origin text collate "C" not null,
  note text collate "C"
);
create index figure_indicator on figure (indicator_id, starts_on, id);
create index figure_starts_on on figure (starts_on, id);
create index figure_ends_on on figure (ends_on, id);

-- Partner city: The list of the city's ties abroad.
create table partner_city (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  name_zh text collate "C" not null,
  name_en text collate "C",
  country_id bigint not null references country (id) deferrable initially deferred,
  relation text collate "C" not null,
  since text collate "C"
);
create index partner_city_country on partner_city (country_id, id);
create index partner_city_since on partner_city (since, id);

-- Agreement: partnerCities, in order.
create table agreement_partner_cities (
  owner_id bigint not null references agreement (id) deferrable initially deferred,
  position bigint not null,
  member_id bigint not null references partner_city (id) deferrable initially deferred,
  primary key (owner_id, position)
);
create index agreement_partner_cities_member on agreement_partner_cities (member_id);

-- Engagement: partnerCities, in order.
create table engagement_partner_cities (
  owner_id bigint not null references engagement (id) deferrable initially deferred,
  position bigint not null,
  member_id bigint not null references partner_city (id) deferrable initially deferred,
  primary key (owner_id, position)
);
create index engagement_partner_cities_member on engagement_partner_cities (member_id);

-- Person: Names who met, signed and spoke for whom, as printed in public sources.
create table person (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  name_zh text collate "C",
  name_en text collate "C",
  spellings text collate "C" not null,
  public_role boolean not null
);

-- Agreement: signatories, in order.
create table agreement_signatories (
  owner_id bigint not null references agreement (id) deferrable initially deferred,
  position bigint not null,
  member_id bigint not null references person (id) deferrable initially deferred,
  primary key (owner_id, position)
);
create index agreement_signatories_member on agreement_signatories (member_id);

-- Agreement: witnesses, in order.
create table agreement_witnesses (
  owner_id bigint not null references agreement (id) deferrable initially deferred,
  position bigint not null,
  member_id bigint not null references person (id) deferrable initially deferred,
  primary key (owner_id, position)
);
create index agreement_witnesses_member on agreement_witnesses (member_id);

-- Participant: Who took part in the city's international exchange, and for whom.
create table participant (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  engagement_id bigint not null references engagement (id) deferrable initially deferred,
  person_id bigint not null references person (id) deferrable initially deferred,
  name_as_printed text collate "C",
  role text collate "C",
  side text collate "C" not null
);
create index participant_engagement on participant (engagement_id, id);
create index participant_person on participant (person_id, id);

-- Source: The documents behind the record.
create table source (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  title_zh text collate "C" not null,
  title_en text collate "C",
  kind text collate "C" not null,
  roc_year bigint not null,
  starts_on date not null,
  ends_on date not null
);
create index source_starts_on on source (starts_on, id);
create index source_ends_on on source (ends_on, id);

-- System: Shows which of the department's systems the platform serves, and with what.
create table system (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  number bigint not null unique,
  area text collate "C" not null,
  name_zh text collate "C" not null,
  name_en text collate "C" not null,
  types text collate "C" not null,
  no_data_reason_zh text collate "C"
);

-- Citation: Lets every published fact be checked against its source.
create table citation (
  parent_id bigint not null,
  position bigint not null,
  source_id bigint not null references source (id) deferrable initially deferred,
  section text collate "C" not null,
  note text collate "C",
  primary key (parent_id, position)
);
create index citation_source on citation (source_id);

-- Dimension: Says which part of the whole a figure counts.
create table dimension (
  parent_id bigint not null references figure (id) deferrable initially deferred,
  position bigint not null,
  name text collate "C" not null,
  value text collate "C" not null,
  primary key (parent_id, position)
);

-- The journal's end: one row, locked by every writer, so that entries have no gap and stand in the order of their commits.
create table journal_head (
  id bigint primary key check (id = 1),
  sequence bigint not null,
  hash text collate "C" not null
);
insert into journal_head (id, sequence, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- The key that encrypts one subject's Restricted values in the journal (AES-256, base64). Deleting it erases them.
create table subject_key (
  subject_id text collate "C" not null primary key,
  key text collate "C" not null
);

-- Callers. A secret is kept as its SHA-256 only.
create table api_key (
  id bigint generated by default as identity primary key,
  name text collate "C" not null,
  hash text collate "C" not null unique,
  clearance text collate "C" not null,
  created_at timestamptz(3) not null,
  revoked_at timestamptz(3)
);

-- What the platform remembers between runs: how far the gazette is released, and the like.
create table platform_state (
  name text collate "C" not null primary key,
  value text collate "C" not null
);

-- What the loader wrote from record/: the row as it stood in the file, and the version that it got.
create table record_row (
  type text collate "C" not null,
  entity_id bigint not null,
  hash text collate "C" not null,
  version bigint not null,
  primary key (type, entity_id)
);
