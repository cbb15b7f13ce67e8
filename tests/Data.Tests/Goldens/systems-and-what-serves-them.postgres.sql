select t0."number", t0."area", t0."name_zh", t0."types", t0."no_data_reason_zh", (select count(*) from "indicator" t1 where t1."system_id" = t0."id") from "system" t0 order by t0."key" limit $1;
