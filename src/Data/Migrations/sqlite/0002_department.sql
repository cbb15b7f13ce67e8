-- The rest of the department's types, and the system that each indicator belongs to. The rules of 0001 hold.

-- Archive transfer: Shows where historical records have gone.
create table archive_transfer (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  agency_id integer references agency (id) deferrable initially deferred,
  origin_zh text,
  recipient_zh text,
  title_zh text not null,
  starts_on text,
  finished_on text,
  items integer,
  cases integer,
  volumes integer,
  approximate integer not null check (approximate in (0, 1)),
  at_least integer not null check (at_least in (0, 1))
);
create index archive_transfer_agency on archive_transfer (agency_id, id);
create index archive_transfer_starts_on on archive_transfer (starts_on, id);
create index archive_transfer_finished_on on archive_transfer (finished_on, id);

-- Assessment: Shows how agencies and services did when they were examined.
create table assessment (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  area text not null,
  kind text not null,
  roc_year integer not null,
  title_zh text not null,
  agency_id integer references agency (id) deferrable initially deferred,
  starts_on text,
  ends_on text,
  rounds integer,
  samples integer,
  score integer,
  at_least integer not null check (at_least in (0, 1)),
  grade_zh text
);
create index assessment_agency on assessment (agency_id, id);
create index assessment_starts_on on assessment (starts_on, id);
create index assessment_ends_on on assessment (ends_on, id);

-- Building: Names the buildings that the department cares for.
create table building (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  name_zh text not null,
  name_en text,
  district_zh text
);

-- Asset: Accounts for what the department owns.
create table asset (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  name_zh text not null,
  building_id integer references building (id) deferrable initially deferred,
  acquired_on text,
  value integer,
  status text not null
);
create index asset_building on asset (building_id, id);
create index asset_acquired_on on asset (acquired_on, id);

-- Asset movement: Shows what became of the department's things.
create table asset_movement (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  kind text not null,
  happened_on text not null,
  asset_id integer references asset (id) deferrable initially deferred,
  title_zh text not null,
  items integer,
  amount integer,
  counterpart_zh text
);
create index asset_movement_asset on asset_movement (asset_id, id);
create index asset_movement_happened_on on asset_movement (happened_on, id);

-- Certification: Shows which standards outsiders have found kept.
create table certification (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  area text not null,
  standard_zh text not null,
  scope_zh text,
  body_zh text,
  event text not null,
  happened_on text not null,
  grade_zh text,
  valid_from text,
  valid_to text
);
create index certification_happened_on on certification (happened_on, id);
create index certification_valid_from on certification (valid_from, id);
create index certification_valid_to on certification (valid_to, id);

-- Committee: Names the bodies that meet and decide.
create table committee (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  area text not null,
  name_zh text not null,
  name_en text,
  basis_zh text
);

-- Consumer case: Helps a consumer to what is due.
create table consumer_case (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  stage text not null,
  industry_zh text not null,
  merchant_zh text,
  opened_on text not null,
  closed_on text,
  outcome text,
  amount integer,
  complainant_name text,
  complainant_contact text,
  text_zh text
);
create index consumer_case_opened_on on consumer_case (opened_on, id);
create index consumer_case_stage on consumer_case (stage, opened_on, id);
create index consumer_case_closed_on on consumer_case (closed_on, id);

-- Consumer inspection: Shows which shops and services were examined for what.
create table consumer_inspection (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  topic_zh text not null,
  starts_on text not null,
  ends_on text,
  sites integer,
  outcome_zh text
);
create index consumer_inspection_starts_on on consumer_inspection (starts_on, id);
create index consumer_inspection_ends_on on consumer_inspection (ends_on, id);

-- Consumer inspection: agencies, in order.
create table consumer_inspection_agencies (
  owner_id integer not null references consumer_inspection (id) deferrable initially deferred,
  position integer not null,
  member_id integer not null references agency (id) deferrable initially deferred,
  primary key (owner_id, position)
) without rowid;
create index consumer_inspection_agencies_member on consumer_inspection_agencies (member_id);

