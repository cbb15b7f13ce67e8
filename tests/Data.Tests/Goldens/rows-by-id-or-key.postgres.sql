select t0."id", t0."name_en" from "partner_city" t0 where t0."key" = $1;
select t0."key", t0."name_en" from "partner_city" t0 where t0."id" = $1;
select t0."name_en" from "country" t0 where t0."key" = $1;
select t0."name_en" from "country" t0 where t0."id" = $1;
select t0."name_en" from "partner_city" t0 where t0."key" = $1;
