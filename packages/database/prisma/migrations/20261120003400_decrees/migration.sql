-- Decrees: who is designated, by what right, decided by whom. Drafted from a locked cohort, decided in steps, signed for good; afterwards only an
-- amending decree changes who is covered.

-- Who decides in which order, from how many people or how much money on. Each saving is a version; none is rewritten.
create table approval_route (
  tenant_id uuid not null references tenant,
  version integer not null check (version > 0),
  steps jsonb not null check (jsonb_typeof(steps) = 'array' and length(steps::text) <= 8000),
  note text check (length(note) <= 500),
  saved_by uuid references app_user default app.user_id(),
  saved_at timestamptz not null default now(),
  primary key (tenant_id, version)
);

-- What a draft begins with: considerations and dictums with fields. Each saving is a version; none is rewritten.
create table decree_template (
  tenant_id uuid not null references tenant,
  kind text not null check (kind in ('DESIGNATION', 'AMENDMENT')),
  version integer not null check (version > 0),
  title text not null check (length(title) between 5 and 400),
  considerations text[] not null check (cardinality(considerations) between 1 and 30),
  dictums text[] not null check (cardinality(dictums) between 1 and 30),
  saved_by uuid references app_user default app.user_id(),
  saved_at timestamptz not null default now(),
  primary key (tenant_id, kind, version)
);

-- Whoever is away lets a colleague decide in their place, from one day to another.
create table approval_delegation (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  granted_by uuid not null references app_user default app.user_id(),
  deputy_id uuid not null references app_user check (deputy_id <> granted_by),
  from_day date not null,
  -- First day on which it no longer holds.
  until_day date not null check (until_day > from_day and until_day <= from_day + 370),
  reason text not null check (length(reason) between 3 and 300),
  granted_at timestamptz not null default now(),
  revoked_at timestamptz
);
create index on approval_delegation (tenant_id, deputy_id);
create index on approval_delegation (tenant_id, granted_by);

create table decree (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  kind text not null check (kind in ('DESIGNATION', 'AMENDMENT')),
  programme_id uuid not null,
  -- Whose people it designates.
  cohort_id uuid,
  -- The designation that it amends.
  amends_id uuid,
  title text not null check (length(title) between 5 and 400),
  -- First days of months, half open; of an amendment the first is that from which it takes effect.
  from_month date not null check (extract(day from from_month) = 1),
  until_month date not null check (extract(day from until_month) = 1 and until_month > from_month),
  funding_source text not null check (funding_source in ('NATIONAL_BUDGET', 'REGIONAL_BUDGET', 'PROVINCIAL_BUDGET', 'VILLAGE_BUDGET',
    'PALM_REVENUE_SHARE', 'TOBACCO_REVENUE_SHARE', 'CSR', 'SPONSOR', 'SELF')),
  quota_people integer not null check (quota_people > 0),
  considerations text[] not null default '{}' check (cardinality(considerations) <= 30),
  legal_references text[] not null default '{}' check (cardinality(legal_references) <= 60),
  dictums text[] not null default '{}' check (cardinality(dictums) <= 30),
  regulation_ids uuid[] not null default '{}' check (cardinality(regulation_ids) <= 60),
  agreement_ids uuid[] not null default '{}' check (cardinality(agreement_ids) <= 20),
  state text not null default 'DRAFT' check (state in ('DRAFT', 'REVIEW', 'APPROVED', 'SIGNED', 'PUBLISHED', 'ENDED', 'REVOKED', 'CANCELLED')),
  -- Why it was returned, cancelled, ended or revoked.
  state_reason text check (length(state_reason) <= 500),
  -- How often it was submitted; votes count for one submission.
  submission integer not null default 0 check (submission >= 0),
  -- The route of that submission; null is the one that everybody begins with.
  route_version integer,
  -- What the fields of its text say, since it was submitted.
  field_values jsonb check (length(field_values::text) <= 8000),
  -- By month: people, each, together; since it was submitted.
  cost jsonb check (length(cost::text) <= 40000),
  total_rupiah bigint,
  -- Entries, kept in step by the one function that writes them. Of an amendment: who is designated after it.
  people integer not null default 0 check (people >= 0),
  added integer not null default 0 check (added >= 0),
  removed integer not null default 0 check (removed >= 0),
  replaced integer not null default 0 check (replaced >= 0),
  corrected integer not null default 0 check (corrected >= 0),
  -- The cohort's hash when its people were taken over.
  cohort_hash bytea check (length(cohort_hash) = 32),
  annex_hash bytea check (length(annex_hash) = 32),
  number text check (length(number) between 1 and 80),
  signed_on date,
  signatory_name text check (length(signatory_name) between 2 and 120),
  signatory_title text check (length(signatory_title) between 2 and 160),
  signatory_capacity text check (signatory_capacity in ('DEFINITIVE', 'ACTING_PJ', 'ACTING_PLT')),
  signed_file_id uuid,
  content_hash bytea check (length(content_hash) = 32),
  signed_at timestamptz,
  signed_by uuid references app_user,
  -- Counted within the designation that it amends.
  amendment_no integer check (amendment_no > 0),
  -- On the paper itself, so it is there before anybody signs.
  public_code text not null unique check (public_code ~ '^[a-z0-9]{20}$'),
  published_at timestamptz,
  published_by uuid references app_user,
  -- First month that is no longer covered.
  ended_from date check (extract(day from ended_from) = 1),
  closed_at timestamptz,
  closed_by uuid references app_user,
  -- Whoever had a hand in it; none of them votes on it or signs it.
  makers uuid[] not null default '{}',
  synthetic boolean not null default false,
  version integer not null default 1 check (version > 0),
  created_by uuid references app_user default app.user_id(),
  created_at timestamptz not null default now(),
  updated_by uuid references app_user default app.user_id(),
  updated_at timestamptz not null default now(),
  unique (id, tenant_id),
  foreign key (programme_id, tenant_id) references programme (id, tenant_id),
  foreign key (cohort_id, tenant_id) references cohort (id, tenant_id),
  foreign key (amends_id, tenant_id) references decree (id, tenant_id),
  foreign key (tenant_id, signed_file_id) references file (tenant_id, id),
  constraint decree_kind check ((kind = 'DESIGNATION') = (cohort_id is not null) and (kind = 'AMENDMENT') = (amends_id is not null)),
  -- Only the function that signs writes the hash, so nobody else can call a decree signed.
  constraint decree_signed check ((state in ('SIGNED', 'PUBLISHED', 'ENDED', 'REVOKED')) = (content_hash is not null)
    and (content_hash is null) = (signed_at is null) and (content_hash is null) = (number is null) and (content_hash is null) = (signed_on is null)
    and (content_hash is null) = (signed_file_id is null) and (content_hash is null) = (signatory_name is null)
    and (content_hash is null) = (signatory_capacity is null)),
  constraint decree_amendment_number check ((amendment_no is not null) = (kind = 'AMENDMENT' and content_hash is not null)),
  constraint decree_ended check ((state in ('ENDED', 'REVOKED')) = (ended_from is not null) and (ended_from is null) = (closed_at is null)),
  constraint decree_published check ((published_at is null or content_hash is not null) and (state <> 'PUBLISHED' or published_at is not null))
);
create index on decree (tenant_id, id desc);
create index on decree (tenant_id, state);
create index on decree (programme_id, state);
create index on decree (cohort_id) where cohort_id is not null;
create index on decree (amends_id) where amends_id is not null;
create index on decree using gin (agreement_ids);
create index on decree (signed_file_id) where signed_file_id is not null;
create unique index decree_number on decree (tenant_id, number, extract(year from signed_on)) where number is not null;
-- One cohort, one decree: another draft of the same people would only be refused at the end.
create unique index decree_of_cohort on decree (cohort_id) where state <> 'CANCELLED';

