select count(*) from "petition" t0 limit ?1;
select c."n" from (select count(*) as "n" from "booking" t1) c;
select c."n" from (select count(*) as "n" from "space" t1 where ?1 = exists (select 1 from "booking" t2 where t2."space_id" = t1."id")) c;
select t0."key", (select count(*) from "petition" t1 where t1."agency_id" = t0."id") from "agency" t0 order by (select count(*) from "petition" t2 where t2."agency_id" = t0."id") desc, t0."key" limit ?1;
select t0."id" from "vehicle" t0 order by t0."key" limit ?1;
select i."ordinal", count(*) from (select "value", "key" as "ordinal" from json_each(?1)) i join "dispatch" t0 on t0."vehicle_id" = i."value" group by i."ordinal" order by i."ordinal";
