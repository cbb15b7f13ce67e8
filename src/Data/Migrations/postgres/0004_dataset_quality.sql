-- Datasets: the size of all their data files, and the quality checks passed. Rows that are there already say nothing of it until the next publication
-- writes them anew from the sealed folders.
alter table dataset add column data_bytes bigint not null default 0;
alter table dataset add column passed_checks text collate "C" not null default '[]';
