select c."n" from (select count(*) as "n" from "engagement" t1 where (t1."headcount" is null) is not true and t1."starts_on" >= $1 and t1."starts_on" < $2) c;
select c."n" from (select count(*) as "n" from "engagement" t1 where (t1."headcount" is null) is not true and t1."starts_on" >= $1 and t1."starts_on" < $2 and t1."kind" in ($3, $4)) c;
select c."n" from (select count(*) as "n" from "engagement" t1 where (t1."headcount" > $1 or not exists (select 1 from "country" t2 where t2."id" = t1."country_id" and t2."key" = $2)) and t1."kind" in ($3, $4)) c;
select c."n" from (select count(*) as "n" from "engagement" t1 where (true) is not true) c;
select c."n" from (select count(*) as "n" from "engagement" t1 where false) c;
select c."n" from (select count(*) as "n" from "engagement" t1) c;
select c."n" from (select count(*) as "n" from "engagement" t1) c;
select c."n" from (select count(*) as "n" from "engagement" t1 where t1."kind" in ($1, $2) and t1."country_id" is null) c;
