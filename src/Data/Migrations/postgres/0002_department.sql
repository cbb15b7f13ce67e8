-- The rest of the department's types, and the system that each indicator belongs to. The rules of 0001 hold.

-- Archive transfer: Shows where historical records have gone.
create table archive_transfer (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  agency_id bigint references agency (id) deferrable initially deferred,
  origin_zh text collate "C",
  recipient_zh text collate "C",
  title_zh text collate "C" not null,
  starts_on text collate "C",
  finished_on text collate "C",
  items bigint,
  cases bigint,
  volumes bigint,
  approximate boolean not null,
  at_least boolean not null
);
create index archive_transfer_agency on archive_transfer (agency_id, id);
create index archive_transfer_starts_on on archive_transfer (starts_on, id);
create index archive_transfer_finished_on on archive_transfer (finished_on, id);

-- Assessment: Shows how agencies and services did when they were examined.
create table assessment (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  area text collate "C" not null,
  kind text collate "C" not null,
  roc_year bigint not null,
  title_zh text collate "C" not null,
  agency_id bigint references agency (id) deferrable initially deferred,
  starts_on text collate "C",
  ends_on text collate "C",
  rounds bigint,
  samples bigint,
  score numeric,
  at_least boolean not null,
  grade_zh text collate "C"
);
create index assessment_agency on assessment (agency_id, id);
create index assessment_starts_on on assessment (starts_on, id);
create index assessment_ends_on on assessment (ends_on, id);

-- Building: Names the buildings that the department cares for.
create table building (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  name_zh text collate "C" not null,
  name_en text collate "C",
  district_zh text collate "C"
);

-- Asset: Accounts for what the department owns.
create table asset (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  name_zh text collate "C" not null,
  building_id bigint references building (id) deferrable initially deferred,
  acquired_on text collate "C",
  value bigint,
  status text collate "C" not null
);
create index asset_building on asset (building_id, id);
create index asset_acquired_on on asset (acquired_on, id);

-- Asset movement: Shows what became of the department's things.
create table asset_movement (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  kind text collate "C" not null,
  happened_on text collate "C" not null,
  asset_id bigint references asset (id) deferrable initially deferred,
  title_zh text collate "C" not null,
  items bigint,
  amount bigint,
  counterpart_zh text collate "C"
);
create index asset_movement_asset on asset_movement (asset_id, id);
create index asset_movement_happened_on on asset_movement (happened_on, id);

-- Certification: Shows which standards outsiders have found kept.
create table certification (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  area text collate "C" not null,
  standard_zh text collate "C" not null,
  scope_zh text collate "C",
  body_zh text collate "C",
  event text collate "C" not null,
  happened_on text collate "C" not null,
  grade_zh text collate "C",
  valid_from text collate "C",
  valid_to text collate "C"
);
create index certification_happened_on on certification (happened_on, id);
create index certification_valid_from on certification (valid_from, id);
create index certification_valid_to on certification (valid_to, id);

-- Committee: Names the bodies that meet and decide.
create table committee (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  area text collate "C" not null,
  name_zh text collate "C" not null,
  name_en text collate "C",
  basis_zh text collate "C"
);

-- Consumer case: Helps a consumer to what is due.
create table consumer_case (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  stage text collate "C" not null,
  industry_zh text collate "C" not null,
  merchant_zh text collate "C",
  opened_on date not null,
  closed_on date,
  outcome text collate "C",
  amount bigint,
  complainant_name text collate "C",
  complainant_contact text collate "C",
  text_zh text collate "C"
);
create index consumer_case_opened_on on consumer_case (opened_on, id);
create index consumer_case_stage on consumer_case (stage, opened_on, id);
create index consumer_case_closed_on on consumer_case (closed_on, id);

-- Consumer inspection: Shows which shops and services were examined for what.
create table consumer_inspection (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  topic_zh text collate "C" not null,
  starts_on text collate "C" not null,
  ends_on text collate "C",
  sites bigint,
  outcome_zh text collate "C"
);
create index consumer_inspection_starts_on on consumer_inspection (starts_on, id);
create index consumer_inspection_ends_on on consumer_inspection (ends_on, id);

-- Consumer inspection: agencies, in order.
create table consumer_inspection_agencies (
  owner_id bigint not null references consumer_inspection (id) deferrable initially deferred,
  position bigint not null,
  member_id bigint not null references agency (id) deferrable initially deferred,
  primary key (owner_id, position)
);
create index consumer_inspection_agencies_member on consumer_inspection_agencies (member_id);

