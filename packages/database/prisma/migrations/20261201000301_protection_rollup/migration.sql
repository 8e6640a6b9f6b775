-- How many people's months stand how, and who pays them: by decree, village, month and payer, decision 0139. What of it depends on today is not kept.
create table protection_count (
  -- Whose decree it is.
  tenant_id uuid not null references tenant,
  -- No foreign key: who counts would wait for the row of a decree that is being signed.
  decree_id uuid not null,
  village_code text not null,
  month date not null check (extract(day from month) = 1),
  -- Who pays the month or a part of it: a tenant, a party outside by its name, or with the source SELF the worker.
  payer_tenant_id uuid,
  payer_name text,
  funding_source text not null,
  -- How far the whole month has come: 1 designated, 2 on a list, 3 asked of the insurer, 4 billed, 5 paid, 6 posted by the insurer.
  step smallint not null check (step between 1 and 6),
  -- The last paid month before it, while it is not paid: from it follows whether it can still be paid.
  last_paid date,
  people integer not null check (people > 0),
  -- Of them, whom no other payer of the month counts: over all payers everybody stands here once.
  people_once integer not null check (people_once in (0, people)),
  -- What this payer pays, and what of it is paid.
  rupiah bigint not null check (rupiah >= 0),
  paid_rupiah bigint not null check (paid_rupiah in (0, rupiah)),
  constraint protection_count_once unique nulls not distinct
    (tenant_id, month, decree_id, village_code, payer_tenant_id, payer_name, funding_source, step, last_paid)
);
create index protection_count_place on protection_count (decree_id, village_code);
create index protection_count_payer on protection_count (payer_tenant_id, month) where payer_tenant_id <> tenant_id;
create index protection_count_area on protection_count (left(village_code, 5), month);

-- What may have changed since it was counted: only added to by those who sign, bill, pay and post, so that nobody waits for a row, and taken away as it is
-- counted anew. A village of a decree, a list or a record.
create table protection_change (
  tenant_id uuid not null references tenant,
  decree_id uuid,
  village_code text,
  list_id uuid,
  worker_id uuid,
  -- The village of the decree alone: whom else it touches is among the changes already.
  is_place boolean not null default false,
  constraint protection_change_of check (num_nonnulls(village_code, list_id, worker_id) = 1 and (village_code is null) = (decree_id is null)
    and (village_code is not null or not is_place))
);
create index on protection_change (decree_id, village_code);
do $$ declare t text; begin
  foreach t in array array['protection_count', 'protection_change'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to payung_app', t);
    execute format('grant select, insert, delete, maintain on %I to payung_crossing', t);
  end loop;
end $$;

-- Everybody is read from the facts until the worker process has counted them.
alter table decree_holding no force row level security;
alter table protection_change no force row level security;
insert into protection_change (tenant_id, decree_id, village_code, is_place) select distinct tenant_id, decree_id, village_code, true from decree_holding;
alter table protection_change force row level security;
alter table decree_holding force row level security;
