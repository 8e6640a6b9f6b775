-- What decrees of one payer, their amendments and their reserve may not do to each other.

-- ── Quotas of areas ─────────────────────────────────────────────────────────────────────────────────────────────────
-- By how many people the amendments of a designation raise a quota's area above what was locked, in the month in which it is most: a place that
-- falls free in March is taken again in March. With one draft as if it were signed.
create function app.additions_by_area(asked_programme uuid, with_draft uuid) returns table (area_code text, people bigint)
language sql stable set search_path = public, pg_temp
begin atomic
  with moved as (
    select a.amends_id, e.area_code, a.from_month, sum(case e.change when 'ADD' then 1 else -1 end) as net
    from decree a join decree b on b.id = a.amends_id and b.state in ('SIGNED', 'PUBLISHED')
      join decree_entry e on e.decree_id = a.id and e.change in ('ADD', 'REMOVE')
    where a.programme_id = asked_programme and a.kind = 'AMENDMENT' and (a.content_hash is not null or a.id = with_draft) group by 1, 2, 3),
  standing as (
    select m.amends_id, m.area_code, sum(m.net) over (partition by m.amends_id, m.area_code order by m.from_month) as net from moved m)
  select s.area_code, greatest(max(s.net), 0)::bigint from standing s group by s.amends_id, s.area_code;
end;

-- Of the areas in which an amendment adds people: those with more than their quota, with everybody who is locked or was added in them.
create function app.areas_over_quota(asked_decree uuid) returns table (area_code text, quota integer, people bigint)
language sql stable set search_path = public, pg_temp
begin atomic
  with locked as (
    select e.area_code, count(*) as people from decree d join cohort c on c.programme_id = d.programme_id and c.state = 'LOCKED'
      join cohort_entry e on e.cohort_id = c.id where d.id = asked_decree group by 1),
  added as (
    select a.area_code, sum(a.people) as people from decree d cross join lateral app.additions_by_area(d.programme_id, d.id) a where d.id = asked_decree group by 1)
  select q.area_code, q.people, (coalesce(l.people, 0) + a.people)::bigint
  from decree d join programme_quota q on q.programme_id = d.programme_id join added a on a.area_code = q.area_code left join locked l on l.area_code = q.area_code
  where d.id = asked_decree and coalesce(l.people, 0) + a.people > q.people
    and exists (select from decree_entry e where e.decree_id = d.id and e.change = 'ADD' and e.area_code = q.area_code)
  order by 1;
end;

-- Whom the next lock of the programme has to leave room for: everybody who was locked, and whoever amendments have added since.
create or replace function app.locked_by_village(asked_programme uuid) returns table (village_code text, people bigint)
language sql stable set search_path = public, pg_temp
begin atomic
  select e.village_code, count(*) from cohort c join cohort_entry e on e.cohort_id = c.id
  where c.programme_id = asked_programme and c.state = 'LOCKED' group by 1
  union all select a.area_code, a.people from app.additions_by_area(asked_programme, null) a;
end;

-- ── Whoever submits is a maker ──────────────────────────────────────────────────────────────────────────────────────
create or replace function app.guard_decree() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
  -- Whoever submits it stands for it as much as whoever wrote it.
  new.makers := case when (is_made or (old.state = 'DRAFT' and new.state = 'REVIEW')) and app.user_id() is not null then array_remove(old.makers, app.user_id()) || app.user_id() else old.makers end;
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

-- ── Amendments ──────────────────────────────────────────────────────────────────────────────────────────────────────
create or replace function app.write_decree_changes(asked_decree uuid, added_changes jsonb, dropped integer[]) returns integer
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
    select a.*, app.current_record(h.worker_id) as held_by, h.area_code as held_area from asked a left join decree_holding h on h.decree_id = base.id and h.line_no = a.line
      and h.until_month = base.until_month and h.from_month <= d.from_month)
  insert into decree_entry (decree_id, entry_no, tenant_id, change, target_line, reason_code, note, worker_id, person_id, worker_version, national_id_cipher,
    national_id_prefix, name, birth_place, birth_date, sex, address, rt, rw, village_code, occupation_code, income_bracket, area_code)
  select d.id, a.entry_no, d.tenant_id, a.change, a.line, a.reason, a.note, w.id, w.person_id, w.version, w.national_id_cipher, w.national_id_prefix, w.name,
    w.birth_place, w.birth_date, w.sex, w.address, w.rt, w.rw, w.village_code, w.occupation_code, w.income_bracket, coalesce(a.held_area, m.area_code)
  from named a join worker w on w.id = case when a.change = 'CORRECT' then a.held_by else a.worker end and w.superseded_by is null
    join worker_listing l on l.tenant_id = d.tenant_id and l.worker_id = w.id and l.level = 'FULL'
    left join cohort_member m on m.cohort_id = base.cohort_id and m.worker_id = w.id and m.standing = 'RESERVE'
  -- The reserve stands as it was locked; who has died or moved since is not called up any more.
  where case a.change when 'CORRECT' then true when 'ADD' then a.line is null and m.worker_id is not null
    else a.held_by is not null and m.area_code = a.held_area end
    and (a.change = 'CORRECT' or w.status in ('CANDIDATE', 'VERIFIED'));
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