-- Dormitory: Accounts for the residences in the department's care.
create table dormitory (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  kind text collate "C" not null,
  district_zh text collate "C",
  status text collate "C" not null,
  claimed_in_court boolean not null,
  address_zh text collate "C"
);

-- Exchange member: Shows which private bodies take part in electronic document exchange.
create table exchange_member (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  organisation_zh text collate "C" not null,
  kind text collate "C" not null,
  joined_on text collate "C"
);
create index exchange_member_joined_on on exchange_member (joined_on, id);

-- Fleet plan: Shows what vehicles the city plans to buy, for how much.
create table fleet_plan (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  budget_year bigint not null,
  stage text collate "C" not null,
  kind text collate "C",
  acquisition text collate "C",
  agency_id bigint references agency (id) deferrable initially deferred,
  vehicles bigint,
  amount bigint,
  title_zh text collate "C" not null
);
create index fleet_plan_agency on fleet_plan (agency_id, id);

-- Headcount: Shows how many workers and temporary staff the city has.
create table headcount (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  as_of date not null,
  "group" text collate "C" not null,
  kind text collate "C" not null,
  funding text collate "C",
  agency_id bigint references agency (id) deferrable initially deferred,
  title_zh text collate "C",
  count bigint not null,
  approximate boolean not null,
  included boolean not null
);
create index headcount_agency on headcount (agency_id, id);
create index headcount_as_of on headcount (as_of, id);

-- Hiring review: Shows what temporary staff the city's agencies were allowed to hire.
create table hiring_review (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  held_on text collate "C" not null,
  meeting_count bigint,
  proposal_count bigint,
  approved_proposal_count bigint,
  approved_person_count bigint
);
create index hiring_review_held_on on hiring_review (held_on, id);

-- Hiring proposal: Carries an agency's request for temporary staff to its decision.
create table hiring_proposal (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  agency_id bigint not null references agency (id) deferrable initially deferred,
  review_id bigint references hiring_review (id) deferrable initially deferred,
  submitted_on date not null,
  requested_persons bigint not null,
  approved_persons bigint,
  status text collate "C" not null,
  reason_zh text collate "C"
);
create index hiring_proposal_agency on hiring_proposal (agency_id, id);
create index hiring_proposal_review on hiring_proposal (review_id, id);
create index hiring_proposal_submitted_on on hiring_proposal (submitted_on, id);

-- Hiring review: agencies, in order.
create table hiring_review_agencies (
  owner_id bigint not null references hiring_review (id) deferrable initially deferred,
  position bigint not null,
  member_id bigint not null references agency (id) deferrable initially deferred,
  primary key (owner_id, position)
);
create index hiring_review_agencies_member on hiring_review_agencies (member_id);

-- Itinerary entry: Plans the mayor's days.
create table itinerary_entry (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3),
  title_zh text collate "C" not null,
  place_zh text collate "C",
  note_zh text collate "C",
  status text collate "C" not null
);
create index itinerary_entry_starts_at on itinerary_entry (starts_at, id);
create index itinerary_entry_ends_at on itinerary_entry (ends_at, id);

-- Job posting: Tells workers where a place is free.
create table job_posting (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  agency_id bigint not null references agency (id) deferrable initially deferred,
  title_zh text collate "C" not null,
  places bigint not null,
  opens_on date not null,
  closes_on date not null,
  published_at timestamptz(3),
  status text collate "C" not null,
  contact_zh text collate "C"
);
create index job_posting_agency on job_posting (agency_id, id);
create index job_posting_opens_on on job_posting (opens_on, id);
create index job_posting_closes_on on job_posting (closes_on, id);
create index job_posting_published_at on job_posting (published_at, id);

-- Occupancy check: Shows that residences are lived in by those who may.
create table occupancy_check (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  dormitory_id bigint references dormitory (id) deferrable initially deferred,
  checked_on text collate "C" not null,
  result_zh text collate "C"
);
create index occupancy_check_dormitory on occupancy_check (dormitory_id, id);
create index occupancy_check_checked_on on occupancy_check (checked_on, id);

-- Oversight inspection: Shows what the Control Yuan came to see.
create table oversight_inspection (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  session_year bigint not null,
  round bigint not null,
  starts_on text collate "C" not null,
  ends_on text collate "C",
  petitions bigint,
  topics text collate "C" not null,
  sites text collate "C" not null
);
create index oversight_inspection_starts_on on oversight_inspection (starts_on, id);
create index oversight_inspection_ends_on on oversight_inspection (ends_on, id);

