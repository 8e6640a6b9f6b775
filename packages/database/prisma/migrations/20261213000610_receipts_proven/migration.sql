-- That the insurer has received what a company paid, said by the region that issues its certificate, decision 0197. What the company records for its own lists
-- proves nothing by itself. It goes with its receipt: one that is taken back proves nothing either.
alter table contribution_receipt add constraint contribution_receipt_of_list unique (id, list_id, tenant_id);

create table contribution_receipt_confirmation (
  receipt_id uuid primary key,
  list_id uuid not null,
  -- The company.
  tenant_id uuid not null,
  -- For which certificate the region looked.
  certificate_id uuid not null references pledge_certificate,
  region_tenant_id uuid not null references tenant,
  evidence text not null check (evidence in ('INSURER_PAPER', 'INSURER_SYSTEM', 'TRANSFER_PROOF')),
  -- Number of the paper, or what was seen.
  reference text not null check (length(reference) between 3 and 80 and not app.writes_national_id(reference)),
  confirmed_by uuid not null references app_user,
  confirmed_at timestamptz not null default now(),
  foreign key (receipt_id, list_id, tenant_id) references contribution_receipt (id, list_id, tenant_id)
);
create index on contribution_receipt_confirmation (list_id);
create index on contribution_receipt_confirmation (certificate_id);
create index on contribution_receipt_confirmation (tenant_id);
create index on contribution_receipt_confirmation (region_tenant_id);
alter table contribution_receipt_confirmation enable row level security;
alter table contribution_receipt_confirmation force row level security;
grant select on contribution_receipt_confirmation to payung_app, payung_crossing;
grant insert (receipt_id, list_id, tenant_id, certificate_id, region_tenant_id, evidence, reference, confirmed_by) on contribution_receipt_confirmation to payung_crossing;

-- They say now whether only what is proven counts.
drop function if exists app.certifiable_of_pledges(uuid[]), app.uncertified_lines(uuid), app.refuse_uncertifiable(uuid);
