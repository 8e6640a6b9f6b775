-- The bank's proof of a payment as a file, decision 0199: a photo or PDF beside the number that its payer writes down. One paper proves one payment.
alter table contribution_payment add constraint contribution_payment_of_list unique (id, list_id, tenant_id);

create table contribution_payment_proof (
  payment_id uuid primary key,
  list_id uuid not null,
  -- The payer.
  tenant_id uuid not null,
  file_id uuid not null,
  -- Of the content, as the file says it.
  sha256 bytea not null check (length(sha256) = 32),
  added_by uuid not null references app_user default app.user_id(),
  added_at timestamptz not null default now(),
  foreign key (payment_id, list_id, tenant_id) references contribution_payment (id, list_id, tenant_id),
  foreign key (tenant_id, file_id) references file (tenant_id, id)
);
create index on contribution_payment_proof (sha256);
create index on contribution_payment_proof (list_id);
create index on contribution_payment_proof (tenant_id, file_id);
create index on contribution_payment_proof (file_id);
alter table contribution_payment_proof enable row level security;
alter table contribution_payment_proof force row level security;
grant select on contribution_payment_proof to payung_app, payung_crossing;
grant insert (payment_id, list_id, tenant_id, file_id) on contribution_payment_proof to payung_app;

-- It names the files now.
drop function if exists app.receipts_of_certificates(uuid[]);