-- The steps of a submission, as its route set them.
create table decree_step (
  decree_id uuid not null,
  submission integer not null check (submission > 0),
  position integer not null check (position between 1 and 10),
  tenant_id uuid not null,
  label text not null check (length(label) between 2 and 80),
  duty text not null check (duty in ('REVIEW', 'APPROVE')),
  -- How long it may take before it counts as late.
  days integer not null check (days between 1 and 60),
  -- Of one person alone; anybody with the duty where null.
  voter_id uuid references app_user,
  primary key (decree_id, submission, position),
  foreign key (decree_id, tenant_id) references decree (id, tenant_id)
);

create table decree_vote (
  id uuid primary key default uuidv7(),
  decree_id uuid not null,
  tenant_id uuid not null,
  submission integer not null,
  position integer not null,
  vote text not null check (vote in ('APPROVE', 'RETURN', 'REJECT')),
  reason text check (length(reason) between 3 and 500),
  -- For whom a deputy votes.
  on_behalf_of uuid references app_user,
  cast_by uuid not null references app_user default app.user_id(),
  cast_at timestamptz not null default now(),
  foreign key (decree_id, submission, position) references decree_step (decree_id, submission, position),
  constraint decree_vote_reason check (vote = 'APPROVE' or reason is not null),
  constraint decree_vote_twice unique (decree_id, submission, cast_by)
);
create unique index decree_vote_once on decree_vote (decree_id, submission, position);
create index on decree_vote (cast_by);

-- How it came about, written by the database itself.
create table decree_history (
  id uuid primary key default uuidv7(),
  decree_id uuid not null references decree,
  tenant_id uuid not null references tenant,
  from_state text,
  to_state text not null,
  reason text check (length(reason) <= 500),
  by_user uuid references app_user,
  at timestamptz not null default now()
);
create index on decree_history (decree_id, id);

-- A person as a decree names them. Nothing ever writes here but the functions below, and nothing at all once the decree is under review.
create table decree_entry (
  decree_id uuid not null,
  entry_no integer not null check (entry_no > 0),
  tenant_id uuid not null,
  change text not null check (change in ('DESIGNATE', 'ADD', 'REMOVE', 'REPLACE', 'CORRECT')),
  -- The line of the designation's annex that is taken away, replaced or corrected.
  target_line integer,
  reason_code text check (reason_code in ('DECEASED', 'MOVED', 'EMPLOYED', 'OVER_AGE', 'NOT_POOR', 'DUPLICATE', 'REFUSED', 'NOT_FOUND', 'QUOTA_LEFT',
    'IDENTITY_WRONG', 'OTHER')),
  note text check (length(note) between 3 and 300),
  worker_id uuid not null,
  person_id bigint not null,
  worker_version integer not null,
  national_id_cipher bytea not null,
  national_id_prefix text not null,
  name text not null,
  birth_place text,
  birth_date date not null,
  sex text not null,
  address text,
  rt text,
  rw text,
  village_code text not null,
  occupation_code text,
  income_bracket text,
  area_code text not null,
  -- No foreign keys: the only writers take every row from a cohort or a record, and checking each of 75,489 again took as long as writing them.
  primary key (decree_id, entry_no),
  constraint decree_entry_change check ((change in ('REMOVE', 'REPLACE', 'CORRECT')) = (target_line is not null)
    and (change = 'DESIGNATE') = (reason_code is null))
);
create index on decree_entry (worker_id, decree_id);
create unique index decree_entry_line on decree_entry (decree_id, target_line) where target_line is not null;

-- The annex as it stands: for every line of a signed designation who holds it, in which months, by which entry. What it was on any day is read here.
create table decree_holding (
  decree_id uuid not null,
  line_no integer not null,
  entry_decree_id uuid not null,
  entry_no integer not null,
  tenant_id uuid not null,
  programme_id uuid not null,
  worker_id uuid not null,
  person_id bigint not null,
  area_code text not null,
  village_code text not null,
  from_month date not null,
  -- Half open; the same as the first where it was taken away before it began.
  until_month date not null check (until_month >= from_month),
  primary key (decree_id, line_no, entry_decree_id)
);
create index on decree_holding (person_id, programme_id);
create index on decree_holding (worker_id);

-- ── What never changes ──────────────────────────────────────────────────────────────────────────────────────────────
create trigger approval_route_append_only before update or delete or truncate on approval_route for each statement execute function app.refuse_change();
create trigger decree_template_append_only before update or delete or truncate on decree_template for each statement execute function app.refuse_change();
create trigger decree_step_append_only before update or delete or truncate on decree_step for each statement execute function app.refuse_change();
create trigger decree_vote_append_only before update or delete or truncate on decree_vote for each statement execute function app.refuse_change();
create trigger decree_history_append_only before update or delete or truncate on decree_history for each statement execute function app.refuse_change();

