select t0."name_zh", t0."since" from "partner_city" t0 where t0."since" >= $1 order by t0."key" limit $2;
select t0."name_zh", t0."since" from "partner_city" t0 where t0."since" >= $1 and t0."since" <= $2 order by t0."key" limit $3;
select t0."name_zh", t0."since" from "partner_city" t0 where t0."since" < $1 order by t0."key" limit $2;
select c."n" from (select count(*) as "n" from "partner_city" t1 where t1."since" is null) c;
