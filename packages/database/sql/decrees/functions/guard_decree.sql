create or replace function app.guard_decree() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  -- What makes up a decree; everything else is its way.
  made_keys constant text[] := '{title,from_month,until_month,funding_source,quota_people,considerations,legal_references,dictums,regulation_ids,agreement_ids,paid_months,people,added,removed,replaced,corrected,cohort_hash,annex_hash,funding_hash,payer_sources}';
  sign_keys constant text[] := '{state,number,signed_on,signatory_name,signatory_title,signatory_capacity,signed_file_id,content_hash,signed_at,signed_by,amendment_no,cost,total_rupiah,version,updated_by,updated_at}';
  way_keys constant text[] := '{state,state_reason,published_at,published_by,ended_from,closed_at,closed_by,version,updated_by,updated_at}';
  is_made boolean;
begin
  if tg_op = 'DELETE' then
    raise exception using errcode = '23001', constraint = 'decree_is_settled', message = 'a decree is cancelled, never removed: constraint "decree_is_settled"';
  end if;
  if tg_op = 'INSERT' then
    -- Whoever closes the programme waits for whoever drafts, and the other way round.
    perform pg_advisory_xact_lock(hashtextextended('programme ' || new.programme_id, 0));
    -- What was designated is corrected and taken back also once its programme is closed.
    if new.state <> 'DRAFT' or (new.kind = 'DESIGNATION' and not exists (select from programme p where p.id = new.programme_id and p.state = 'OPEN')) then
      raise exception using errcode = '23514', constraint = 'decree_programme_open', message = 'a decree begins as the draft of an open programme: constraint "decree_programme_open"';
    end if;
    if new.kind = 'DESIGNATION' and not exists (select from cohort c where c.id = new.cohort_id and c.programme_id = new.programme_id and c.state = 'LOCKED') then
      raise exception using errcode = '23514', constraint = 'decree_cohort_locked', message = 'only a locked cohort is designated: constraint "decree_cohort_locked"';
    end if;
    if new.kind <> 'DESIGNATION' and not exists (select from decree d where d.id = new.amends_id and d.programme_id = new.programme_id and d.kind = 'DESIGNATION'
        and d.state in ('SIGNED', 'PUBLISHED')) then
      raise exception using errcode = '23514', constraint = 'decree_amends_signed', message = 'only a signed designation is amended or revoked: constraint "decree_amends_signed"';
    end if;
    if new.kind <> 'DESIGNATION' and new.funding_source is distinct from (select d.funding_source from decree d where d.id = new.amends_id) then
      raise exception using errcode = '23514', constraint = 'decree_keeps_funding', message = 'paid as what it stands on: constraint "decree_keeps_funding"';
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
  if new.kind <> 'DESIGNATION' and new.funding_source <> old.funding_source then
    raise exception using errcode = '23514', constraint = 'decree_keeps_funding', message = 'paid as what it stands on: constraint "decree_keeps_funding"';
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
alter function app.guard_decree owner to payung_crossing;
revoke execute on function app.guard_decree from public;
