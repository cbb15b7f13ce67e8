select t0."name_zh", t0."unit", t0."id" from "indicator" t0 where t0."key" = ?1;
select i."ordinal", t0."roc_year", t0."value", t0."approximate", t0."id" from (select "value", "key" as "ordinal" from json_each(?2)) i cross join "figure" t0 on t0."id" in (select t1."id" from "figure" t1 where t1."indicator_id" = i."value" order by t1."key" limit ?1) order by i."ordinal", t0."key";
select i."ordinal", t0."section" from (select "value", "key" as "ordinal" from json_each(?1)) i join "citation" t0 on t0."parent_id" = i."value" order by i."ordinal", t0."position";
