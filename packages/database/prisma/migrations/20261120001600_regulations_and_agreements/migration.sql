-- The legal basis: regulations, agreements among any number of parties, and what the parties report on them.

-- ── Regulations ─────────────────────────────────────────────────────────────────────────────────────────────────────
create table regulation (
  id uuid primary key default uuidv7(),
  -- Null: a national one, reference data of everybody.
  tenant_id uuid references tenant,
  kind text not null check (kind in ('PP', 'INPRES', 'PERMEN', 'PMK', 'PERDA', 'PERGUB', 'PERBUP', 'PERWALI')),
  state text not null default 'PLANNED' check (state in ('PLANNED', 'DRAFT', 'ENACTED', 'REPLACED')),
  number text check (length(number) between 1 and 40),
  year integer check (year between 1945 and 2100),
  title text not null check (length(title) between 5 and 400),
  -- When it is meant to be enacted.
  planned_for date,
  enacted_on date,
  in_force_on date check (in_force_on >= enacted_on),
  replaced_by uuid references regulation check (replaced_by <> id),
  -- From this day its successor holds.
  replaced_on date,
  file_id uuid,
  -- Where a published one was read; the application never writes it.
  source text check (length(source) <= 400),
  -- Invented for the demonstration.
  synthetic boolean not null default false,
  version integer not null default 1,
  created_by uuid references app_user,
  created_at timestamptz not null default now(),
  updated_by uuid references app_user,
  updated_at timestamptz not null default now(),
  unique (id, tenant_id),
  foreign key (tenant_id, file_id) references file (tenant_id, id),
  constraint regulation_national check ((tenant_id is null) = (kind in ('PP', 'INPRES', 'PERMEN', 'PMK'))),
  -- Of a published one the day is not always known.
  constraint regulation_enacted check (state in ('PLANNED', 'DRAFT')
    or (number is not null and year is not null and ((enacted_on is not null and in_force_on is not null) or source is not null))),
  constraint regulation_replaced check ((state = 'REPLACED') = (replaced_by is not null) and (state = 'REPLACED') = (replaced_on is not null))
);
create unique index regulation_number on regulation (tenant_id, kind, number, year) nulls not distinct where state in ('ENACTED', 'REPLACED');
create index on regulation (tenant_id, state);
create index on regulation (replaced_by) where replaced_by is not null;
create index on regulation (file_id) where file_id is not null;

-- What of it matters here: which sources may pay, and for whom.
create table regulation_article (
  id uuid primary key default uuidv7(),
  regulation_id uuid not null references regulation,
  tenant_id uuid,
  position integer not null check (position between 1 and 200),
  label text not null check (length(label) between 1 and 60),
  subject text not null check (subject in ('FUNDING_SOURCE', 'GROUP', 'OTHER')),
  funding_source text check (funding_source in ('NATIONAL_BUDGET', 'REGIONAL_BUDGET', 'PROVINCIAL_BUDGET', 'VILLAGE_BUDGET', 'PALM_REVENUE_SHARE',
    'TOBACCO_REVENUE_SHARE', 'CSR', 'SPONSOR', 'SELF')),
  occupation_code text references occupation,
  text text not null check (length(text) between 1 and 1000),
  foreign key (regulation_id, tenant_id) references regulation (id, tenant_id),
  unique (regulation_id, position),
  constraint regulation_article_subject check ((funding_source is null or subject = 'FUNDING_SOURCE') and (occupation_code is null or subject = 'GROUP'))
);

-- Enacted, it is what the gazette says: only that something has taken its place can still be recorded.
create function app.guard_regulation() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  open_keys constant text[] := '{state,replaced_by,replaced_on,version,updated_by,updated_at}';
begin
  if tg_op = 'DELETE' or old.state = 'REPLACED' or new.tenant_id is distinct from old.tenant_id then
    raise exception using errcode = '23001', constraint = 'regulation_is_settled', message = 'this regulation no longer changes: constraint "regulation_is_settled"';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (('PLANNED', 'DRAFT'), ('DRAFT', 'PLANNED'), ('DRAFT', 'ENACTED'), ('ENACTED', 'REPLACED')) then
    raise exception using errcode = '23514', constraint = 'regulation_transition', message = 'not the next state: constraint "regulation_transition"';
  end if;
  if old.state = 'ENACTED' and (to_jsonb(new) - open_keys) <> (to_jsonb(old) - open_keys) then
    raise exception using errcode = '23001', constraint = 'regulation_is_settled', message = 'an enacted regulation no longer changes: constraint "regulation_is_settled"';
  end if;
  return new;