create function app.guard_decree() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  -- What makes up a decree; everything else is its way.
  made_keys constant text[] := '{title,from_month,until_month,funding_source,quota_people,considerations,legal_references,dictums,regulation_ids,agreement_ids,people,added,removed,replaced,corrected,cohort_hash,annex_hash}';
  sign_keys constant text[] := '{state,number,signed_on,signatory_name,signatory_title,signatory_capacity,signed_file_id,content_hash,signed_at,signed_by,amendment_no,cost,total_rupiah,version,updated_by,updated_at}';
  way_keys constant text[] := '{state,state_reason,published_at,published_by,ended_from,closed_at,closed_by,version,updated_by,updated_at}';
  is_made boolean;
begin
  if tg_op = 'DELETE' then
    raise exception using errcode = '23001', constraint = 'decree_is_settled', message = 'a decree is cancelled, never removed: constraint "decree_is_settled"';
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'DRAFT' or not exists (select from programme p where p.id = new.programme_id and p.state = 'OPEN') then
      raise exception using errcode = '23514', constraint = 'decree_programme_open', message = 'a decree begins as the draft of an open programme: constraint "decree_programme_open"';
    end if;
    if new.kind = 'DESIGNATION' and not exists (select from cohort c where c.id = new.cohort_id and c.programme_id = new.programme_id and c.state = 'LOCKED') then
      raise exception using errcode = '23514', constraint = 'decree_cohort_locked', message = 'only a locked cohort is designated: constraint "decree_cohort_locked"';
    end if;
    if new.kind = 'AMENDMENT' and not exists (select from decree d where d.id = new.amends_id and d.programme_id = new.programme_id and d.kind = 'DESIGNATION'
        and d.state in ('SIGNED', 'PUBLISHED')) then
      raise exception using errcode = '23514', constraint = 'decree_amends_signed', message = 'only a signed designation is amended: constraint "decree_amends_signed"';
    end if;
    new.makers := array_remove(array[coalesce(app.user_id(), new.created_by)], null);
    return new;
  end if;
  if (new.id, new.tenant_id, new.kind, new.programme_id, new.public_code, new.created_at, new.synthetic)
      is distinct from (old.id, old.tenant_id, old.kind, old.programme_id, old.public_code, old.created_at, old.synthetic)
    or new.cohort_id is distinct from old.cohort_id or new.amends_id is distinct from old.amends_id or new.created_by is distinct from old.created_by then
    raise exception using errcode = '23001', constraint = 'decree_is_settled', message = 'it stays what it is: constraint "decree_is_settled"';
  end if;
  if old.state in ('ENDED', 'REVOKED', 'CANCELLED') then
    raise exception using errcode = '23001', constraint = 'decree_is_settled', message = 'it no longer changes: constraint "decree_is_settled"';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (('DRAFT', 'REVIEW'), ('DRAFT', 'CANCELLED'), ('REVIEW', 'DRAFT'), ('REVIEW', 'APPROVED'),
    ('REVIEW', 'CANCELLED'), ('APPROVED', 'DRAFT'), ('APPROVED', 'SIGNED'), ('APPROVED', 'CANCELLED'), ('SIGNED', 'PUBLISHED'), ('SIGNED', 'ENDED'),
    ('SIGNED', 'REVOKED'), ('PUBLISHED', 'ENDED'), ('PUBLISHED', 'REVOKED')) then
    raise exception using errcode = '23514', constraint = 'decree_transition', message = 'not a next state: constraint "decree_transition"';
  end if;
  is_made := exists (select from unnest(made_keys) k where to_jsonb(new) -> k is distinct from to_jsonb(old) -> k);
  if is_made and (old.state <> 'DRAFT' or new.state <> 'DRAFT') then
    raise exception using errcode = '23001', constraint = 'decree_is_settled', message = 'only a draft is changed: constraint "decree_is_settled"';
  end if;
  new.makers := case when is_made and app.user_id() is not null then array_remove(old.makers, app.user_id()) || app.user_id() else old.makers end;
  if old.state = 'APPROVED' and new.state = 'SIGNED' then
    if (to_jsonb(new) - sign_keys) <> (to_jsonb(old) - sign_keys) then
      raise exception using errcode = '23001', constraint = 'decree_is_settled', message = 'what is signed is what was approved: constraint "decree_is_settled"';
    end if;
  elsif old.content_hash is not null then
    if old.state = new.state or (to_jsonb(new) - way_keys) <> (to_jsonb(old) - way_keys) then
      raise exception using errcode = '23001', constraint = 'decree_is_settled', message = 'a signed decree never changes: constraint "decree_is_settled"';
    end if;
  end if;
  if old.state = 'DRAFT' and new.state = 'REVIEW' then
    if new.submission <> old.submission + 1 or new.annex_hash is null
      or not exists (select from decree_step s where s.decree_id = new.id and s.submission = new.submission and s.position = 1) then
      raise exception using errcode = '23514', constraint = 'decree_submitted', message = 'nothing to decide on: constraint "decree_submitted"';
    end if;
  elsif new.submission <> old.submission then
    raise exception using errcode = '23001', constraint = 'decree_is_settled', message = 'a submission stays: constraint "decree_is_settled"';
  end if;
  if (new.route_version, new.field_values, new.cost, new.total_rupiah) is distinct from (old.route_version, old.field_values, old.cost, old.total_rupiah)
    and (old.state, new.state) not in (('DRAFT', 'REVIEW'), ('APPROVED', 'SIGNED')) then
    raise exception using errcode = '23001', constraint = 'decree_is_settled', message = 'reckoned as it is submitted: constraint "decree_is_settled"';
  end if;
  if new.state = 'APPROVED' and old.state <> 'APPROVED' and exists (
      select from decree_step s where s.decree_id = new.id and s.submission = new.submission and not exists (
        select from decree_vote v where v.decree_id = s.decree_id and v.submission = s.submission and v.position = s.position and v.vote = 'APPROVE')) then
    raise exception using errcode = '23514', constraint = 'decree_approved_by_all', message = 'not everybody has approved: constraint "decree_approved_by_all"';
  end if;
  return new;
end $$;
create trigger decree_guard before insert or update or delete on decree for each row execute function app.guard_decree();

create function app.record_decree_step() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  former text := case when tg_op = 'UPDATE' then old.state end;
begin
  if former is distinct from new.state then
    insert into decree_history (decree_id, tenant_id, from_state, to_state, reason, by_user)
    values (new.id, new.tenant_id, former, new.state, new.state_reason, app.user_id());
  end if;
  return null;
end $$;
create trigger decree_recorded after insert or update of state on decree for each row execute function app.record_decree_step();