-- Parking permit: Says which vehicles may park at the centres.
create table parking_permit (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  kind text collate "C" not null,
  building_id bigint not null references building (id) deferrable initially deferred,
  valid_from date not null,
  valid_to date not null,
  plate text collate "C" not null,
  holder_zh text collate "C" not null
);
create index parking_permit_building on parking_permit (building_id, id);
create index parking_permit_valid_from on parking_permit (valid_from, id);
create index parking_permit_valid_to on parking_permit (valid_to, id);

-- Award: Shows whom the city honoured, and what it won.
create table award (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  area text collate "C" not null,
  name_zh text collate "C" not null,
  edition bigint,
  roc_year bigint not null,
  agency_id bigint references agency (id) deferrable initially deferred,
  person_id bigint references person (id) deferrable initially deferred,
  recipients_zh text collate "C",
  count bigint,
  rank bigint,
  grade_zh text collate "C",
  prize bigint,
  ceremony_on text collate "C",
  place_zh text collate "C",
  bestowed_by_id bigint references agency (id) deferrable initially deferred
);
create index award_agency on award (agency_id, id);
create index award_person on award (person_id, id);
create index award_bestowed_by on award (bestowed_by_id, id);
create index award_ceremony_on on award (ceremony_on, id);

-- Committee member: Shows who sits on the city's committees, for whom and how long.
create table committee_member (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  committee_id bigint not null references committee (id) deferrable initially deferred,
  kind text collate "C" not null,
  person_id bigint references person (id) deferrable initially deferred,
  seats bigint,
  starts_on text collate "C",
  ends_on text collate "C"
);
create index committee_member_committee on committee_member (committee_id, id);
create index committee_member_person on committee_member (person_id, id);
create index committee_member_starts_on on committee_member (starts_on, id);
create index committee_member_ends_on on committee_member (ends_on, id);

-- Meeting: Shows when the city's bodies met and what came before them.
create table meeting (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  committee_id bigint not null references committee (id) deferrable initially deferred,
  number bigint,
  kind text collate "C" not null,
  held_on text collate "C",
  title_zh text collate "C",
  place_zh text collate "C",
  chair_id bigint references person (id) deferrable initially deferred
);
create index meeting_committee on meeting (committee_id, id);
create index meeting_chair on meeting (chair_id, id);
create index meeting_held_on on meeting (held_on, id);

-- Oversight inspection: commissioners, in order.
create table oversight_inspection_commissioners (
  owner_id bigint not null references oversight_inspection (id) deferrable initially deferred,
  position bigint not null,
  member_id bigint not null references person (id) deferrable initially deferred,
  primary key (owner_id, position)
);
create index oversight_inspection_commissioners_member on oversight_inspection_commissioners (member_id);

-- Petition: Sees a citizen's suggestion or petition to its end.
create table petition (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  channel text collate "C" not null,
  category_zh text collate "C" not null,
  agency_id bigint references agency (id) deferrable initially deferred,
  received_on date not null,
  due_on date,
  closed_on date,
  status text collate "C" not null,
  outcome text collate "C",
  petitioner_name text collate "C",
  petitioner_contact text collate "C",
  text_zh text collate "C" not null
);
create index petition_agency on petition (agency_id, id);
create index petition_received_on on petition (received_on, id);
create index petition_status on petition (status, received_on, id);
create index petition_category_zh on petition (category_zh, received_on, id);
create index petition_status_category_zh on petition (status, category_zh, received_on, id);
create index petition_due_on on petition (due_on, id);
create index petition_closed_on on petition (closed_on, id);

-- Project: Shows what was built, refitted or developed, with which money and how far it is.
create table project (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  area text collate "C" not null,
  title_zh text collate "C" not null,
  status text collate "C" not null,
  starts_on text collate "C",
  ends_on text collate "C",
  budget bigint,
  subsidy bigint,
  own_funds bigint,
  funder_zh text collate "C",
  saving_rate numeric,
  scope_zh text collate "C" not null
);
create index project_starts_on on project (starts_on, id);
create index project_ends_on on project (ends_on, id);

-- Milestone: Shows how far a project is.
create table milestone (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  project_id bigint not null references project (id) deferrable initially deferred,
  kind text collate "C" not null,
  happens_on text collate "C" not null,
  forecast boolean not null,
  title_zh text collate "C"
);
create index milestone_project on milestone (project_id, id);
create index milestone_happens_on on milestone (happens_on, id);

-- Project: buildings, in order.
create table project_buildings (
  owner_id bigint not null references project (id) deferrable initially deferred,
  position bigint not null,
  member_id bigint not null references building (id) deferrable initially deferred,
  primary key (owner_id, position)
);
create index project_buildings_member on project_buildings (member_id);

