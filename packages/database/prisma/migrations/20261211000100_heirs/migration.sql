-- Heirs of somebody who has died, the accounts to which the money goes, and what each of them says they received, decision 0182.

-- A relative of the person, as the papers and the family say. Nobody is deleted: whoever does not belong to the family is removed with a reason.
create table claim_heir (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null,
  claim_id uuid not null,
  relation text not null check (relation in ('SPOUSE', 'CHILD', 'PARENT', 'GRANDCHILD', 'SIBLING', 'PARENT_IN_LAW', 'BY_WILL')),
  name text not null check (length(name) between 2 and 120),
  birth_date date not null,
  is_living boolean not null default true,
  source text not null check (source in ('FAMILY_CARD', 'VILLAGE', 'FAMILY')),
  national_id_cipher bytea,
  national_id_prefix text check (national_id_prefix ~ '^[0-9]{4}$'),
  -- Who receives for a child.
  guardian_name text check (length(guardian_name) between 2 and 120),
  -- Another heir who receives for this one, by a power of attorney.
  attorney_id uuid,
  added_by uuid not null references app_user default app.user_id(),
  added_at timestamptz not null default now(),
  removal_reason text check (length(removal_reason) between 10 and 300),
  unique (id, claim_id, tenant_id),
  foreign key (claim_id, tenant_id) references claim (id, tenant_id),
  foreign key (attorney_id, claim_id, tenant_id) references claim_heir (id, claim_id, tenant_id),
  constraint claim_heir_not_own_attorney check (attorney_id <> id),
  constraint claim_heir_national_id check ((national_id_cipher is null) = (national_id_prefix is null)),
  constraint text_without_number check (not app.writes_national_id(name) and not app.writes_national_id(guardian_name) and not app.writes_national_id(removal_reason))
);
create index on claim_heir (claim_id, id);
create index on claim_heir (attorney_id) where attorney_id is not null;
create index on claim_heir (added_by);

-- An account of an heir, entered by one person and confirmed by another. What it was paid is written by the step that pays the claim.
create table heir_account (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null,
  claim_id uuid not null,
  heir_id uuid not null,
  bank text not null check (length(bank) between 2 and 60),
  holder text not null check (length(holder) between 2 and 120),
  number_cipher bytea not null,
  number_tail text not null check (number_tail ~ '^[0-9]{4}$'),
  entered_by uuid not null references app_user default app.user_id(),
  entered_at timestamptz not null default now(),
  confirmed_by uuid references app_user,
  confirmed_at timestamptz,
  -- Another account took its place, or the heir was corrected.
  ended_at timestamptz,
  paid_rupiah bigint check (paid_rupiah >= 0),
  unique (id, claim_id, tenant_id),
  foreign key (heir_id, claim_id, tenant_id) references claim_heir (id, claim_id, tenant_id),
  constraint heir_account_enterer_is_not_confirmer check (confirmed_by <> entered_by),
  constraint heir_account_facts check ((confirmed_by is null) = (confirmed_at is null) and (paid_rupiah is null or (confirmed_by is not null and ended_at is null))),
  constraint text_without_number check (not app.writes_national_id(bank) and not app.writes_national_id(holder))
);
create unique index heir_account_once on heir_account (heir_id) where ended_at is null;
create index on heir_account (claim_id, id);
create index on heir_account (entered_by);
create index on heir_account (confirmed_by);

-- By which an heir says how much arrived, without signing in. The code itself is kept nowhere.
create table heir_link (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null,
  claim_id uuid not null,
  account_id uuid not null,
  code_hash bytea not null unique check (length(code_hash) = 32),
  made_by uuid not null references app_user default app.user_id(),
  made_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '30 days',
  -- Another link took its place.
  ended_at timestamptz,
  used_at timestamptz,
  foreign key (account_id, claim_id, tenant_id) references heir_account (id, claim_id, tenant_id)
);
create unique index heir_link_open_once on heir_link (account_id) where ended_at is null;
create index on heir_link (claim_id);
create index on heir_link (made_by);