end $$;
create trigger regulation_guard before update or delete on regulation for each row execute function app.guard_regulation();

create function app.guard_regulation_article() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from regulation r where r.id = old.regulation_id and r.state in ('ENACTED', 'REPLACED')) then
    raise exception using errcode = '23001', constraint = 'regulation_is_settled', message = 'an enacted regulation no longer changes: constraint "regulation_is_settled"';
  end if;
  return coalesce(new, old);
end $$;
create trigger regulation_article_guard before update or delete on regulation_article
  for each row execute function app.guard_regulation_article();

alter table regulation enable row level security;
alter table regulation force row level security;
-- An enacted regulation is public. What is still being written is its author's.
create policy regulation_read on regulation for select to payung_app using (
  tenant_id = (select app.tenant_id()) or (state in ('ENACTED', 'REPLACED') and (select app.tenant_id()) is not null));
create policy regulation_add on regulation for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and state in ('PLANNED', 'DRAFT'));
create policy regulation_change on regulation for update to payung_app
  using (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '');
grant select, insert (id, tenant_id, kind, state, number, year, title, planned_for, file_id, created_by, updated_by),
  update (kind, state, number, year, title, planned_for, enacted_on, in_force_on, replaced_by, replaced_on, file_id, version, updated_by, updated_at)
  on regulation to payung_app;

alter table regulation_article enable row level security;
alter table regulation_article force row level security;
create policy regulation_article_read on regulation_article for select to payung_app using (
  exists (select from regulation r where r.id = regulation_article.regulation_id));
create policy regulation_article_write on regulation_article to payung_app
  using (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '')
  with check (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = ''
    and exists (select from regulation r where r.id = regulation_article.regulation_id and r.state in ('PLANNED', 'DRAFT')));
grant select, insert, delete on regulation_article to payung_app;

-- ── Agreements ──────────────────────────────────────────────────────────────────────────────────────────────────────
create table agreement (
  id uuid primary key default uuidv7(),
  -- Who drew it up and keeps it.
  tenant_id uuid not null references tenant,
  kind text not null check (kind in ('MEMORANDUM', 'COOPERATION')),
  -- ACTIVE and EXPIRED are no states of a row: they follow from the days, so no nightly run can come too late.
  state text not null default 'DRAFT' check (state in ('DRAFT', 'NEGOTIATION', 'APPROVED', 'SIGNED', 'TERMINATED')),
  number text check (length(number) between 1 and 80),
  title text not null check (length(title) between 5 and 300),
  purpose text not null check (length(purpose) between 5 and 4000),
  -- Half open. It may begin before the ceremony.
  valid daterange not null check (not isempty(valid) and lower(valid) is not null and upper(valid) is not null),
  quota_people integer check (quota_people > 0),
  quota_rupiah bigint check (quota_rupiah > 0),
  -- The memorandum that a cooperation agreement carries out.
  under_id uuid references agreement check (under_id <> id),
  renews_id uuid references agreement check (renews_id <> id),
  approved_by uuid references app_user,
  signed_on date,
  -- First day on which it no longer holds.
  terminated_on date,
  -- Why it was returned, reopened or terminated; stands in its history too.
  state_reason text check (length(state_reason) <= 500),
  source text check (length(source) <= 400),
  synthetic boolean not null default false,
  version integer not null default 1,
  created_by uuid references app_user,
  created_at timestamptz not null default now(),
  updated_by uuid references app_user,
  updated_at timestamptz not null default now(),
  unique (id, tenant_id),
  constraint agreement_approved check ((approved_by is not null) = (state in ('APPROVED', 'SIGNED', 'TERMINATED'))),
  constraint agreement_signed check ((signed_on is not null) = (state in ('SIGNED', 'TERMINATED'))),
  constraint agreement_terminated check ((terminated_on is not null) = (state = 'TERMINATED') and terminated_on < upper(valid))
);
create index on agreement (tenant_id);
create index on agreement (under_id) where under_id is not null;
create index on agreement (renews_id) where renews_id is not null;

