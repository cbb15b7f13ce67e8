select t0."id" from "country" t0 order by t0."key" limit ?1;
select i."ordinal", t0."name_en" from (select "value", "key" as "ordinal" from json_each(?1)) i cross join "partner_city" t0 on t0."id" in (select t1."id" as "id" from "partner_city" t1 where t1."country_id" = i."value" order by t1."key" limit ?2) order by i."ordinal", t0."key";