-- What an heir says they received: by their own link, or in a call that somebody else than who handled the case has written down.
create table heir_confirmation (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null,
  claim_id uuid not null,
  account_id uuid not null unique,
  channel text not null check (channel in ('LINK', 'CALL')),
  rupiah bigint not null check (rupiah between 0 and 1000000000000),
  paid_rupiah bigint not null,
  is_short boolean not null generated always as (rupiah < paid_rupiah) stored,
  recorded_by uuid references app_user,
  recorded_at timestamptz not null default now(),
  -- Of a call: with whom, and where its recording lies.
  note text check (length(note) between 10 and 300),
  decided_by uuid references app_user,
  decided_at timestamptz,
  decision_reason text check (length(decision_reason) between 10 and 300),
  foreign key (account_id, claim_id, tenant_id) references heir_account (id, claim_id, tenant_id),
  constraint heir_shortfall_recorder_is_not_decider check (decided_by <> recorded_by),
  constraint heir_confirmation_facts check (num_nulls(recorded_by, note) = case channel when 'CALL' then 0 else 2 end
    and num_nulls(decided_by, decided_at, decision_reason) in (0, 3) and (decided_by is null or rupiah < paid_rupiah)),
  constraint text_without_number check (not app.writes_national_id(note) and not app.writes_national_id(decision_reason))
);
create index on heir_confirmation (claim_id);
create index heir_confirmation_short on heir_confirmation (tenant_id, claim_id) where is_short and decided_by is null;
create index on heir_confirmation (recorded_by);
create index on heir_confirmation (decided_by);

-- The letter that names the heirs (surat keterangan ahli waris).
create table heir_certificate (
  claim_id uuid primary key,
  tenant_id uuid not null,
  state text not null check (state in ('ASKED', 'ISSUED')),
  number text check (length(number) between 3 and 80),
  issued_on date,
  issuer text check (length(issuer) between 2 and 120),
  written_by uuid not null references app_user default app.user_id(),
  written_at timestamptz not null default now(),
  foreign key (claim_id, tenant_id) references claim (id, tenant_id),
  constraint heir_certificate_facts check (num_nulls(number, issued_on, issuer) = case state when 'ISSUED' then 0 else 3 end),
  constraint text_without_number check (not app.writes_national_id(number) and not app.writes_national_id(issuer))
);
create index on heir_certificate (written_by);

-- Heirs who do not agree: nothing is paid until one person has written down how it was settled and another has approved it.
create table heir_dispute (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null,
  claim_id uuid not null,
  reason text not null check (length(reason) between 10 and 300),
  opened_by uuid not null references app_user default app.user_id(),
  opened_at timestamptz not null default now(),
  proposal text check (length(proposal) between 10 and 300),
  proposed_by uuid references app_user,
  proposed_at timestamptz,
  decided_by uuid references app_user,
  decided_at timestamptz,
  foreign key (claim_id, tenant_id) references claim (id, tenant_id),
  constraint heir_dispute_proposer_is_not_decider check (decided_by <> proposed_by),
  constraint heir_dispute_facts check (num_nulls(proposal, proposed_by, proposed_at) in (0, 3) and num_nulls(decided_by, decided_at) in (0, 2)
    and (decided_by is null or proposal is not null)),
  constraint text_without_number check (not app.writes_national_id(reason) and not app.writes_national_id(proposal))
);
create unique index heir_dispute_open_once on heir_dispute (claim_id) where decided_at is null;
create index on heir_dispute (claim_id, id);
create index on heir_dispute (opened_by);
create index on heir_dispute (proposed_by);
create index on heir_dispute (decided_by);

do $$
declare t text;
begin
  foreach t in array array['claim_heir', 'heir_account', 'heir_link', 'heir_confirmation', 'heir_certificate', 'heir_dispute'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to payung_app, payung_crossing', t);
  end loop;
end $$;
grant insert (id, tenant_id, claim_id, relation, name, birth_date, is_living, source, national_id_cipher, national_id_prefix, guardian_name, attorney_id),
  update (relation, name, birth_date, is_living, source, national_id_cipher, national_id_prefix, guardian_name, attorney_id, removal_reason) on claim_heir to payung_app;
grant insert (id, tenant_id, claim_id, heir_id, bank, holder, number_cipher, number_tail), update (confirmed_at) on heir_account to payung_app;
grant insert (tenant_id, claim_id, account_id, code_hash) on heir_link to payung_app;
grant insert (tenant_id, claim_id, account_id, channel, rupiah, note), update (decision_reason) on heir_confirmation to payung_app;
grant insert (claim_id, tenant_id, state, number, issued_on, issuer), update (state, number, issued_on, issuer, written_at) on heir_certificate to payung_app;
grant insert (tenant_id, claim_id, reason), update (proposal, decided_at) on heir_dispute to payung_app;
grant update (number_cipher, ended_at, paid_rupiah) on heir_account to payung_crossing;
grant update (national_id_cipher) on claim_heir to payung_crossing;
grant update (ended_at, used_at) on heir_link to payung_crossing;
grant insert (tenant_id, claim_id, account_id, channel, rupiah, paid_rupiah) on heir_confirmation to payung_crossing;