create or replace function app.apply_amendment(d decree, base decree) returns void language plpgsql volatile set search_path = public, pg_temp as $$
declare
  last_line integer;
begin
  if base.state not in ('SIGNED', 'PUBLISHED') or d.from_month < base.from_month or d.until_month <> base.until_month then
    raise exception using errcode = '23514', constraint = 'decree_amends_signed', message = 'not in force in those months: constraint "decree_amends_signed"';
  end if;
  if exists (select from decree_entry e left join decree_holding h on h.decree_id = base.id and h.line_no = e.target_line and h.until_month = base.until_month
        and h.from_month <= d.from_month
      where e.decree_id = d.id and e.target_line is not null and (h.line_no is null or (e.change = 'REMOVE' and h.worker_id <> e.worker_id)
        -- A record that was merged is corrected to the one it was merged into.
        or (e.change = 'CORRECT' and app.current_record(h.worker_id) is distinct from e.worker_id)
        or h.area_code <> e.area_code)) then
    raise exception using errcode = '23514', constraint = 'decree_line_taken', message = 'a line has changed since: constraint "decree_line_taken"';
  end if;
  if exists (select from decree_entry e join worker w on w.id = e.worker_id where e.decree_id = d.id and e.change in ('ADD', 'REPLACE')
      and (w.status not in ('CANDIDATE', 'VERIFIED') or w.superseded_by is not null)) then
    raise exception using errcode = '23514', constraint = 'decree_newcomer_eligible', message = 'who comes has died, moved or is no longer eligible: constraint "decree_newcomer_eligible"';
  end if;
  if exists (select from app.areas_over_quota(d.id)) then
    raise exception using errcode = '23514', constraint = 'decree_within_area_quota', message = 'more people than the quota of their area: constraint "decree_within_area_quota"';
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
  -- What the paper says of those who are designated from then on, whatever was signed meanwhile.
  if (select count(*) from decree_holding h where h.decree_id = base.id and h.from_month <= d.from_month and d.from_month < h.until_month) <> d.people then
    raise exception using errcode = '23514', constraint = 'decree_count_changed', message = 'another amendment was signed meanwhile: constraint "decree_count_changed"';
  end if;
end $$;

-- ── Signing and ending ──────────────────────────────────────────────────────────────────────────────────────────────
create or replace function app.sign_decree(asked_decree uuid, as_number text, on_day date, by_name text, by_title text, by_capacity text, scan uuid, with_cost jsonb,
  with_total bigint) returns bytea language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  d decree;
  base decree;
  hashed bytea;
  insured_alike uuid[];
begin
  -- Before any row, as whoever ends a decree does: else the two wait for each other.
  perform pg_advisory_xact_lock(hashtextextended('designations ' || app.tenant_id(), 0));
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
  if with_total is distinct from coalesce(d.total_rupiah, with_total) then
    raise exception using errcode = '23514', constraint = 'decree_cost_changed', message = 'costs another sum than was approved: constraint "decree_cost_changed"';
  end if;
  -- And whoever locks a cohort of the programme, or lowers a quota.
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
  -- Whoever is insured by one programme of this payer is not insured alike by another in the same months.
  select array_agg(p.id) into insured_alike from programme own join programme p on p.tenant_id = own.tenant_id
    and p.insurance_programmes && own.insurance_programmes where own.id = d.programme_id;
  if exists (select from decree_holding h join decree_holding o on o.person_id = h.person_id and o.programme_id = any (insured_alike)
        and o.from_month < o.until_month and (o.decree_id, o.line_no, o.entry_decree_id) <> (h.decree_id, h.line_no, h.entry_decree_id)
        and o.from_month < h.until_month and h.from_month < o.until_month
      where h.decree_id = coalesce(d.amends_id, d.id) and h.entry_decree_id = d.id and h.from_month < h.until_month) then
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

