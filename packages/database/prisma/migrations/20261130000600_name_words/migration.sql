-- Search by name (decision 131). Each word of a name once, of all viewers: which words a text fits is decided here, among tens of thousands and
-- not among millions of people. No unique key: who adds a word would wait until another who adds the same has ended, an import for its minute.
create table name_word (
  id integer generated always as identity primary key,
  word text collate "C" not null
);
create index name_word_word on name_word (word) include (id);
create index name_word_search on name_word using gin (word gin_trgm_ops);
alter table name_word enable row level security;
alter table name_word force row level security;
grant select, insert, maintain on name_word to payung_crossing;

-- Who has a word, in the order of the list, so that a page is the beginning of a range. Written with each listing, so it has no foreign keys.
create table name_posting (
  tenant_id uuid not null,
  word_id integer not null,
  name_order text collate "C" not null,
  worker_id uuid not null,
  primary key (tenant_id, word_id, name_order, worker_id)
);
alter table name_posting enable row level security;
alter table name_posting force row level security;
grant select, insert, delete, maintain on name_posting to payung_crossing;

-- Nobody writes people meanwhile.
lock table worker_listing in share row exclusive mode;
alter table worker_listing no force row level security;
alter table name_word no force row level security;
alter table name_posting no force row level security;
insert into name_word (word)
select distinct word from worker_listing, unnest(string_to_array(name_search, ' ')) word where word <> '' order by 1;
insert into name_posting (tenant_id, word_id, name_order, worker_id)
select distinct l.tenant_id, w.id, l.name_order, l.worker_id
from worker_listing l, unnest(string_to_array(l.name_search, ' ')) spoken join name_word w on w.word = spoken
order by 1, 2, 3, 4;
alter table worker_listing force row level security;
alter table name_word force row level security;
alter table name_posting force row level security;
analyze name_word, name_posting;

drop index worker_listing_search;