create table agreement_party (
  id uuid primary key default uuidv7(),
  agreement_id uuid not null,
  tenant_id uuid not null,
  -- First party, second party …
  position integer not null check (position between 1 and 30),
  kind text not null check (kind in ('GOVERNMENT', 'INSURER', 'COMPANY', 'UNIVERSITY', 'UNION', 'OTHER')),
  party_tenant_id uuid references tenant,
  -- A party that does not work with Payung.
  outside_name text check (length(outside_name) between 2 and 200),
  signatory_name text check (length(signatory_name) between 2 and 120),
  signatory_title text check (length(signatory_title) between 2 and 160),
  signatory_capacity text not null default 'DEFINITIVE' check (signatory_capacity in ('DEFINITIVE', 'ACTING_PJ', 'ACTING_PLT')),
  foreign key (agreement_id, tenant_id) references agreement (id, tenant_id),
  unique (agreement_id, id),
  unique (agreement_id, position) deferrable initially deferred,
  unique (agreement_id, party_tenant_id) deferrable initially deferred,
  constraint agreement_party_who check ((party_tenant_id is null) <> (outside_name is null))
);
create index on agreement_party (party_tenant_id) where party_tenant_id is not null;

create table obligation (
  id uuid primary key default uuidv7(),
  agreement_id uuid not null,
  tenant_id uuid not null,
  party_id uuid not null,
  position integer not null check (position between 1 and 200),
  text text not null check (length(text) between 3 and 1000),
  due_on date,
  foreign key (agreement_id, tenant_id) references agreement (id, tenant_id),
  foreign key (agreement_id, party_id) references agreement_party (agreement_id, id),
  unique (agreement_id, id),
  unique (agreement_id, position) deferrable initially deferred
);
create index on obligation (party_id);
create index on obligation (due_on) where due_on is not null;

create table agreement_regulation (
  agreement_id uuid not null,
  regulation_id uuid not null references regulation,
  tenant_id uuid not null,
  primary key (agreement_id, regulation_id),
  foreign key (agreement_id, tenant_id) references agreement (id, tenant_id)
);
create index on agreement_regulation (regulation_id);

create table agreement_document (
  id uuid primary key default uuidv7(),
  agreement_id uuid not null references agreement,
  -- Whose file it is.
  tenant_id uuid not null references tenant,
  kind text not null check (kind in ('DRAFT', 'SIGNED', 'ANNEX', 'OTHER')),
  file_id uuid not null,
  added_by uuid references app_user,
  added_at timestamptz not null default now(),
  removed_at timestamptz,
  foreign key (tenant_id, file_id) references file (tenant_id, id)
);
create index on agreement_document (agreement_id);
create index on agreement_document (file_id);

-- What happened to it, written by the database itself: nobody edits how an agreement came about.
create table agreement_step (
  id uuid primary key default uuidv7(),
  agreement_id uuid not null references agreement,
  tenant_id uuid not null references tenant,
  from_state text,
  to_state text not null,
  reason text check (length(reason) <= 500),
  by_user uuid references app_user,
  at timestamptz not null default now()
);
create index on agreement_step (agreement_id, id);

-- Everybody who had a hand in its text.
create table agreement_maker (
  agreement_id uuid not null references agreement,
  user_id uuid not null references app_user,
  tenant_id uuid not null references tenant,
  primary key (agreement_id, user_id)
);

-- Which of a party's agencies or villages an obligation falls to: the party's own affair, at any time.
create table obligation_assignment (
  id uuid primary key default uuidv7(),
  obligation_id uuid not null references obligation on delete cascade,
  tenant_id uuid not null references tenant,
  agency_id uuid,
  area_code text references area,
  assigned_by uuid references app_user,
  assigned_at timestamptz not null default now(),
  foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint obligation_assignment_to check (agency_id is not null or area_code is not null),
  unique nulls not distinct (obligation_id, agency_id, area_code)
);
create index on obligation_assignment (tenant_id, agency_id);

create table obligation_report (
  id uuid primary key default uuidv7(),
  agreement_id uuid not null,
  obligation_id uuid not null,
  tenant_id uuid not null references tenant,
  outcome text not null check (outcome in ('PROGRESS', 'DONE')),
  text text not null check (length(text) between 3 and 2000),
  -- When what is reported happened.
  happened_on date not null,
  reported_by uuid references app_user,
  reported_at timestamptz not null default now(),
  foreign key (agreement_id, obligation_id) references obligation (agreement_id, id),
  unique (id, tenant_id)
);
create index on obligation_report (obligation_id, id desc);
create index on obligation_report (agreement_id, id desc);

