-- The masked public list of a cohort, what people say against it, and cohorts of the accepted candidates of a round.

alter table cohort
  add column round_id uuid references round,
  add column published_at timestamptz,
  add column published_by uuid references app_user,
  -- The last day on which anybody may object.
  add column objections_until date,
  -- The address of the public page: not to be guessed before it is published, and another after a withdrawal.
  add column public_code text unique check (public_code ~ '^[a-z0-9]{20}$'),
  add check (state <> 'PUBLISHED' or num_nulls(published_at, objections_until, public_code) = 0),
  add check (state in ('PUBLISHED', 'LOCKED') or public_code is null);
create index on cohort (round_id) where round_id is not null;
grant insert (round_id), update (round_id, published_at, published_by, objections_until, public_code) on cohort to payung_app;

create table cohort_objection (
  id uuid primary key default uuidv7(),
  cohort_id uuid not null,
  tenant_id uuid not null,
  -- Whom it is about, where that is known; somebody missing from the list has no place in it.
  worker_id uuid,
  village_code text not null,
  kind text not null check (kind in ('DECEASED', 'MOVED', 'EMPLOYED', 'NOT_POOR', 'TWICE', 'MISSING', 'OTHER')),
  -- What was said, and by whom, as JSON under the key of the tenant.
  statement_cipher bytea not null check (length(statement_cipher) between 40 and 8000),
  -- Null: in public, without sign-in.
  received_by uuid references app_user,
  received_at timestamptz not null default now(),
  -- HMAC of a sender's address, for bounds; nobody can read it back.
  sender_digest bytea check (length(sender_digest) = 16),
  foreign key (cohort_id, tenant_id) references cohort (id, tenant_id),
  foreign key (cohort_id, worker_id) references cohort_member (cohort_id, worker_id),
  unique (id, cohort_id, tenant_id),
  check ((received_by is null) = (sender_digest is not null))
);
create index on cohort_objection (cohort_id, id desc);
create index on cohort_objection (sender_digest, received_at) where sender_digest is not null;

create table cohort_objection_decision (
  objection_id uuid primary key,
  cohort_id uuid not null,
  tenant_id uuid not null,
  upheld boolean not null,
  reason text not null check (length(reason) between 10 and 500),
  -- Who was taken out, and who came in their place.
  removed_worker_id uuid,
  replacement_worker_id uuid,
  decided_by uuid not null references app_user,
  decided_at timestamptz not null default now(),
  foreign key (objection_id, cohort_id, tenant_id) references cohort_objection (id, cohort_id, tenant_id),
  check (upheld or removed_worker_id is null),
  check (replacement_worker_id is null or removed_worker_id is not null)
);
create index on cohort_objection_decision (cohort_id);

create function app.guard_objection() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  c cohort;
begin
  select * into c from cohort k where k.id = new.cohort_id for share;
  if c.state is distinct from 'PUBLISHED' or (now() at time zone 'Asia/Pontianak')::date > c.objections_until then
    raise exception using errcode = '23514', constraint = 'objection_in_time', message = 'not within the days for objections: constraint "objection_in_time"';
  end if;
  if new.received_by is distinct from app.user_id() then
    raise exception using errcode = '23514', constraint = 'objection_own_name', message = 'in another’s name: constraint "objection_own_name"';
  end if;
  return new;
end $$;
create trigger cohort_objection_guard before insert on cohort_objection for each row execute function app.guard_objection();

-- Whoever takes an objection down does not decide it.
create function app.guard_objection_decision() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from cohort k where k.id = new.cohort_id and k.state = 'PUBLISHED' for share) then
    raise exception using errcode = '23001', constraint = 'cohort_is_settled', message = 'the list is not published: constraint "cohort_is_settled"';
  end if;
  if new.decided_by is distinct from app.user_id() or exists (select from cohort_objection o where o.id = new.objection_id and o.received_by = new.decided_by) then
    raise exception using errcode = '23514', constraint = 'objection_decided_by_another', message = 'decided by who received it: constraint "objection_decided_by_another"';
  end if;
  return new;
end $$;
create trigger cohort_objection_decision_guard before insert on cohort_objection_decision for each row execute function app.guard_objection_decision();

-- A published list is locked after its days, when everything said against it is decided; an unpublished one with the reason why.
create function app.guard_cohort_lock() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state = 'DRAFT' and new.lock_reason is null then
    raise exception using errcode = '23514', constraint = 'cohort_lock_reason', message = 'never published and no reason: constraint "cohort_lock_reason"';
  end if;
  if old.state = 'PUBLISHED' and ((now() at time zone 'Asia/Pontianak')::date <= old.objections_until or exists (
      select from cohort_objection o where o.cohort_id = old.id and not exists (select from cohort_objection_decision d where d.objection_id = o.id))) then
    raise exception using errcode = '23514', constraint = 'cohort_objections_open', message = 'objections are still open: constraint "cohort_objections_open"';
  end if;
  return new;
end $$;
create trigger cohort_lock_guard before update of state on cohort for each row when (new.state = 'LOCKED' and old.state <> 'LOCKED') execute function app.guard_cohort_lock();

alter table cohort_objection enable row level security;
alter table cohort_objection force row level security;
create policy cohort_objection_read on cohort_objection for select using (
  tenant_id = (select app.tenant_id()) and starts_with(village_code, (select app.area_scope())) and (select app.agency_id()) is null);
create policy cohort_objection_add on cohort_objection for insert with check (
  tenant_id = (select app.tenant_id()) and starts_with(village_code, (select app.area_scope())) and (select app.agency_id()) is null);
grant select, insert (cohort_id, tenant_id, worker_id, village_code, kind, statement_cipher, received_by) on cohort_objection to payung_app;

