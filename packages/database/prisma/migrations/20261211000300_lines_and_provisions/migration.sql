-- Decision 0184. What a payment order asks of each budget line, and the provision letters (SPD) that no SPM goes beyond.

-- As its treasurer divided it, `[{"line": id, "rupiah": amount}]`; null where it is shared by what each line still owes.
alter table payment_order add column line_amounts jsonb;
grant insert (line_amounts) on payment_order to payung_app;

-- Written by the trigger of its order alone: whole with it, and never changed.
create table payment_order_line (
  order_id uuid not null references payment_order,
  commitment_id uuid not null references budget_commitment,
  line_id uuid not null,
  tenant_id uuid not null,
  rupiah bigint not null check (rupiah > 0),
  primary key (order_id, line_id),
  foreign key (line_id, tenant_id) references budget_line (id, tenant_id)
);
create index on payment_order_line (commitment_id);
create index on payment_order_line (line_id, order_id);

-- A letter by which the head of the treasury (PPKD) provides money of the budget for some months: recorded by one person, approved by another.
create table fund_provision (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  fiscal_year integer not null check (fiscal_year between 2000 and 2100),
  number text not null check (length(number) between 3 and 80),
  decided_on date not null,
  from_month integer not null check (from_month between 1 and 12),
  last_month integer not null check (last_month between 1 and 12),
  -- `[{"line": id, "rupiah": amount}]`
  line_amounts jsonb not null,
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'APPROVED', 'WITHDRAWN')),
  drafted_by uuid not null references app_user default app.user_id(),
  drafted_at timestamptz not null default now(),
  approved_by uuid references app_user,
  approved_at timestamptz,
  withdrawn_by uuid references app_user,
  unique (id, tenant_id),
  constraint fund_provision_months check (last_month >= from_month),
  constraint fund_provision_drafter_is_not_approver check (approved_by <> drafted_by),
  constraint fund_provision_facts check (num_nulls(approved_by, approved_at) <> 1 and ((state = 'APPROVED') = (approved_by is not null))
    and ((state = 'WITHDRAWN') = (withdrawn_by is not null)))
);
create index on fund_provision (tenant_id, fiscal_year, id desc);
create unique index fund_provision_once on fund_provision (tenant_id, fiscal_year, upper(number)) where state <> 'WITHDRAWN';

create table fund_provision_line (
  provision_id uuid not null,
  line_id uuid not null,
  tenant_id uuid not null,
  rupiah bigint not null check (rupiah between 1 and 100000000000000),
  primary key (provision_id, line_id),
  foreign key (provision_id, tenant_id) references fund_provision (id, tenant_id),
  foreign key (line_id, tenant_id) references budget_line (id, tenant_id)
);
create index on fund_provision_line (line_id);

-- What approved letters provide of a line: whoever approves another letter or lowers the ceiling waits for the row.
alter table budget_line add column provided_rupiah bigint not null default 0 check (provided_rupiah >= 0);
alter table budget_line add constraint fund_provision_within_ceiling check (provided_rupiah <= ceiling_rupiah);
grant update (provided_rupiah) on budget_line to payung_crossing;

do $$
declare t text;
begin
  foreach t in array array['payment_order_line', 'fund_provision', 'fund_provision_line'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to payung_app, payung_crossing', t);
  end loop;
end $$;
grant insert (tenant_id, fiscal_year, number, decided_on, from_month, last_month, line_amounts), update (state) on fund_provision to payung_app;
grant insert on payment_order_line, fund_provision_line to payung_crossing;

-- Orders from before: what was paid by one was realised line by line; the others are shared in their order by what each line still owed, as their payment would have been.
do $$
declare
  name text;
  o record;
  owned constant text[] := array['payment_order', 'payment_order_line', 'contribution_payment', 'budget_commitment', 'budget_movement'];
begin
  foreach name in array owned loop execute format('alter table %I no force row level security', name); end loop;
  insert into payment_order_line (order_id, commitment_id, line_id, tenant_id, rupiah)
  select p.order_id, v.commitment_id, v.line_id, v.tenant_id, v.rupiah
  from contribution_payment p join budget_movement v on v.payment_id = p.id and v.kind = 'PAY' where p.order_id is not null;
  for o in select id, list_id, rupiah, state in ('REQUESTED', 'ISSUED') as is_on_its_way from payment_order where state <> 'PAID' order by id loop
    insert into payment_order_line (order_id, commitment_id, line_id, tenant_id, rupiah)
    select o.id, s.id, s.line_id, s.tenant_id, s.share
    from (
      select r.*, (div(r.upto * o.rupiah, r.total) - div((r.upto - r.weight) * o.rupiah, r.total))::bigint as share
      from (
        select w.*, sum(w.weight) over (order by array_position(array['WORK_ACCIDENT', 'DEATH', 'OLD_AGE', 'PENSION'], w.programme), w.id) as upto, sum(w.weight) over () as total
        from (
          select m.id, m.line_id, m.tenant_id, m.programme, (m.committed_rupiah - case when o.is_on_its_way then m.paid_rupiah + coalesce((select sum(x.rupiah)
              from payment_order_line x join payment_order y on y.id = x.order_id where x.commitment_id = m.id and y.state in ('REQUESTED', 'ISSUED')), 0) else 0 end)::numeric as weight
          from budget_commitment m where m.list_id = o.list_id and m.state = 'COMMITTED'
        ) w
      ) r where r.total > 0
    ) s where s.share > 0;
  end loop;
  foreach name in array owned loop execute format('alter table %I force row level security', name); end loop;
end $$;