-- Entries are written while the decree is a draft, and never rewritten.
create function app.guard_decree_rows() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from (select distinct t.decree_id from touched t) t join decree d on d.id = t.decree_id where d.state <> 'DRAFT') then
    raise exception using errcode = '23001', constraint = 'decree_is_settled', message = 'only a draft is changed: constraint "decree_is_settled"';
  end if;
  return null;
end $$;
create trigger decree_entry_added after insert on decree_entry referencing new table as touched for each statement execute function app.guard_decree_rows();
create trigger decree_entry_gone after delete on decree_entry referencing old table as touched for each statement execute function app.guard_decree_rows();
create function app.refuse_decree_rows() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception using errcode = '23001', constraint = 'decree_is_settled', message = format('%s is never rewritten: constraint "decree_is_settled"', tg_table_name);
end $$;
create trigger decree_entry_final before update or truncate on decree_entry for each statement execute function app.refuse_decree_rows();
-- Whoever holds a line can only come to hold it for fewer months.
create trigger decree_holding_kept before delete or truncate on decree_holding for each statement execute function app.refuse_decree_rows();
create trigger decree_holding_final before update of decree_id, line_no, entry_decree_id, entry_no, tenant_id, programme_id, worker_id, person_id, area_code,
  village_code, from_month on decree_holding for each statement execute function app.refuse_decree_rows();
create trigger decree_holding_shrinks before update of until_month on decree_holding for each row when (new.until_month > old.until_month)
  execute function app.refuse_decree_rows();

-- ── Deciding ────────────────────────────────────────────────────────────────────────────────────────────────────────
create function app.guard_decree_vote() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  d decree;
  step decree_step;
begin
  select * into d from decree k where k.id = new.decree_id and k.tenant_id = new.tenant_id for update;
  if d.id is null or d.state <> 'REVIEW' or d.submission <> new.submission then
    raise exception using errcode = '23001', constraint = 'decree_is_frozen', message = 'nobody votes any more: constraint "decree_is_frozen"';
  end if;
  if new.cast_by = any (d.makers) or new.on_behalf_of = any (d.makers) then
    raise exception using errcode = '23514', constraint = 'decree_maker_is_not_voter', message = 'made by the same person: constraint "decree_maker_is_not_voter"';
  end if;
  if exists (select from decree_vote v where v.decree_id = d.id and v.submission = d.submission and v.id <> new.id
      and (v.cast_by in (new.cast_by, new.on_behalf_of) or v.on_behalf_of in (new.cast_by, new.on_behalf_of))) then
    raise exception using errcode = '23505', constraint = 'decree_vote_twice', message = 'has voted already: constraint "decree_vote_twice"';
  end if;
  select * into step from decree_step s where s.decree_id = d.id and s.submission = d.submission and not exists (
    select from decree_vote v where v.decree_id = s.decree_id and v.submission = s.submission and v.position = s.position and v.id <> new.id) order by s.position limit 1;
  if step.position is distinct from new.position then
    raise exception using errcode = '23514', constraint = 'decree_vote_in_turn', message = 'another step comes first: constraint "decree_vote_in_turn"';
  end if;
  if step.voter_id is not null and step.voter_id <> coalesce(new.on_behalf_of, new.cast_by) then
    raise exception using errcode = '23514', constraint = 'decree_vote_own_step', message = 'somebody else’s step: constraint "decree_vote_own_step"';
  end if;
  if new.on_behalf_of is not null and not exists (select from approval_delegation g where g.tenant_id = d.tenant_id and g.granted_by = new.on_behalf_of
      and g.deputy_id = new.cast_by and g.revoked_at is null and (now() at time zone 'Asia/Pontianak')::date >= g.from_day
      and (now() at time zone 'Asia/Pontianak')::date < g.until_day) then
    raise exception using errcode = '23514', constraint = 'decree_vote_deputy', message = 'no deputy today: constraint "decree_vote_deputy"';
  end if;
  return null;
end $$;
-- After the policy has let it in, and before the vote moves anything: triggers of one event run in the order of their names.
create constraint trigger decree_vote_checked after insert on decree_vote for each row execute function app.guard_decree_vote();

-- A vote moves the decree on: the last approval freezes it, a return makes it a draft again, a rejection ends it.
create function app.apply_decree_vote() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  next_state text := case new.vote when 'RETURN' then 'DRAFT' when 'REJECT' then 'CANCELLED'
    else case when exists (select from decree_step s where s.decree_id = new.decree_id and s.submission = new.submission and s.position > new.position)
      then 'REVIEW' else 'APPROVED' end end;
begin
  update decree d set state = next_state, state_reason = case when new.vote <> 'APPROVE' then new.reason end, version = d.version + 1,
    updated_by = new.cast_by, updated_at = now() where d.id = new.decree_id;
  return null;
end $$;
create trigger decree_vote_moves after insert on decree_vote for each row execute function app.apply_decree_vote();

-- ── The annex ───────────────────────────────────────────────────────────────────────────────────────────────────────
-- What everybody can reckon again from the rows: a line for the decree, then one for each entry in order of number, each a row as PostgreSQL writes it.
create function app.decree_annex_hash(asked_decree uuid) returns bytea
language sql stable set search_path = public, pg_temp set datestyle = 'ISO, YMD'
begin atomic
  select sha256(convert_to(
    (select row('payung decree 1', d.id, d.kind, d.programme_id, d.cohort_id, d.amends_id)::text || E'\n' from decree d where d.id = asked_decree)
    || coalesce((select string_agg(row(e.entry_no, e.change, e.target_line, e.reason_code, e.note, e.worker_id, e.person_id, e.worker_version, e.name, e.birth_place,
        e.birth_date, e.sex, e.address, e.rt, e.rw, e.village_code, e.occupation_code, e.income_bracket, e.area_code)::text, E'\n' order by e.entry_no)
      from decree_entry e where e.decree_id = asked_decree), ''), 'UTF8'));
end;

-- The annex, the text with what its fields say, and the signed file byte by byte.
create function app.decree_content_hash(d decree) returns bytea
language sql stable set search_path = public, pg_temp set datestyle = 'ISO, YMD'
begin atomic
  select sha256((d).annex_hash || sha256(convert_to(row('payung decree text 1', (d).title, (d).from_month, (d).until_month, (d).funding_source,
      (d).quota_people, (d).considerations, (d).legal_references, (d).dictums, (d).field_values, (d).cost, (d).number, (d).signed_on, (d).signatory_name,
      (d).signatory_title, (d).signatory_capacity)::text, 'UTF8')) || f.sha256)
  from file f where f.tenant_id = (d).tenant_id and f.id = (d).signed_file_id;
