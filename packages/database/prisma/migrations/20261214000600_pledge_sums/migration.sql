-- What the months of each pledge have come to, as they were counted last, decision 0203. Read by functions alone: nobody who signs in has any right here.
create table pledge_sum (
  -- No foreign key: who counts would wait for a pledge that is being moved.
  pledge_id uuid primary key,
  -- The company.
  tenant_id uuid not null references tenant,
  -- The month in which its places were counted (`app.month_of_places`); none for a pledge that has ended.
  month date,
  -- The first day on which another month counts.
  stands_until date not null,
  people integer not null check (people >= 0),
  pledged integer not null check (pledged >= 0),
  listed integer not null check (listed >= 0),
  received integer not null check (received between 0 and listed),
  posted integer not null check (posted between 0 and listed)
);
create index on pledge_sum (stands_until) where stands_until <> 'infinity';

-- What may have changed since it was counted: only added to by whoever lists, pays, posts, moves places or merges, so that nobody waits for a row, and taken away as it
-- is counted anew. A pledge, a list of the company, or a record of somebody.
create table pledge_sum_change (
  -- Whose pledge or list it is, or who keeps the record.
  tenant_id uuid not null references tenant,
  pledge_id uuid,
  list_id uuid,
  worker_id uuid,
  constraint pledge_sum_change_of check (num_nonnulls(pledge_id, list_id, worker_id) = 1)
);
create index on pledge_sum_change (tenant_id) where worker_id is null;
create index on pledge_sum_change (pledge_id) where pledge_id is not null;
create index on pledge_sum_change (worker_id) where worker_id is not null;
do $$ declare t text; begin
  foreach t in array array['pledge_sum', 'pledge_sum_change'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, delete on %I to payung_crossing', t);
  end loop;
end $$;

-- Every pledge is read from the facts until the worker process has counted it.
alter table pledge no force row level security;
alter table pledge_sum_change no force row level security;
insert into pledge_sum_change (tenant_id, pledge_id) select tenant_id, id from pledge where state in ('APPROVED', 'ENDED');
alter table pledge_sum_change force row level security;
alter table pledge force row level security;