create or replace function app.close_decree(asked_decree uuid, from_this_month date, as_state text, because text) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  d decree;
  hit integer;
begin
  -- Before any row, as whoever signs does: else the two wait for each other.
  perform pg_advisory_xact_lock(hashtextextended('designations ' || app.tenant_id(), 0));
  select * into d from decree k where k.id = asked_decree and k.tenant_id = app.tenant_id() for update;
  if d.id is null or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null or d.kind <> 'DESIGNATION'
    or d.state not in ('SIGNED', 'PUBLISHED') or as_state not in ('ENDED', 'REVOKED') or from_this_month < d.from_month or from_this_month >= d.until_month
    or length(coalesce(because, '')) < 3 then
    raise exception using errcode = '23514', constraint = 'decree_closable', message = 'nothing to end: constraint "decree_closable"';
  end if;
  if app.user_id() = any (d.makers) then
    raise exception using errcode = '23514', constraint = 'decree_maker_is_not_signer', message = 'made by the same person: constraint "decree_maker_is_not_signer"';
  end if;
  -- People, not lines: whoever was corrected or replaced has held more than one.
  select count(distinct h.person_id) into hit from decree_holding h where h.decree_id = d.id and h.until_month > from_this_month and h.from_month < h.until_month;
  update decree_holding h set until_month = greatest(h.from_month, from_this_month) where h.decree_id = d.id and h.until_month > from_this_month;
  update decree k set state = as_state, state_reason = because, ended_from = from_this_month, closed_at = now(), closed_by = app.user_id(),
    version = k.version + 1, updated_by = app.user_id(), updated_at = now() where k.id = d.id;
  return hit;
end $$;

-- ── Agreements ──────────────────────────────────────────────────────────────────────────────────────────────────────
-- How many people of signed decrees rest on an agreement in the fullest of these months, of all its parties together: its quota is theirs together
-- too. What is over takes nothing of it any more.
drop function app.people_bound(uuid, uuid);
create function app.people_bound(asked_agreement uuid, except_decree uuid, from_this_month date, until_this_month date) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(max(m.people), 0)::int from (
    select sum(d.people + coalesce((select sum(a.added - a.removed) from decree a where a.amends_id = d.id and a.content_hash is not null
      and a.from_month <= g.month::date), 0)) as people
    from generate_series(from_this_month::timestamp, until_this_month::timestamp - interval '1 day', interval '1 month') g(month)
      join decree d on d.agreement_ids @> array[asked_agreement] and d.kind = 'DESIGNATION' and d.content_hash is not null
        and d.id is distinct from except_decree and d.from_month <= g.month::date and g.month::date < coalesce(d.ended_from, d.until_month)
    where asked_agreement in (select app.own_agreements()) group by g.month) m;
$$;

-- ── What others may know ────────────────────────────────────────────────────────────────────────────────────────────
-- How many people of a decree that is not signed yet others insure alike in the same months. Not who, nor by whom.
create function app.designated_elsewhere(asked_decree uuid) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select count(distinct e.person_id)::int
  from decree d join programme own on own.id = d.programme_id join decree_entry e on e.decree_id = d.id and e.change in ('DESIGNATE', 'ADD', 'REPLACE')
    join decree_holding h on h.person_id = e.person_id and h.tenant_id <> d.tenant_id and h.from_month < h.until_month and h.from_month < d.until_month
      and d.from_month < h.until_month
    join programme p on p.id = h.programme_id and p.insurance_programmes && own.insurance_programmes
  where d.id = asked_decree and d.tenant_id = app.tenant_id() and d.content_hash is null and app.area_scope() = '' and app.agency_id() is null;
$$;

revoke execute on function app.additions_by_area(uuid, uuid), app.areas_over_quota(uuid), app.people_bound(uuid, uuid, date, date),
  app.designated_elsewhere(uuid) from public;
alter function app.people_bound(uuid, uuid, date, date) owner to payung_crossing;
alter function app.designated_elsewhere(uuid) owner to payung_crossing;
grant execute on function app.additions_by_area(uuid, uuid), app.areas_over_quota(uuid) to payung_app, payung_crossing;
grant execute on function app.people_bound(uuid, uuid, date, date), app.designated_elsewhere(uuid) to payung_app;
