-- Whom a pledge is to pay for, taken from the reserves of the region's locked lists in their published order. The region's alone: a company sees numbers.
create table pledge_place (
  pledge_id uuid not null references pledge,
  -- The region, which keeps the list.
  tenant_id uuid not null references tenant,
  cohort_id uuid not null references cohort,
  worker_id uuid not null references worker,
  person_id bigint not null references person,
  -- Place in the order in which people were taken.
  place integer not null check (place > 0),
  district_code text not null,
  occupation_code text,
  months daterange not null check (not isempty(months)),
  matched_at timestamptz not null default now(),
  -- Given back: the pledge was withdrawn, or its numbers declined.
  released_at timestamptz,
  primary key (pledge_id, worker_id, matched_at),
  -- Nobody is taken twice for one month, whoever pledges.
  constraint pledge_place_once exclude using gist (person_id with =, months with &&) where (released_at is null)
);
create index on pledge_place (worker_id);
create index on pledge_place (cohort_id);

-- What the company and others see of a matching: rounded numbers by district and occupation, as they were published (decision 146).
create table pledge_figure (
  pledge_id uuid not null,
  tenant_id uuid not null,
  district_code text not null,
  -- Empty for people without one.
  occupation_code text not null,
  people integer not null check (people = 0 or people >= 5),
  primary key (pledge_id, district_code, occupation_code),
  foreign key (pledge_id, tenant_id) references pledge (id, tenant_id)
);

do $$
declare t text;
begin
  foreach t in array array['pledge_place', 'pledge_figure'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to payung_app, payung_crossing', t);
  end loop;
end $$;
grant insert, update (released_at) on pledge_place to payung_crossing;
grant insert, update (people) on pledge_figure to payung_crossing;