-- Dormitory: Accounts for the residences in the department's care.
create table dormitory (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  kind text not null,
  district_zh text,
  status text not null,
  claimed_in_court integer not null check (claimed_in_court in (0, 1)),
  address_zh text
);

-- Exchange member: Shows which private bodies take part in electronic document exchange.
create table exchange_member (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  organisation_zh text not null,
  kind text not null,
  joined_on text
);
create index exchange_member_joined_on on exchange_member (joined_on, id);

-- Fleet plan: Shows what vehicles the city plans to buy, for how much.
create table fleet_plan (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  budget_year integer not null,
  stage text not null,
  kind text,
  acquisition text,
  agency_id integer references agency (id) deferrable initially deferred,
  vehicles integer,
  amount integer,
  title_zh text not null
);
create index fleet_plan_agency on fleet_plan (agency_id, id);

-- Headcount: Shows how many workers and temporary staff the city has.
create table headcount (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  as_of text not null,
  "group" text not null,
  kind text not null,
  funding text,
  agency_id integer references agency (id) deferrable initially deferred,
  title_zh text,
  count integer not null,
  approximate integer not null check (approximate in (0, 1)),
  included integer not null check (included in (0, 1))
);
create index headcount_agency on headcount (agency_id, id);
create index headcount_as_of on headcount (as_of, id);

-- Hiring review: Shows what temporary staff the city's agencies were allowed to hire.
create table hiring_review (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  held_on text not null,
  meeting_count integer,
  proposal_count integer,
  approved_proposal_count integer,
  approved_person_count integer
);
create index hiring_review_held_on on hiring_review (held_on, id);

-- Hiring proposal: Carries an agency's request for temporary staff to its decision.
create table hiring_proposal (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  agency_id integer not null references agency (id) deferrable initially deferred,
  review_id integer references hiring_review (id) deferrable initially deferred,
  submitted_on text not null,
  requested_persons integer not null,
  approved_persons integer,
  status text not null,
  reason_zh text
);
create index hiring_proposal_agency on hiring_proposal (agency_id, id);
create index hiring_proposal_review on hiring_proposal (review_id, id);
create index hiring_proposal_submitted_on on hiring_proposal (submitted_on, id);

-- Hiring review: agencies, in order.
create table hiring_review_agencies (
  owner_id integer not null references hiring_review (id) deferrable initially deferred,
  position integer not null,
  member_id integer not null references agency (id) deferrable initially deferred,
  primary key (owner_id, position)
) without rowid;
create index hiring_review_agencies_member on hiring_review_agencies (member_id);

-- Itinerary entry: Plans the mayor's days.
create table itinerary_entry (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  starts_at text not null,
  ends_at text,
  title_zh text not null,
  place_zh text,
  note_zh text,
  status text not null
);
create index itinerary_entry_starts_at on itinerary_entry (starts_at, id);
create index itinerary_entry_ends_at on itinerary_entry (ends_at, id);

-- Job posting: Tells workers where a place is free.
create table job_posting (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  agency_id integer not null references agency (id) deferrable initially deferred,
  title_zh text not null,
  places integer not null,
  opens_on text not null,
  closes_on text not null,
  published_at text,
  status text not null,
  contact_zh text
);
create index job_posting_agency on job_posting (agency_id, id);
create index job_posting_opens_on on job_posting (opens_on, id);
create index job_posting_closes_on on job_posting (closes_on, id);
create index job_posting_published_at on job_posting (published_at, id);

-- Occupancy check: Shows that residences are lived in by those who may.
create table occupancy_check (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  dormitory_id integer references dormitory (id) deferrable initially deferred,
  checked_on text not null,
  result_zh text
);
create index occupancy_check_dormitory on occupancy_check (dormitory_id, id);
create index occupancy_check_checked_on on occupancy_check (checked_on, id);

-- Oversight inspection: Shows what the Control Yuan came to see.
create table oversight_inspection (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  session_year integer not null,
  round integer not null,
  starts_on text not null,
  ends_on text,
  petitions integer,
  topics text not null,
  sites text not null
);
create index oversight_inspection_starts_on on oversight_inspection (starts_on, id);
create index oversight_inspection_ends_on on oversight_inspection (ends_on, id);