end;

-- A draft of the viewer's tenant, locked; nothing where there is none to write.
create function app.own_draft(asked_decree uuid, asked_kind text) returns decree language plpgsql volatile set search_path = public, pg_temp as $$
declare
  d decree;
begin
  select * into d from decree k where k.id = asked_decree and k.tenant_id = app.tenant_id() for update;
  if d.id is null or d.kind <> asked_kind or d.state <> 'DRAFT' or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null then
    raise exception using errcode = '23514', constraint = 'decree_is_no_draft', message = 'no draft to write: constraint "decree_is_no_draft"';
  end if;
  return d;
end $$;

-- Takes the people of its locked cohort over, as they were locked.
create function app.fill_decree(asked_decree uuid) returns integer language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  d decree := app.own_draft(asked_decree, 'DESIGNATION');
  written integer;
begin
  delete from decree_entry e where e.decree_id = d.id;
  insert into decree_entry (decree_id, entry_no, tenant_id, change, worker_id, person_id, worker_version, national_id_cipher, national_id_prefix, name,
    birth_place, birth_date, sex, address, rt, rw, village_code, occupation_code, income_bracket, area_code)
  select d.id, c.entry_no, d.tenant_id, 'DESIGNATE', c.worker_id, c.person_id, c.worker_version, c.national_id_cipher, c.national_id_prefix, c.name,
    c.birth_place, c.birth_date, c.sex, c.address, c.rt, c.rw, c.village_code, c.occupation_code, c.income_bracket, c.area_code
  from cohort_entry c where c.cohort_id = d.cohort_id;
  get diagnostics written = row_count;
  update decree k set people = written, annex_hash = app.decree_annex_hash(k.id), cohort_hash = (select c.content_hash from cohort c where c.id = k.cohort_id),
    updated_by = app.user_id(), updated_at = now() where k.id = d.id;
  return written;
end $$;

-- ── Amendments ──────────────────────────────────────────────────────────────────────────────────────────────────────
-- Puts changes into the draft of an amendment and takes others out. Who goes is written as they were designated, who comes or is corrected as their
-- record says now; who comes waits in the reserve of the cohort that was designated.
create function app.write_decree_changes(asked_decree uuid, added_changes jsonb, dropped integer[]) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  d decree := app.own_draft(asked_decree, 'AMENDMENT');
  base decree;
  last_no integer;
  gone integer;
  come integer;
begin
  select * into base from decree k where k.id = d.amends_id;
  delete from decree_entry e where e.decree_id = d.id and e.entry_no = any (dropped);
  select coalesce(max(e.entry_no), 0) into last_no from decree_entry e where e.decree_id = d.id;
  with asked as (
    select last_no + a.n as entry_no, (a.c ->> 'line')::int as line, a.c ->> 'reason' as reason, a.c ->> 'note' as note
    from jsonb_array_elements(added_changes) with ordinality a(c, n) where a.c ->> 'change' = 'REMOVE')
  insert into decree_entry (decree_id, entry_no, tenant_id, change, target_line, reason_code, note, worker_id, person_id, worker_version, national_id_cipher,
    national_id_prefix, name, birth_place, birth_date, sex, address, rt, rw, village_code, occupation_code, income_bracket, area_code)
  select d.id, a.entry_no, d.tenant_id, 'REMOVE', a.line, a.reason, a.note, e.worker_id, e.person_id, e.worker_version, e.national_id_cipher,
    e.national_id_prefix, e.name, e.birth_place, e.birth_date, e.sex, e.address, e.rt, e.rw, e.village_code, e.occupation_code, e.income_bracket, e.area_code
  from asked a join decree_holding h on h.decree_id = base.id and h.line_no = a.line and h.until_month = base.until_month and h.from_month <= d.from_month
    join decree_entry e on e.decree_id = h.entry_decree_id and e.entry_no = h.entry_no;
  get diagnostics gone = row_count;
  with asked as (
    select last_no + a.n as entry_no, a.c ->> 'change' as change, (a.c ->> 'line')::int as line, (a.c ->> 'worker')::uuid as worker, a.c ->> 'reason' as reason,
      a.c ->> 'note' as note
    from jsonb_array_elements(added_changes) with ordinality a(c, n) where a.c ->> 'change' <> 'REMOVE'),
  named as (
    select a.*, h.worker_id as held_by, h.area_code as held_area from asked a left join decree_holding h on h.decree_id = base.id and h.line_no = a.line
      and h.until_month = base.until_month and h.from_month <= d.from_month)
  insert into decree_entry (decree_id, entry_no, tenant_id, change, target_line, reason_code, note, worker_id, person_id, worker_version, national_id_cipher,
    national_id_prefix, name, birth_place, birth_date, sex, address, rt, rw, village_code, occupation_code, income_bracket, area_code)
  select d.id, a.entry_no, d.tenant_id, a.change, a.line, a.reason, a.note, w.id, w.person_id, w.version, w.national_id_cipher, w.national_id_prefix, w.name,
    w.birth_place, w.birth_date, w.sex, w.address, w.rt, w.rw, w.village_code, w.occupation_code, w.income_bracket, coalesce(a.held_area, m.area_code)
  from named a join worker w on w.id = case when a.change = 'CORRECT' then a.held_by else a.worker end and w.superseded_by is null
    join worker_listing l on l.tenant_id = d.tenant_id and l.worker_id = w.id and l.level = 'FULL'
    left join cohort_member m on m.cohort_id = base.cohort_id and m.worker_id = w.id and m.standing = 'RESERVE'
  where case a.change when 'CORRECT' then true when 'ADD' then a.line is null and m.worker_id is not null
    else a.held_by is not null and m.area_code = a.held_area end;
  get diagnostics come = row_count;
  if gone + come <> jsonb_array_length(added_changes) then
    raise exception using errcode = '23514', constraint = 'decree_change_names_somebody', message = 'a change names nobody: constraint "decree_change_names_somebody"';
  end if;
  if exists (select from decree_entry e where e.decree_id = d.id and e.change <> 'REMOVE' group by e.worker_id having count(*) > 1) then
    raise exception using errcode = '23505', constraint = 'decree_entry_twice', message = 'named twice: constraint "decree_entry_twice"';
  end if;
  perform app.count_decree_changes(d.id);
  return gone + come;
