select t0."name_zh", t0."unit", t0."id" from "indicator" t0 where t0."key" = $1;
select 0, t0."roc_year", t0."value", t0."approximate", t0."id" from "figure" t0 where t0."indicator_id" = $1 order by t0."key" limit $2;
select i."ordinal", t0."section" from (select "value", "ordinal" - 1 as "ordinal" from unnest($1) with ordinality u("value", "ordinal")) i join "citation" t0 on t0."parent_id" = i."value" order by i."ordinal", t0."position";