-- Parking permit: Says which vehicles may park at the centres.
create table parking_permit (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  kind text not null,
  building_id integer not null references building (id) deferrable initially deferred,
  valid_from text not null,
  valid_to text not null,
  plate text not null,
  holder_zh text not null
);
create index parking_permit_building on parking_permit (building_id, id);
create index parking_permit_valid_from on parking_permit (valid_from, id);
create index parking_permit_valid_to on parking_permit (valid_to, id);

-- Award: Shows whom the city honoured, and what it won.
create table award (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  area text not null,
  name_zh text not null,
  edition integer,
  roc_year integer not null,
  agency_id integer references agency (id) deferrable initially deferred,
  person_id integer references person (id) deferrable initially deferred,
  recipients_zh text,
  count integer,
  rank integer,
  grade_zh text,
  prize integer,
  ceremony_on text,
  place_zh text,
  bestowed_by_id integer references agency (id) deferrable initially deferred
);
create index award_agency on award (agency_id, id);
create index award_person on award (person_id, id);
create index award_bestowed_by on award (bestowed_by_id, id);
create index award_ceremony_on on award (ceremony_on, id);

-- Committee member: Shows who sits on the city's committees, for whom and how long.
create table committee_member (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  committee_id integer not null references committee (id) deferrable initially deferred,
  kind text not null,
  person_id integer references person (id) deferrable initially deferred,
  seats integer,
  starts_on text,
  ends_on text
);
create index committee_member_committee on committee_member (committee_id, id);
create index committee_member_person on committee_member (person_id, id);
create index committee_member_starts_on on committee_member (starts_on, id);
create index committee_member_ends_on on committee_member (ends_on, id);

-- Meeting: Shows when the city's bodies met and what came before them.
create table meeting (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  committee_id integer not null references committee (id) deferrable initially deferred,
  number integer,
  kind text not null,
  held_on text,
  title_zh text,
  place_zh text,
  chair_id integer references person (id) deferrable initially deferred
);
create index meeting_committee on meeting (committee_id, id);
create index meeting_chair on meeting (chair_id, id);
create index meeting_held_on on meeting (held_on, id);

-- Oversight inspection: commissioners, in order.
create table oversight_inspection_commissioners (
  owner_id integer not null references oversight_inspection (id) deferrable initially deferred,
  position integer not null,
  member_id integer not null references person (id) deferrable initially deferred,
  primary key (owner_id, position)
) without rowid;
create index oversight_inspection_commissioners_member on oversight_inspection_commissioners (member_id);

-- Petition: Sees a citizen's suggestion or petition to its end.
create table petition (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  channel text not null,
  category_zh text not null,
  agency_id integer references agency (id) deferrable initially deferred,
  received_on text not null,
  due_on text,
  closed_on text,
  status text not null,
  outcome text,
  petitioner_name text,
  petitioner_contact text,
  text_zh text not null
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
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  area text not null,
  title_zh text not null,
  status text not null,
  starts_on text,
  ends_on text,
  budget integer,
  subsidy integer,
  own_funds integer,
  funder_zh text,
  saving_rate integer,
  scope_zh text not null
);
create index project_starts_on on project (starts_on, id);
create index project_ends_on on project (ends_on, id);

-- Milestone: Shows how far a project is.
create table milestone (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  project_id integer not null references project (id) deferrable initially deferred,
  kind text not null,
  happens_on text not null,
  forecast integer not null check (forecast in (0, 1)),
  title_zh text
);
create index milestone_project on milestone (project_id, id);
create index milestone_happens_on on milestone (happens_on, id);

-- Project: buildings, in order.
create table project_buildings (
  owner_id integer not null references project (id) deferrable initially deferred,
  position integer not null,
  member_id integer not null references building (id) deferrable initially deferred,
  primary key (owner_id, position)
) without rowid;
create index project_buildings_member on project_buildings (member_id);

-- Regulation: Shows how the rules that the department works by have changed.
create table regulation (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  area text not null,
  title_zh text not null,
  kind text not null,
  event text not null,
  happened_on text,
  approved_by_id integer references meeting (id) deferrable initially deferred,
  effective_on text
);
create index regulation_approved_by on regulation (approved_by_id, id);
create index regulation_happened_on on regulation (happened_on, id);
create index regulation_effective_on on regulation (effective_on, id);

