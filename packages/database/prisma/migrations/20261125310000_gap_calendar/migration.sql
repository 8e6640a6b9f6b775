-- Whose cover by a signed decree ends, and is followed by none: how many of each decree and village by the first month without it. Looked up anew it took
-- half a second for 75,489 people; `app.count_cover_ends` keeps it with each signing.
create table cover_end (
  tenant_id uuid not null references tenant,
  decree_id uuid not null,
  village_code text not null,
  lost_from date not null check (extract(day from lost_from) = 1),
  people integer not null,
  primary key (tenant_id, decree_id, village_code, lost_from),
  foreign key (decree_id, tenant_id) references decree (id, tenant_id)
);
create index cover_end_month on cover_end (tenant_id, lost_from);
create index cover_end_area on cover_end (left(village_code, 5), lost_from);
alter table cover_end enable row level security;
alter table cover_end force row level security;
grant select on cover_end to payung_app;
grant select, insert, update (people) on cover_end to payung_crossing;
-- The people behind a number, page by page in the order of the annex.
create index decree_holding_ends on decree_holding (tenant_id, until_month, decree_id, line_no, entry_decree_id);

do $$ declare one text; begin
  foreach one in array array['decree_holding', 'programme', 'cover_end'] loop execute format('alter table %I no force row level security', one); end loop;
end $$;
insert into cover_end (tenant_id, decree_id, village_code, lost_from, people)
select h.tenant_id, h.decree_id, h.village_code, h.until_month, count(*) from decree_holding h join programme p on p.id = h.programme_id
where h.from_month < h.until_month and not exists (
  select from decree_holding n join programme q on q.id = n.programme_id where n.person_id = h.person_id and n.from_month <= h.until_month
    and n.until_month > h.until_month and q.insurance_programmes @> p.insurance_programmes)
group by 1, 2, 3, 4;
do $$ declare one text; begin
  foreach one in array array['decree_holding', 'programme', 'cover_end'] loop execute format('alter table %I force row level security', one); end loop;
end $$;
-- Payers hear of an end 60 days before it too.
alter table decree_warning drop constraint decree_warning_what_check;
alter table decree_warning add constraint decree_warning_what_check check (what ~ '^(ENDING_(90|60|30|7)|LATE_[0-9]+_[0-9]+)$');