end $$;

create function app.count_decree_changes(asked_decree uuid) returns void language sql volatile set search_path = public, pg_temp as $$
  update decree d set added = c.added, removed = c.removed, replaced = c.replaced, corrected = c.corrected, annex_hash = app.decree_annex_hash(d.id),
    people = (select count(*) from decree_holding h where h.decree_id = d.amends_id and h.from_month <= d.from_month and d.from_month < h.until_month)
      + c.added - c.removed, updated_by = app.user_id(), updated_at = now()
  from (select count(*) filter (where e.change = 'ADD') as added, count(*) filter (where e.change = 'REMOVE') as removed,
      count(*) filter (where e.change = 'REPLACE') as replaced, count(*) filter (where e.change = 'CORRECT') as corrected
    from decree_entry e where e.decree_id = asked_decree) c
  where d.id = asked_decree;
$$;

-- Lets the lines of a designation be held as its amendment says, from its month on. A line that was taken away is not taken again: amendments of one
-- line follow each other in time, of different lines in any order.
create function app.apply_amendment(d decree, base decree) returns void language plpgsql volatile set search_path = public, pg_temp as $$
declare
  last_line integer;
begin
  if base.state not in ('SIGNED', 'PUBLISHED') or d.from_month < base.from_month or d.until_month <> base.until_month then
    raise exception using errcode = '23514', constraint = 'decree_amends_signed', message = 'not in force in those months: constraint "decree_amends_signed"';
  end if;
  if exists (select from decree_entry e left join decree_holding h on h.decree_id = base.id and h.line_no = e.target_line and h.until_month = base.until_month
        and h.from_month <= d.from_month
      where e.decree_id = d.id and e.target_line is not null and (h.line_no is null or (e.change <> 'REPLACE' and h.worker_id <> e.worker_id)
        or h.area_code <> e.area_code)) then
    raise exception using errcode = '23514', constraint = 'decree_line_taken', message = 'a line has changed since: constraint "decree_line_taken"';
  end if;
  select max(h.line_no) into last_line from decree_holding h where h.decree_id = base.id;
  update decree_holding h set until_month = d.from_month from decree_entry e
    where e.decree_id = d.id and e.target_line is not null and h.decree_id = base.id and h.line_no = e.target_line and h.until_month = base.until_month;
  insert into decree_holding (decree_id, line_no, entry_decree_id, entry_no, tenant_id, programme_id, worker_id, person_id, area_code, village_code,
    from_month, until_month)
  select base.id, case when e.change = 'CORRECT' then e.target_line
      else last_line + row_number() over (partition by e.change = 'CORRECT' order by e.entry_no) end,
    d.id, e.entry_no, base.tenant_id, base.programme_id, e.worker_id, e.person_id, e.area_code, e.village_code, d.from_month, base.until_month
  from decree_entry e where e.decree_id = d.id and e.change <> 'REMOVE';
  if exists (select from (select distinct h.from_month as month from decree_holding h where h.decree_id = base.id and h.from_month >= d.from_month) m
      where (select count(*) from decree_holding h where h.decree_id = base.id and h.from_month <= m.month and m.month < h.until_month) > base.quota_people) then
    raise exception using errcode = '23514', constraint = 'decree_within_quota', message = 'more people than its quota: constraint "decree_within_quota"';
  end if;
end $$;

-- ── Signing ─────────────────────────────────────────────────────────────────────────────────────────────────────────
-- Signs what was approved: the annex is what it was, the cohort too, nobody is designated twice in one month, and the lines begin to be held.
create function app.sign_decree(asked_decree uuid, as_number text, on_day date, by_name text, by_title text, by_capacity text, scan uuid, with_cost jsonb,
  with_total bigint) returns bytea language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  d decree;
  base decree;
  hashed bytea;
begin
  select * into d from decree k where k.id = asked_decree and k.tenant_id = app.tenant_id() for update;
  if d.id is null or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null or d.state <> 'APPROVED' then
    raise exception using errcode = '23514', constraint = 'decree_signable', message = 'nothing to sign: constraint "decree_signable"';
  end if;
  if app.user_id() = any (d.makers) then
    raise exception using errcode = '23514', constraint = 'decree_maker_is_not_signer', message = 'made by the same person: constraint "decree_maker_is_not_signer"';
  end if;
  if not exists (select from file f where f.tenant_id = d.tenant_id and f.id = scan and f.purpose = 'DOCUMENT' and f.media_type = 'application/pdf'
      and f.content_removed_at is null) then
    raise exception using errcode = '23514', constraint = 'decree_signed_file', message = 'no PDF of this tenant: constraint "decree_signed_file"';
  end if;
  -- Two decrees of a programme, one after the other.
  perform pg_advisory_xact_lock(hashtextextended('programme ' || d.programme_id, 0));
  if d.annex_hash is distinct from app.decree_annex_hash(d.id) or (d.cohort_id is not null and not exists (
      select from cohort c where c.id = d.cohort_id and c.state = 'LOCKED' and c.content_hash = d.cohort_hash and app.cohort_content_hash(c.id) = d.cohort_hash)) then
    raise exception using errcode = '23514', constraint = 'decree_cohort_changed', message = 'the people are no longer those: constraint "decree_cohort_changed"';
  end if;
  if d.kind = 'DESIGNATION' then
    if d.people > d.quota_people then
      raise exception using errcode = '23514', constraint = 'decree_within_quota', message = 'more people than its quota: constraint "decree_within_quota"';
    end if;
    insert into decree_holding (decree_id, line_no, entry_decree_id, entry_no, tenant_id, programme_id, worker_id, person_id, area_code, village_code,
      from_month, until_month)
    select d.id, e.entry_no, d.id, e.entry_no, d.tenant_id, d.programme_id, e.worker_id, e.person_id, e.area_code, e.village_code, d.from_month, d.until_month
    from decree_entry e where e.decree_id = d.id;
  else
    select * into base from decree k where k.id = d.amends_id for update;
    perform app.apply_amendment(d, base);
  end if;
  if exists (select from decree_holding h join decree_holding o on o.person_id = h.person_id and o.programme_id = h.programme_id
        and (o.decree_id, o.line_no, o.entry_decree_id) <> (h.decree_id, h.line_no, h.entry_decree_id)
        and o.from_month < h.until_month and h.from_month < o.until_month
      where h.decree_id = coalesce(d.amends_id, d.id) and h.entry_decree_id = d.id) then
    raise exception using errcode = '23505', constraint = 'decree_overlap', message = 'designated in the same months already: constraint "decree_overlap"';
  end if;
  d.number := as_number;
  d.signed_on := on_day;
  d.signatory_name := by_name;
  d.signatory_title := by_title;
  d.signatory_capacity := by_capacity;
  d.signed_file_id := scan;
  d.cost := with_cost;
  hashed := app.decree_content_hash(d);
  update decree k set number = as_number, signed_on = on_day, signatory_name = by_name, signatory_title = by_title, signatory_capacity = by_capacity,
    signed_file_id = scan, cost = with_cost, total_rupiah = with_total, signed_at = now(), signed_by = app.user_id(), state = 'SIGNED', content_hash = hashed,
    amendment_no = case when k.kind = 'AMENDMENT' then 1 + (select count(*) from decree o where o.amends_id = k.amends_id and o.content_hash is not null) end,
    version = k.version + 1, updated_by = app.user_id(), updated_at = now() where k.id = d.id;
  return hashed;