create table obligation_report_file (
  report_id uuid not null,
  tenant_id uuid not null,
  file_id uuid not null,
  primary key (report_id, file_id),
  foreign key (report_id, tenant_id) references obligation_report (id, tenant_id),
  foreign key (tenant_id, file_id) references file (tenant_id, id)
);
create index on obligation_report_file (file_id);

create table agreement_comment (
  id uuid primary key default uuidv7(),
  agreement_id uuid not null references agreement,
  obligation_id uuid,
  tenant_id uuid not null references tenant,
  text text not null check (length(text) between 1 and 2000),
  written_by uuid references app_user,
  written_at timestamptz not null default now(),
  foreign key (agreement_id, obligation_id) references obligation (agreement_id, id)
);
create index on agreement_comment (agreement_id, id desc);

-- Which warnings went out to whom before it ends: each once.
create table agreement_warning (
  agreement_id uuid not null references agreement,
  tenant_id uuid not null references tenant,
  days_before integer not null check (days_before in (90, 30, 7)),
  at timestamptz not null default now(),
  primary key (agreement_id, tenant_id, days_before)
);

-- ── Whose an agreement is ───────────────────────────────────────────────────────────────────────────────────────────
-- Its keeper's, and from the negotiation on every party's. As a function, because the policies of the agreement and of its parties would
-- otherwise ask each other without end.
create function app.own_agreements() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id from agreement a where a.tenant_id = app.tenant_id()
  union
  select p.agreement_id from agreement_party p join agreement a on a.id = p.agreement_id
  where p.party_tenant_id = app.tenant_id() and a.state <> 'DRAFT';
$$;

-- ── What may not happen to it ───────────────────────────────────────────────────────────────────────────────────────
create function app.guard_agreement() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  open_keys text[] := '{state,state_reason,version,updated_by,updated_at}';
begin
  if tg_op = 'DELETE' or new.tenant_id <> old.tenant_id or new.created_at <> old.created_at or new.created_by is distinct from old.created_by then
    raise exception using errcode = '23001', constraint = 'agreement_is_settled', message = 'an agreement stays what and whose it is: constraint "agreement_is_settled"';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (('DRAFT', 'NEGOTIATION'), ('NEGOTIATION', 'DRAFT'), ('NEGOTIATION', 'APPROVED'),
    ('APPROVED', 'NEGOTIATION'), ('APPROVED', 'SIGNED'), ('SIGNED', 'TERMINATED')) then
    raise exception using errcode = '23514', constraint = 'agreement_transition', message = 'not the next state: constraint "agreement_transition"';
  end if;
  -- Approved, its text is what was approved; signed, what was signed.
  if old.state in ('APPROVED', 'SIGNED', 'TERMINATED') then
    open_keys := open_keys || case
      when old.state = 'APPROVED' and new.state = 'NEGOTIATION' then '{approved_by}'::text[]
      when old.state = 'APPROVED' and new.state = 'SIGNED' then '{number,signed_on}'::text[]
      when old.state = 'SIGNED' and new.state = 'TERMINATED' then '{terminated_on}'::text[]
      else '{}'::text[] end;
    if old.state = new.state or (to_jsonb(new) - open_keys) <> (to_jsonb(old) - open_keys) then
      raise exception using errcode = '23001', constraint = 'agreement_is_settled', message = 'what was approved no longer changes: constraint "agreement_is_settled"';
    end if;
  end if;
  if old.state = 'NEGOTIATION' and new.state = 'APPROVED' then
    if new.approved_by is null or new.approved_by is distinct from app.user_id() then
      raise exception using errcode = '23514', constraint = 'agreement_approver', message = 'nobody approves for another: constraint "agreement_approver"';
    end if;
    if exists (select from agreement_maker m where m.agreement_id = new.id and m.user_id = new.approved_by) then
      raise exception using errcode = '23514', constraint = 'agreement_maker_is_not_approver',
        message = 'who drew it up does not approve it: constraint "agreement_maker_is_not_approver"';
    end if;
  end if;
  return new;
end $$;
create trigger agreement_guard before update or delete on agreement for each row execute function app.guard_agreement();

