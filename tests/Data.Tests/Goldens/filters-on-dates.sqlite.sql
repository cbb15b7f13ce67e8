select c."n" from (select count(*) as "n" from "engagement" t1 where t1."starts_on" >= ?1 and t1."starts_on" <= ?2) c;
select c."n" from (select count(*) as "n" from "engagement" t1 where t1."starts_on" >= ?1 and t1."starts_on" <= ?2) c;
select t0."key", t0."starts_on" from "engagement" t0 where t0."starts_on" >= ?1 and t0."starts_on" <= ?2 order by t0."key" limit ?3;
select t0."starts_on", t0."ends_on" from "figure" t0 where t0."starts_on" >= ?1 and t0."starts_on" <= ?2 and ((t0."ends_on" >= ?3 and t0."ends_on" <= ?4)) is not true and ((t0."ends_on" >= ?5 and t0."ends_on" <= ?6) or (t0."ends_on" >= ?7 and t0."ends_on" <= ?8)) order by t0."key" limit ?9;
select t0."signed_on" from "agreement" t0 where (t0."signed_on" > ?1) is not true order by t0."key" limit ?2;
select c."n" from (select count(*) as "n" from "country" t1 where t1."created_at" >= ?1 and t1."created_at" <= ?2 and t1."created_at" >= ?3 and t1."created_at" <= ?4) c;