-- Report: Shows which yearly reports the platform has written.
create table report (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  roc_year integer not null,
  title_zh text not null,
  starts_on text not null,
  ends_on text not null,
  sealed_at text,
  sha256 text
);
create index report_starts_on on report (starts_on, id);
create index report_ends_on on report (ends_on, id);
create index report_sealed_at on report (sealed_at, id);

-- Resolution: Shows what the city's bodies decided.
create table resolution (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  meeting_id integer not null references meeting (id) deferrable initially deferred,
  title_zh text not null,
  outcome text not null
);
create index resolution_meeting on resolution (meeting_id, id);

-- Session: Shows what was taught to whom.
create table session (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  area text not null,
  kind text not null,
  title_zh text not null,
  starts_on text not null,
  ends_on text,
  building_id integer references building (id) deferrable initially deferred,
  place_zh text,
  co_host_zh text,
  sessions integer,
  participants integer,
  approximate integer not null check (approximate in (0, 1))
);
create index session_building on session (building_id, id);
create index session_starts_on on session (starts_on, id);
create index session_ends_on on session (ends_on, id);

-- Session: speakers, in order.
create table session_speakers (
  owner_id integer not null references session (id) deferrable initially deferred,
  position integer not null,
  member_id integer not null references person (id) deferrable initially deferred,
  primary key (owner_id, position)
) without rowid;
create index session_speakers_member on session_speakers (member_id);

-- Space: Lists the places that can be borrowed.
create table space (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  building_id integer not null references building (id) deferrable initially deferred,
  kind text not null,
  name_zh text not null,
  floor_zh text,
  capacity integer
);
create index space_building on space (building_id, id);

-- Booking: Decides who uses a space when.
create table booking (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  space_id integer not null references space (id) deferrable initially deferred,
  organisation_zh text not null,
  purpose_zh text not null,
  starts_at text not null,
  ends_at text not null,
  status text not null,
  attendance integer,
  contact_name text,
  contact_phone text
);
create index booking_space on booking (space_id, id);
create index booking_space_starts_at on booking (space_id, starts_at, id);
create index booking_starts_at on booking (starts_at, id);
create index booking_ends_at on booking (ends_at, id);

-- Vehicle: Accounts for the department's vehicles.
create table vehicle (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  plate text not null,
  kind text not null,
  energy text not null,
  acquired_on text,
  retired_on text
);
create index vehicle_acquired_on on vehicle (acquired_on, id);
create index vehicle_retired_on on vehicle (retired_on, id);

-- Dispatch: Decides who drives what when.
create table dispatch (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  vehicle_id integer references vehicle (id) deferrable initially deferred,
  kind text not null,
  starts_at text not null,
  ends_at text,
  destination_zh text not null,
  purpose_zh text,
  status text not null,
  requested_by text not null
);
create index dispatch_vehicle on dispatch (vehicle_id, id);
create index dispatch_vehicle_starts_at on dispatch (vehicle_id, starts_at, id);
create index dispatch_starts_at on dispatch (starts_at, id);
create index dispatch_ends_at on dispatch (ends_at, id);

-- Work order: Gets what is broken mended.
create table work_order (
  id integer primary key,
  version integer not null,
  created_at text not null,
  updated_at text not null,
  key text not null unique,
  building_id integer not null references building (id) deferrable initially deferred,
  category text not null,
  reported_at text not null,
  closed_at text,
  status text not null,
  agency_id integer references agency (id) deferrable initially deferred,
  description_zh text not null,
  reported_by text
);
create index work_order_building on work_order (building_id, id);
create index work_order_agency on work_order (agency_id, id);
create index work_order_reported_at on work_order (reported_at, id);
create index work_order_status on work_order (status, reported_at, id);
create index work_order_closed_at on work_order (closed_at, id);

-- Indicator: the system whose work it counts.
alter table indicator add column system_id integer references system (id) deferrable initially deferred;
create index indicator_system on indicator (system_id, id);