create function app.guard_agreement_part() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from agreement a where a.id = old.agreement_id and a.state not in ('DRAFT', 'NEGOTIATION')) then
    raise exception using errcode = '23001', constraint = 'agreement_is_settled', message = 'what was approved no longer changes: constraint "agreement_is_settled"';
  end if;
  return coalesce(new, old);
end $$;
create trigger agreement_party_guard before update or delete on agreement_party for each row execute function app.guard_agreement_part();
create trigger obligation_guard before update or delete on obligation for each row execute function app.guard_agreement_part();
create trigger agreement_regulation_guard before update or delete on agreement_regulation for each row execute function app.guard_agreement_part();
create trigger agreement_document_guard before update or delete on agreement_document for each row execute function app.guard_agreement_part();

create trigger agreement_step_append_only before update or delete or truncate on agreement_step for each statement execute function app.refuse_change();
create trigger agreement_maker_append_only before update or delete or truncate on agreement_maker for each statement execute function app.refuse_change();
create trigger obligation_report_append_only before update or delete or truncate on obligation_report for each statement execute function app.refuse_change();
create trigger obligation_report_file_append_only before update or delete or truncate on obligation_report_file
  for each statement execute function app.refuse_change();
create trigger agreement_comment_append_only before update or delete or truncate on agreement_comment for each statement execute function app.refuse_change();

-- ── What it leaves behind ───────────────────────────────────────────────────────────────────────────────────────────
create function app.record_agreement_step() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  former text := case when tg_op = 'UPDATE' then old.state end;
begin
  -- A loader of past agreements enters nobody, and brings their history itself.
  if app.user_id() is null then return null; end if;
  insert into agreement_step (agreement_id, tenant_id, from_state, to_state, reason, by_user)
  values (new.id, new.tenant_id, former, new.state, case when former is distinct from new.state then new.state_reason end, app.user_id());
  if former is null or former = new.state or (former = 'DRAFT' and new.state = 'NEGOTIATION') then
    insert into agreement_maker (agreement_id, user_id, tenant_id) values (new.id, app.user_id(), new.tenant_id) on conflict do nothing;
  end if;
  return null;
end $$;
create trigger agreement_recorded after insert or update on agreement for each row execute function app.record_agreement_step();

create function app.record_agreement_maker() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app.user_id() is not null then
    insert into agreement_maker (agreement_id, user_id, tenant_id)
    values (coalesce(new.agreement_id, old.agreement_id), app.user_id(), coalesce(new.tenant_id, old.tenant_id)) on conflict do nothing;
  end if;
  return null;
end $$;
create trigger agreement_party_made after insert or update or delete on agreement_party for each row execute function app.record_agreement_maker();
create trigger obligation_made after insert or update or delete on obligation for each row execute function app.record_agreement_maker();

-- ── Who may ─────────────────────────────────────────────────────────────────────────────────────────────────────────
alter table agreement enable row level security;
alter table agreement force row level security;
-- One's own without the function, which does not see the row that is just being added.
create policy agreement_read on agreement for select to payung_app using (
  tenant_id = (select app.tenant_id()) or id in (select app.own_agreements()));
create policy agreement_add on agreement for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and state = 'DRAFT');
create policy agreement_change on agreement for update to payung_app
  using (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '');
grant select, insert (id, tenant_id, kind, number, title, purpose, valid, quota_people, quota_rupiah, under_id, renews_id, created_by, updated_by),
  update (kind, state, state_reason, number, title, purpose, valid, quota_people, quota_rupiah, under_id, approved_by, signed_on, terminated_on, version,
    updated_by, updated_at) on agreement to payung_app;

alter table agreement_party enable row level security;
alter table agreement_party force row level security;
create policy agreement_party_read on agreement_party for select to payung_app using (agreement_id in (select app.own_agreements()));
create policy agreement_party_write on agreement_party to payung_app
  using (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '')
  with check (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = ''
    and exists (select from agreement a where a.id = agreement_party.agreement_id and a.state in ('DRAFT', 'NEGOTIATION')));
grant select, insert, delete, update (position, kind, party_tenant_id, outside_name, signatory_name, signatory_title, signatory_capacity)
  on agreement_party to payung_app;

alter table obligation enable row level security;
alter table obligation force row level security;
create policy obligation_read on obligation for select to payung_app using (agreement_id in (select app.own_agreements()));
create policy obligation_write on obligation to payung_app
  using (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '')
  with check (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = ''
    and exists (select from agreement a where a.id = obligation.agreement_id and a.state in ('DRAFT', 'NEGOTIATION')));
