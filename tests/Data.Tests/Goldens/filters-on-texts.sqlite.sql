select t0."name_en" from "partner_city" t0 where substr(t0."name_en", 1, length(?1)) = ?1 order by t0."key" limit ?2;
select c."n" from (select count(*) as "n" from "partner_city" t1 where substr(t1."name_en", 1, length(?1)) = ?1) c;
select c."n" from (select count(*) as "n" from "partner_city" t1 where instr(t1."name_en", ?1) > 0) c;
select t0."name_en" from "partner_city" t0 where (instr(t0."name_en", ?1) > 0) is not true and (substr(t0."name_en", 1, length(?2)) = ?2) is not true and (substr(t0."name_en", length(t0."name_en") - length(?3) + 1, length(?3)) = ?3) is not true order by t0."key" limit ?4;
select c."n" from (select count(*) as "n" from "person" t1 where t1."public_role" = 1 and (instr(t1."name_en", ?1) > 0) is not true) c;
select c."n" from (select count(*) as "n" from "person" t1 where t1."public_role" = 1 and instr(t1."name_en", ?1) > 0) c;
select c."n" from (select count(*) as "n" from "figure" t1 where instr(t1."note", ?1) > 0) c;
select t0."name_zh" from "partner_city" t0 where t0."name_zh" in (?1, ?2) and (t0."name_en" = ?3) is not true order by t0."key" limit ?4;
