-- The search's index: tables of its own, the same on both databases (docs/adr/0013-search-index.md). Rows that are there already are put into it by the
-- program that applies this, in the step after it: the index holds folded texts, which SQL cannot make.

-- The rows that can be found.
create table search_row (
  id integer primary key,
  type text not null,
  key text not null
);

-- Their texts, folded. A field is named as type.property; no Restricted one is here.
create table search_text (
  id integer not null,
  field text not null,
  weight integer not null,
  text text not null,
  primary key (id, field)
);

-- Which pairs of neighbouring characters, and which single Chinese ones, stand in a row.
create table search_gram (
  gram text not null,
  id integer not null,
  primary key (gram, id)
) without rowid;