end $$;

-- Ends a designation early, or revokes it, from a month on: nobody holds a line of it any longer.
create function app.close_decree(asked_decree uuid, from_this_month date, as_state text, because text) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  d decree;
  touched_rows integer;
begin
  select * into d from decree k where k.id = asked_decree and k.tenant_id = app.tenant_id() for update;
  if d.id is null or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null or d.kind <> 'DESIGNATION'
    or d.state not in ('SIGNED', 'PUBLISHED') or as_state not in ('ENDED', 'REVOKED') or from_this_month < d.from_month or from_this_month >= d.until_month
    or length(coalesce(because, '')) < 3 then
    raise exception using errcode = '23514', constraint = 'decree_closable', message = 'nothing to end: constraint "decree_closable"';
  end if;
  if app.user_id() = any (d.makers) then
    raise exception using errcode = '23514', constraint = 'decree_maker_is_not_signer', message = 'made by the same person: constraint "decree_maker_is_not_signer"';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('programme ' || d.programme_id, 0));
  update decree_holding h set until_month = greatest(h.from_month, from_this_month) where h.decree_id = d.id and h.until_month > from_this_month;
  get diagnostics touched_rows = row_count;
  update decree k set state = as_state, state_reason = because, ended_from = from_this_month, closed_at = now(), closed_by = app.user_id(),
    version = k.version + 1, updated_by = app.user_id(), updated_at = now() where k.id = d.id;
  return touched_rows;
end $$;

-- ── What others may know ────────────────────────────────────────────────────────────────────────────────────────────
-- Whoever reads the code off the paper: that it is what it says it is. Before it is signed, only that it is not.
create function app.public_decree(asked_code text) returns table (owner_name text, kind text, title text, state text, number text, signed_on date, content_hash text,
  people integer, from_month date, until_month date, ended_from date, amends_number text, amended_by text[], field_values jsonb, file_hash text)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.name, d.kind, case when d.content_hash is not null then d.title end, case when d.content_hash is null then 'UNSIGNED' else d.state end, d.number,
    d.signed_on, encode(d.content_hash, 'hex'), case when d.content_hash is not null then d.people end, d.from_month, d.until_month, d.ended_from, b.number,
    array(select a.number from decree a where a.amends_id = d.id and a.content_hash is not null order by a.amendment_no),
    case when d.content_hash is not null then d.field_values end,
    (select encode(f.sha256, 'hex') from file f where f.tenant_id = d.tenant_id and f.id = d.signed_file_id)
  from decree d join tenant t on t.id = d.tenant_id left join decree b on b.id = d.amends_id
  where d.public_code = asked_code and d.state <> 'CANCELLED';
$$;

-- Of people whom the viewer's tenant reads in full: in which months decrees of others name them, and out of which kind of purse. No more than that.
create function app.decrees_elsewhere(asked_workers uuid[]) returns table (worker_id uuid, from_month date, until_month date, funding_source text)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.worker_id, h.from_month, h.until_month, d.funding_source
  from worker_listing l join worker w on w.id = l.worker_id join decree_holding h on h.person_id = w.person_id and h.tenant_id <> l.tenant_id
    and h.from_month < h.until_month join decree d on d.id = h.decree_id
  where l.tenant_id = app.tenant_id() and l.level = 'FULL' and l.worker_id = any (asked_workers) and starts_with(w.village_code, app.area_scope())
    and app.agency_id() is null;
$$;

-- How many people of signed decrees rest on an agreement, of all its parties together: its quota is theirs together too.
create function app.people_bound(asked_agreement uuid, except_decree uuid) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(sum(coalesce((select a.people from decree a where a.amends_id = d.id and a.content_hash is not null order by a.amendment_no desc limit 1), d.people)), 0)::int
  from decree d where d.agreement_ids @> array[asked_agreement] and d.kind = 'DESIGNATION' and d.state in ('SIGNED', 'PUBLISHED')
    and d.id is distinct from except_decree and asked_agreement in (select app.own_agreements());
$$;

-- A signed decree's file stays as long as the decree.
create or replace function app.document_attached(asked_file uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from worker_document d where d.tenant_id = app.tenant_id() and d.file_id = asked_file)
    or exists (select from agreement_document d where d.tenant_id = app.tenant_id() and d.file_id = asked_file)
    or exists (select from obligation_report_file e where e.tenant_id = app.tenant_id() and e.file_id = asked_file)
    or exists (select from regulation r where r.tenant_id = app.tenant_id() and r.file_id = asked_file)
    or exists (select from deliberation d where d.tenant_id = app.tenant_id() and d.minutes_file_id = asked_file)
    or exists (select from decree d where d.tenant_id = app.tenant_id() and d.signed_file_id = asked_file);
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
        and not exists (select from regulation r where r.tenant_id = f.tenant_id and r.file_id = f.id)
        and not exists (select from deliberation d where d.tenant_id = f.tenant_id and d.minutes_file_id = f.id)
        and not exists (select from decree d where d.tenant_id = f.tenant_id and d.signed_file_id = f.id)))
  order by f.created_at limit most;
$$;

-- ── Steps ───────────────────────────────────────────────────────────────────────────────────────────────────────────
create function app.guard_decree_step() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from decree d where d.id = new.decree_id and d.state = 'DRAFT' and d.submission + 1 = new.submission) then
    raise exception using errcode = '23001', constraint = 'decree_is_settled', message = 'steps are set as it is submitted: constraint "decree_is_settled"';
  end if;
  return null;
