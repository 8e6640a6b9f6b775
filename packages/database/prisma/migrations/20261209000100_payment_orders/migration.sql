-- How a region pays a bill, decision 0177: the treasurer requests the payment (SPP-LS), the budget user orders it (SPM), the treasury pays it (SP2D), and only
-- that makes a payment. A payment that no order names is recorded as before.
create table payment_order (
  id uuid primary key default uuidv7(),
  list_id uuid not null,
  tenant_id uuid not null,
  rupiah bigint not null check (rupiah between 1 and 100000000000000),
  state text not null default 'REQUESTED' check (state in ('REQUESTED', 'ISSUED', 'PAID', 'REFUSED', 'WITHDRAWN')),
  spp_number text not null check (length(spp_number) between 3 and 80),
  spp_on date not null,
  drafted_by uuid not null references app_user default app.user_id(),
  drafted_at timestamptz not null default now(),
  spm_number text check (length(spm_number) between 3 and 80),
  spm_on date,
  issued_by uuid references app_user,
  issued_at timestamptz,
  -- By the budget user before the SPM, by the treasury (BUD) after it.
  refused_on date,
  refusal_reason text check (length(refusal_reason) between 10 and 300),
  refused_by uuid references app_user,
  refused_at timestamptz,
  withdrawn_at timestamptz,
  constraint payment_order_whole unique (id, list_id, tenant_id, rupiah),
  foreign key (list_id, tenant_id) references contribution_list (id, tenant_id),
  constraint payment_order_drafter_is_not_issuer check (issued_by <> drafted_by),
  constraint payment_order_days check (spm_on >= spp_on and refused_on >= coalesce(spm_on, spp_on)),
  constraint payment_order_facts check (num_nulls(spm_number, spm_on, issued_by, issued_at) in (0, 4)
    and num_nulls(refused_on, refusal_reason, refused_by, refused_at) in (0, 4)
    and (state = 'REFUSED') = (refused_by is not null) and (state = 'WITHDRAWN') = (withdrawn_at is not null)
    and (state not in ('ISSUED', 'PAID') or issued_by is not null) and (state not in ('REQUESTED', 'WITHDRAWN') or issued_by is null))
);
create index on payment_order (list_id);
create index on payment_order (tenant_id, state, id);
-- A number stands once in a fiscal year, but for papers that were refused or withdrawn: what is corrected goes again under its number.
create unique index payment_order_spp_once on payment_order (tenant_id, extract(year from spp_on), upper(spp_number)) where state not in ('REFUSED', 'WITHDRAWN');
create unique index payment_order_spm_once on payment_order (tenant_id, extract(year from spm_on), upper(spm_number)) where state in ('ISSUED', 'PAID');

alter table payment_order enable row level security;
alter table payment_order force row level security;
grant select on payment_order to payung_app, payung_crossing;
grant insert (list_id, tenant_id, rupiah, spp_number, spp_on) on payment_order to payung_app;
grant update (state, spm_number, spm_on, refused_on, refusal_reason) on payment_order to payung_app;
grant update (state) on payment_order to payung_crossing;

-- The SP2D of an order is the payment itself, whole.
alter table contribution_payment add column order_id uuid;
alter table contribution_payment add constraint contribution_payment_of_order foreign key (order_id, list_id, tenant_id, rupiah)
  references payment_order (id, list_id, tenant_id, rupiah);
create unique index contribution_payment_order_once on contribution_payment (order_id) where order_id is not null;
create index contribution_payment_sp2d on contribution_payment (tenant_id, upper(reference)) where order_id is not null;
grant insert (order_id) on contribution_payment to payung_app;