grant select, insert, delete, update (party_id, position, text, due_on) on obligation to payung_app;

alter table agreement_regulation enable row level security;
alter table agreement_regulation force row level security;
create policy agreement_regulation_read on agreement_regulation for select to payung_app using (agreement_id in (select app.own_agreements()));
create policy agreement_regulation_write on agreement_regulation to payung_app
  using (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '')
  with check (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = ''
    and exists (select from agreement a where a.id = agreement_regulation.agreement_id and a.state in ('DRAFT', 'NEGOTIATION')));
grant select, insert, delete on agreement_regulation to payung_app;

alter table agreement_document enable row level security;
alter table agreement_document force row level security;
create policy agreement_document_read on agreement_document for select to payung_app using (agreement_id in (select app.own_agreements()));
create policy agreement_document_add on agreement_document for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and agreement_id in (select app.own_agreements()));
create policy agreement_document_change on agreement_document for update to payung_app
  using (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '');
grant select, insert, update (removed_at) on agreement_document to payung_app;

alter table agreement_step enable row level security;
alter table agreement_step force row level security;
create policy agreement_step_read on agreement_step for select to payung_app using (agreement_id in (select app.own_agreements()));
grant select on agreement_step to payung_app;

alter table agreement_maker enable row level security;
alter table agreement_maker force row level security;
create policy agreement_maker_read on agreement_maker for select to payung_app using (tenant_id = (select app.tenant_id()));
grant select on agreement_maker to payung_app;

alter table obligation_assignment enable row level security;
alter table obligation_assignment force row level security;
create policy obligation_assignment_read on obligation_assignment for select to payung_app using (tenant_id = (select app.tenant_id()));
create policy obligation_assignment_write on obligation_assignment to payung_app
  using (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null)
  with check (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
    and exists (select from obligation o join agreement_party p on p.id = o.party_id
      where o.id = obligation_assignment.obligation_id and p.party_tenant_id = (select app.tenant_id())));
grant select, insert, delete on obligation_assignment to payung_app;

alter table obligation_report enable row level security;
alter table obligation_report force row level security;
create policy obligation_report_read on obligation_report for select to payung_app using (agreement_id in (select app.own_agreements()));
-- The party itself; of its agencies and villages, those that the obligation falls to.
create policy obligation_report_add on obligation_report for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and reported_by = (select app.user_id())
  and exists (select from obligation o join agreement_party p on p.id = o.party_id join agreement a on a.id = o.agreement_id
    where o.id = obligation_report.obligation_id and p.party_tenant_id = (select app.tenant_id()) and a.state in ('SIGNED', 'TERMINATED'))
  and (((select app.area_scope()) = '' and (select app.agency_id()) is null)
    or exists (select from obligation_assignment s where s.obligation_id = obligation_report.obligation_id
      and ((select app.area_scope()) = '' or starts_with(s.area_code, (select app.area_scope())))
      and ((select app.agency_id()) is null or s.agency_id = (select app.agency_id())))));
grant select, insert (id, agreement_id, obligation_id, tenant_id, outcome, text, happened_on, reported_by) on obligation_report to payung_app;

alter table obligation_report_file enable row level security;
alter table obligation_report_file force row level security;
create policy obligation_report_file_read on obligation_report_file for select to payung_app using (
  exists (select from obligation_report r where r.id = obligation_report_file.report_id));
create policy obligation_report_file_add on obligation_report_file for insert to payung_app with check (
  tenant_id = (select app.tenant_id())
  and exists (select from obligation_report r where r.id = obligation_report_file.report_id and r.reported_by = (select app.user_id())));
grant select, insert on obligation_report_file to payung_app;

alter table agreement_comment enable row level security;
alter table agreement_comment force row level security;
create policy agreement_comment_read on agreement_comment for select to payung_app using (agreement_id in (select app.own_agreements()));
create policy agreement_comment_add on agreement_comment for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and written_by = (select app.user_id()) and agreement_id in (select app.own_agreements()));
grant select, insert (id, agreement_id, obligation_id, tenant_id, text, written_by) on agreement_comment to payung_app;

alter table agreement_warning enable row level security;
alter table agreement_warning force row level security;
create policy agreement_warning_read on agreement_warning for select to payung_app using (tenant_id = (select app.tenant_id()));
grant select on agreement_warning to payung_app;