-- Regulation: Shows how the rules that the department works by have changed.
create table regulation (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  area text collate "C" not null,
  title_zh text collate "C" not null,
  kind text collate "C" not null,
  event text collate "C" not null,
  happened_on text collate "C",
  approved_by_id bigint references meeting (id) deferrable initially deferred,
  effective_on text collate "C"
);
create index regulation_approved_by on regulation (approved_by_id, id);
create index regulation_happened_on on regulation (happened_on, id);
create index regulation_effective_on on regulation (effective_on, id);

-- Report: Shows which yearly reports the platform has written.
create table report (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  roc_year bigint not null,
  title_zh text collate "C" not null,
  starts_on date not null,
  ends_on date not null,
  sealed_at timestamptz(3),
  sha256 text collate "C"
);
create index report_starts_on on report (starts_on, id);
create index report_ends_on on report (ends_on, id);
create index report_sealed_at on report (sealed_at, id);

-- Resolution: Shows what the city's bodies decided.
create table resolution (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  meeting_id bigint not null references meeting (id) deferrable initially deferred,
  title_zh text collate "C" not null,
  outcome text collate "C" not null
);
create index resolution_meeting on resolution (meeting_id, id);

-- Session: Shows what was taught to whom.
create table session (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  area text collate "C" not null,
  kind text collate "C" not null,
  title_zh text collate "C" not null,
  starts_on text collate "C" not null,
  ends_on text collate "C",
  building_id bigint references building (id) deferrable initially deferred,
  place_zh text collate "C",
  co_host_zh text collate "C",
  sessions bigint,
  participants bigint,
  approximate boolean not null
);
create index session_building on session (building_id, id);
create index session_starts_on on session (starts_on, id);
create index session_ends_on on session (ends_on, id);

-- Session: speakers, in order.
create table session_speakers (
  owner_id bigint not null references session (id) deferrable initially deferred,
  position bigint not null,
  member_id bigint not null references person (id) deferrable initially deferred,
  primary key (owner_id, position)
);
create index session_speakers_member on session_speakers (member_id);

-- Space: Lists the places that can be borrowed.
create table space (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  building_id bigint not null references building (id) deferrable initially deferred,
  kind text collate "C" not null,
  name_zh text collate "C" not null,
  floor_zh text collate "C",
  capacity bigint
);
create index space_building on space (building_id, id);

-- Booking: Decides who uses a space when.
create table booking (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  space_id bigint not null references space (id) deferrable initially deferred,
  organisation_zh text collate "C" not null,
  purpose_zh text collate "C" not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  status text collate "C" not null,
  attendance bigint,
  contact_name text collate "C",
  contact_phone text collate "C"
);
create index booking_space on booking (space_id, id);
create index booking_space_starts_at on booking (space_id, starts_at, id);
create index booking_starts_at on booking (starts_at, id);
create index booking_ends_at on booking (ends_at, id);

-- Vehicle: Accounts for the department's vehicles.
create table vehicle (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  plate text collate "C" not null,
  kind text collate "C" not null,
  energy text collate "C" not null,
  acquired_on text collate "C",
  retired_on text collate "C"
);
create index vehicle_acquired_on on vehicle (acquired_on, id);
create index vehicle_retired_on on vehicle (retired_on, id);

-- Dispatch: Decides who drives what when.
create table dispatch (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  vehicle_id bigint references vehicle (id) deferrable initially deferred,
  kind text collate "C" not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3),
  destination_zh text collate "C" not null,
  purpose_zh text collate "C",
  status text collate "C" not null,
  requested_by text collate "C" not null
);
create index dispatch_vehicle on dispatch (vehicle_id, id);
create index dispatch_vehicle_starts_at on dispatch (vehicle_id, starts_at, id);
create index dispatch_starts_at on dispatch (starts_at, id);
create index dispatch_ends_at on dispatch (ends_at, id);

-- Work order: Gets what is broken mended.
create table work_order (
  id bigint primary key,
  version bigint not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  key text collate "C" not null unique,
  building_id bigint not null references building (id) deferrable initially deferred,
  category text collate "C" not null,
  reported_at timestamptz(3) not null,
  closed_at timestamptz(3),
  status text collate "C" not null,
  agency_id bigint references agency (id) deferrable initially deferred,
  description_zh text collate "C" not null,
  reported_by text collate "C"
);
create index work_order_building on work_order (building_id, id);
create index work_order_agency on work_order (agency_id, id);
create index work_order_reported_at on work_order (reported_at, id);
create index work_order_status on work_order (status, reported_at, id);
create index work_order_closed_at on work_order (closed_at, id);

-- Indicator: the system whose work it counts.
alter table indicator add column system_id bigint references system (id) deferrable initially deferred;
create index indicator_system on indicator (system_id, id);