end $$;
create constraint trigger decree_step_checked after insert on decree_step for each row execute function app.guard_decree_step();

-- ── Who sees and writes ─────────────────────────────────────────────────────────────────────────────────────────────
do $$
declare
  t text;
begin
  foreach t in array array['approval_route', 'decree_template', 'approval_delegation', 'decree', 'decree_step', 'decree_vote', 'decree_history', 'decree_entry',
    'decree_holding'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

create policy approval_route_read on approval_route for select using (tenant_id = (select app.tenant_id()));
create policy approval_route_add on approval_route for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and saved_by is not distinct from (select app.user_id()));
grant select, insert (tenant_id, version, steps, note, saved_by) on approval_route to payung_app;

create policy decree_template_read on decree_template for select using (tenant_id = (select app.tenant_id()));
create policy decree_template_add on decree_template for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and saved_by is not distinct from (select app.user_id()));
grant select, insert (tenant_id, kind, version, title, considerations, dictums, saved_by) on decree_template to payung_app;

create policy approval_delegation_read on approval_delegation for select using (tenant_id = (select app.tenant_id()));
create policy approval_delegation_add on approval_delegation for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and granted_by = (select app.user_id()));
create policy approval_delegation_change on approval_delegation for update using (
  tenant_id = (select app.tenant_id()) and granted_by = (select app.user_id()));
grant select, insert (tenant_id, granted_by, deputy_id, from_day, until_day, reason), update (revoked_at) on approval_delegation to payung_app;
create trigger delegation_revoking_signed before update of revoked_at on approval_delegation for each row
  when (current_user = 'payung_app' and old.revoked_at is null) execute function app.sign_columns('revoked_at');
create trigger delegation_stays_revoked before update of revoked_at on approval_delegation for each row
  when (current_user = 'payung_app' and old.revoked_at is not null) execute function app.keep_first('revoked_at');

create policy decree_read on decree for select using (tenant_id = (select app.tenant_id()));
create policy decree_add on decree for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and created_by is not distinct from (select app.user_id()) and updated_by is not distinct from created_by);
create policy decree_change on decree for update using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
grant select, insert (tenant_id, kind, programme_id, cohort_id, amends_id, title, from_month, until_month, funding_source, quota_people, considerations,
    legal_references, dictums, regulation_ids, agreement_ids, public_code, created_by, updated_by),
  update (title, from_month, until_month, funding_source, quota_people, considerations, legal_references, dictums, regulation_ids, agreement_ids, state,
    state_reason, submission, route_version, field_values, cost, total_rupiah, published_at, published_by, version, updated_by, updated_at)
  on decree to payung_app;
create trigger decree_written before update on decree for each row when (current_user = 'payung_app') execute function app.sign_change();
create trigger decree_publishing_signed before update of published_by, published_at on decree for each row
  when (current_user = 'payung_app' and (new.published_at, new.published_by) is distinct from (old.published_at, old.published_by))
  execute function app.sign_columns('published_by', 'published_at');

create policy decree_step_read on decree_step for select using (tenant_id = (select app.tenant_id()));
create policy decree_step_add on decree_step for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
grant select, insert on decree_step to payung_app;

create policy decree_vote_read on decree_vote for select using (tenant_id = (select app.tenant_id()));
create policy decree_vote_add on decree_vote for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null and cast_by = (select app.user_id()));
grant select, insert (decree_id, tenant_id, submission, position, vote, reason, on_behalf_of, cast_by) on decree_vote to payung_app;

create policy decree_history_read on decree_history for select using (tenant_id = (select app.tenant_id()));
grant select on decree_history to payung_app;

create policy decree_entry_read on decree_entry for select using (
  tenant_id = (select app.tenant_id()) and starts_with(village_code, (select app.area_scope())) and (select app.agency_id()) is null);
grant select on decree_entry to payung_app;
create policy decree_holding_read on decree_holding for select using (
  tenant_id = (select app.tenant_id()) and starts_with(village_code, (select app.area_scope())) and (select app.agency_id()) is null);
grant select on decree_holding to payung_app;

do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'app'::regnamespace and p.proname in ('guard_decree', 'record_decree_step',
    'guard_decree_rows', 'refuse_decree_rows', 'guard_decree_vote', 'apply_decree_vote', 'guard_decree_step', 'decree_annex_hash', 'decree_content_hash',
    'own_draft', 'fill_decree', 'write_decree_changes', 'count_decree_changes', 'apply_amendment', 'sign_decree', 'close_decree', 'public_decree',
    'decrees_elsewhere', 'people_bound') loop
    execute format('revoke execute on function %s from public', f);
  end loop;
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'app'::regnamespace and p.prosecdef and p.proname in ('guard_decree',
    'record_decree_step', 'guard_decree_rows', 'guard_decree_vote', 'apply_decree_vote', 'guard_decree_step', 'fill_decree', 'write_decree_changes',
    'sign_decree', 'close_decree', 'public_decree', 'decrees_elsewhere', 'people_bound') loop
    execute format('alter function %s owner to payung_crossing', f);
  end loop;
end $$;
grant execute on function app.decree_annex_hash(uuid), app.decree_content_hash(decree), app.own_draft(uuid, text), app.count_decree_changes(uuid),
  app.apply_amendment(decree, decree) to payung_crossing;
grant execute on function app.decree_annex_hash(uuid), app.decree_content_hash(decree), app.fill_decree(uuid), app.write_decree_changes(uuid, jsonb, integer[]),
  app.sign_decree(uuid, text, date, text, text, text, uuid, jsonb, bigint), app.close_decree(uuid, date, text, text), app.public_decree(text),
  app.decrees_elsewhere(uuid[]), app.people_bound(uuid, uuid) to payung_app;
grant select, update (people, added, removed, replaced, corrected, annex_hash, cohort_hash, number, signed_on, signatory_name, signatory_title,
  signatory_capacity, signed_file_id, cost, total_rupiah, signed_at, signed_by, state, state_reason, content_hash, amendment_no, ended_from, closed_at,
  closed_by, version, updated_by, updated_at) on decree to payung_crossing;
grant select, insert, delete on decree_entry to payung_crossing;
grant select, insert, update (until_month) on decree_holding to payung_crossing;
grant select on decree_step, decree_vote, approval_delegation to payung_crossing;
grant insert on decree_history to payung_crossing;