alter table cohort_objection_decision enable row level security;
alter table cohort_objection_decision force row level security;
create policy cohort_objection_decision_read on cohort_objection_decision for select using (tenant_id = (select app.tenant_id()));
create policy cohort_objection_decision_add on cohort_objection_decision for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
grant select, insert (objection_id, cohort_id, tenant_id, upheld, reason, removed_worker_id, replacement_worker_id, decided_by) on cohort_objection_decision to payung_app;

-- ── In public ───────────────────────────────────────────────────────────────────────────────────────────────────────
-- Enough for neighbours, too little for anybody else: two letters of each word, and as many dots whatever its length.
create function app.mask_name(name text) returns text language sql immutable parallel safe
  return (select coalesce(string_agg(case when length(word) <= 2 then word else left(word, 2) || '•••' end, ' ' order by at), '')
    from regexp_split_to_table(trim(name), '\s+') with ordinality as words(word, at));

create function app.public_cohort(asked_code text)
returns table (tenant_id uuid, cohort_id uuid, owner_name text, programme_name text, cohort_name text, from_month date, until_month date, seed text, criteria jsonb,
  members integer, reserves integer, published_on date, objections_until date, locked boolean)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select c.tenant_id, c.id, t.name, p.name, c.name, lower(p.period), upper(p.period), c.seed,
    coalesce((select jsonb_agg(jsonb_build_object('label', one->>'label', 'points', one->'points') order by at) from jsonb_array_elements(v.criteria) with ordinality as e(one, at)), '[]'),
    c.members, c.reserves, (c.published_at at time zone 'Asia/Pontianak')::date, c.objections_until, c.state = 'LOCKED'
  from cohort c join tenant t on t.id = c.tenant_id join programme p on p.id = c.programme_id
    left join priority_version v on v.programme_id = c.programme_id and v.version = c.priority_version
  where c.public_code = asked_code and c.state in ('PUBLISHED', 'LOCKED');
end;

create function app.public_cohort_villages(asked_code text) returns table (village_code text, members integer, reserves integer)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select m.village_code, (count(*) filter (where m.standing = 'MEMBER'))::int, (count(*) filter (where m.standing = 'RESERVE'))::int
  from cohort c join cohort_member m on m.cohort_id = c.id and m.standing <> 'REMOVED'
  where c.public_code = asked_code and c.state in ('PUBLISHED', 'LOCKED') group by 1;
end;

create function app.public_cohort_people(asked_code text, village text) returns table (area_code text, place integer, masked_name text, occupation_code text, standing text)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select m.area_code, m.place, app.mask_name(w.name), w.occupation_code, m.standing
  from cohort c join cohort_member m on m.cohort_id = c.id and m.village_code = village and m.standing <> 'REMOVED' join worker w on w.id = m.worker_id
  where c.public_code = asked_code and c.state in ('PUBLISHED', 'LOCKED') order by m.area_code, m.place limit 5000;
end;

-- Anybody may object while the days run, within bounds: five a day from one address, five hundred a day against one list.
create function app.receive_objection(asked_code text, village text, about_area text, about_place integer, asked_kind text, statement bytea, sender bytea) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  c cohort;
  about uuid;
begin
  select * into c from cohort k where k.public_code = asked_code and k.state = 'PUBLISHED' for share;
  if c.id is null or (now() at time zone 'Asia/Pontianak')::date > c.objections_until then return 'CLOSED'; end if;
  if not exists (select from area a where a.code = village and a.level = 'VILLAGE')
    or not exists (select from cohort_area a where a.cohort_id = c.id and (village = a.area_code or starts_with(village, a.area_code || '.'))) then return 'UNKNOWN'; end if;
  if about_place is not null then
    select m.worker_id into about from cohort_member m
      where m.cohort_id = c.id and m.area_code = about_area and m.place = about_place and m.village_code = village and m.standing <> 'REMOVED';
    if about is null then return 'UNKNOWN'; end if;
  end if;
  -- One after the other, or two at once would both find room.
  perform pg_advisory_xact_lock(hashtextextended('objections ' || c.id, 0));
  if (select count(*) from cohort_objection o where o.sender_digest = sender and o.received_at > now() - interval '1 day') >= 5
    or (select count(*) from cohort_objection o where o.cohort_id = c.id and o.sender_digest is not null and o.received_at > now() - interval '1 day') >= 500 then
    return 'LIMITED';
  end if;
  insert into cohort_objection (cohort_id, tenant_id, worker_id, village_code, kind, statement_cipher, sender_digest)
  values (c.id, c.tenant_id, about, village, asked_kind, statement, sender);
  insert into audit_event (tenant_id, action, subject_kind, subject_id, details) values (c.tenant_id, 'OBJECTION_RECEIVED', 'cohort', c.id::text, '{"inPublic": true}');
  return 'RECEIVED';
end $$;

revoke execute on function app.public_cohort(text), app.public_cohort_villages(text), app.public_cohort_people(text, text),
  app.receive_objection(text, text, text, integer, text, bytea, bytea), app.mask_name(text) from public;
grant execute on function app.mask_name(text) to payung_crossing, payung_app;
grant select on cohort_objection, cohort_objection_decision, cohort_area to payung_crossing;
grant insert on cohort_objection to payung_crossing;
alter function app.public_cohort(text) owner to payung_crossing;
alter function app.public_cohort_villages(text) owner to payung_crossing;
alter function app.public_cohort_people(text, text) owner to payung_crossing;
alter function app.receive_objection(text, text, text, integer, text, bytea, bytea) owner to payung_crossing;
grant execute on function app.public_cohort(text), app.public_cohort_villages(text), app.public_cohort_people(text, text),
  app.receive_objection(text, text, text, integer, text, bytea, bytea) to payung_app;
