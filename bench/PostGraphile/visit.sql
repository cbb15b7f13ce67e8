-- What its users add for Q7: an aggregate of related rows groups by columns of those rows alone, so a view brings them together.
create view visit as
  select l.member_id as city_id, substr(e.starts_on, 1, 4) as year, e.id as engagement_id
  from engagement e join engagement_partner_cities l on l.owner_id = e.id
  where e.kind = 'VISIT_RECEIVED';
comment on view visit is '@foreignKey (city_id) references partner_city (id)';
