-- An agreement became signed by one entry of its keeper. Now its keeper records the signed paper, each party confirms it for itself, and the last
-- confirmation makes it signed. Who has no account or does not answer is stood for by the keeper's statement with a proof. What was signed before
-- stays signed; without a recorded paper it shows as signed by one entry.
alter table agreement_document drop constraint agreement_document_kind_check,
  add constraint agreement_document_kind_check check (kind in ('DRAFT', 'SIGNED', 'PROOF', 'ANNEX', 'OTHER'));
create unique index on agreement_document (id, agreement_id);

-- The signed paper with its day, as the keeper recorded it. A corrected paper is a new row, and all confirm anew.
create table agreement_signing (
  id uuid primary key default uuidv7(),
  agreement_id uuid not null,
  tenant_id uuid not null,
  document_id uuid not null,
  signed_on date not null,
  number text check (length(number) between 1 and 80),
  recorded_by uuid not null references app_user default app.user_id(),
  recorded_at timestamptz not null default now(),
  -- Another paper was recorded, or the approval was withdrawn.
  ended_at timestamptz,
  foreign key (agreement_id, tenant_id) references agreement (id, tenant_id),
  foreign key (document_id, agreement_id) references agreement_document (id, agreement_id),
  unique (id, agreement_id)
);
create unique index agreement_signing_open on agreement_signing (agreement_id) where ended_at is null;
create index on agreement_signing (document_id);
alter table agreement_signing enable row level security;
alter table agreement_signing force row level security;
grant select, insert (id, agreement_id, tenant_id, document_id, signed_on, number, recorded_by) on agreement_signing to payung_app;
grant select, update (ended_at) on agreement_signing to payung_crossing;

-- Who stands for it that a party signed: the party itself, or the keeper with a proof.
create table agreement_confirmation (
  id uuid primary key default uuidv7(),
  signing_id uuid not null,
  agreement_id uuid not null,
  party_id uuid not null,
  -- Who says so.
  tenant_id uuid not null references tenant,
  -- Null: the party itself.
  proof_document_id uuid,
  reason text check (length(reason) between 10 and 500),
  recorded_by uuid not null references app_user default app.user_id(),
  recorded_at timestamptz not null default now(),
  foreign key (signing_id, agreement_id) references agreement_signing (id, agreement_id),
  foreign key (agreement_id, party_id) references agreement_party (agreement_id, id),
  foreign key (proof_document_id, agreement_id) references agreement_document (id, agreement_id),
  unique (signing_id, party_id),
  constraint agreement_statement_with_proof check ((proof_document_id is null) = (reason is null)),
  constraint text_without_number check (not app.writes_national_id(reason))
);
create index on agreement_confirmation (agreement_id, party_id);
create index on agreement_confirmation (proof_document_id) where proof_document_id is not null;
alter table agreement_confirmation enable row level security;
alter table agreement_confirmation force row level security;
grant select, insert (id, signing_id, agreement_id, party_id, tenant_id, proof_document_id, reason, recorded_by) on agreement_confirmation to payung_app;
grant select on agreement_confirmation to payung_crossing;
grant update (state, state_reason, signed_on, number, version, updated_by, updated_at) on agreement to payung_crossing;