-- ── Papers ──────────────────────────────────────────────────────────────────────────────────────────────────────────
-- Whoever may see what a paper belongs to may read the paper, whoever uploaded it.
create policy file_of_visible_paper on file for select to payung_app using (
  exists (select from agreement_document d where d.file_id = file.id and d.removed_at is null)
  or exists (select from obligation_report_file e where e.file_id = file.id)
  or exists (select from regulation r where r.file_id = file.id));

create or replace function app.document_attached(asked_file uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from worker_document d where d.tenant_id = app.tenant_id() and d.file_id = asked_file)
    or exists (select from agreement_document d where d.tenant_id = app.tenant_id() and d.file_id = asked_file)
    or exists (select from obligation_report_file e where e.tenant_id = app.tenant_id() and e.file_id = asked_file)
    or exists (select from regulation r where r.tenant_id = app.tenant_id() and r.file_id = asked_file);
$$;

create or replace function app.expired_files(most integer) returns table (tenant_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.tenant_id, f.id from file f
  where f.content_removed_at is null
    and (f.expires_at < now()
      or (f.purpose = 'DOCUMENT' and f.created_at < now() - interval '2 days'
        and not exists (select from worker_document d where d.tenant_id = f.tenant_id and d.file_id = f.id)
        and not exists (select from agreement_document d where d.tenant_id = f.tenant_id and d.file_id = f.id)
        and not exists (select from obligation_report_file e where e.tenant_id = f.tenant_id and e.file_id = f.id)
        and not exists (select from regulation r where r.tenant_id = f.tenant_id and r.file_id = f.id)))
  order by f.created_at limit most;
$$;

-- ── Warnings ────────────────────────────────────────────────────────────────────────────────────────────────────────
-- 90, 30 and 7 days before an agreement ends, to those of each party who could do something about it; once each, and only the nearest when
-- several are due. Not where a renewal is signed already.
create function app.warn_of_ending_agreements(today date) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  written integer;
begin
  with ending as (
    select a.id, a.title, upper(a.valid) - today as days_left,
      case when upper(a.valid) - today <= 7 then 7 when upper(a.valid) - today <= 30 then 30 else 90 end as days_before
    from agreement a
    where a.state = 'SIGNED' and a.valid @> today and upper(a.valid) - today <= 90
      and not exists (select from agreement n where n.renews_id = a.id and n.state = 'SIGNED')
  ), warned as (
    insert into agreement_warning (agreement_id, tenant_id, days_before)
    select e.id, p.party_tenant_id, e.days_before from ending e join agreement_party p on p.agreement_id = e.id where p.party_tenant_id is not null
    on conflict do nothing returning agreement_id, tenant_id, days_before
  )
  insert into notice (tenant_id, user_id, kind, params)
  select w.tenant_id, m.user_id, 'AGREEMENT_ENDING',
    jsonb_build_object('agreementId', w.agreement_id, 'title', e.title, 'days', e.days_left)
  from warned w join ending e on e.id = w.agreement_id
    join (select distinct tenant_id, user_id from membership
      where role in ('ADMINISTRATOR', 'OFFICER', 'LEGAL_REVIEWER', 'APPROVER') and area_prefix = '' and agency_id is null and valid @> today) m
      on m.tenant_id = w.tenant_id;
  get diagnostics written = row_count;
  return written;
end $$;

grant select on regulation, agreement, agreement_party, agreement_document, obligation_report_file, agreement_maker, agreement_warning, membership, notice
  to payung_crossing;
grant insert on agreement_step, agreement_maker, agreement_warning, notice to payung_crossing;
revoke execute on function app.own_agreements(), app.guard_agreement(), app.guard_agreement_part(), app.record_agreement_step(),
  app.record_agreement_maker(), app.warn_of_ending_agreements(date) from public;
alter function app.own_agreements() owner to payung_crossing;
alter function app.guard_agreement() owner to payung_crossing;
alter function app.guard_agreement_part() owner to payung_crossing;
alter function app.record_agreement_step() owner to payung_crossing;
alter function app.record_agreement_maker() owner to payung_crossing;
alter function app.warn_of_ending_agreements(date) owner to payung_crossing;
grant execute on function app.own_agreements() to payung_app;
grant execute on function app.warn_of_ending_agreements(date) to payung_jobs;
