-- Signs what was approved: the annex is what it was, the cohort too, nobody is designated twice in one month, and the lines begin to be held.
create or replace function app.sign_decree(asked_decree uuid, as_number text, on_day date, by_name text, by_title text, by_capacity text, scan uuid, with_cost jsonb,
  with_total bigint, looked_at integer[] default '{}') returns bytea language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  d decree;
  base decree;
  hashed bytea;
  insured_alike uuid[];
begin
  -- Before any row: else two who sign at the same time wait for each other.
  perform pg_advisory_xact_lock(hashtextextended('designations ' || app.tenant_id(), 0));
  select * into d from decree k where k.id = asked_decree and k.tenant_id = app.tenant_id() for update;
  if d.id is null or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null or d.state <> 'APPROVED' then
    raise exception using errcode = '23514', constraint = 'decree_signable', message = 'nothing to sign: constraint "decree_signable"';
  end if;
  if app.user_id() = any (d.makers) then
    raise exception using errcode = '23514', constraint = 'decree_maker_is_not_signer', message = 'made by the same person: constraint "decree_maker_is_not_signer"';
  end if;
  perform app.refuse_maker_account(d.makers, d.tenant_id);
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
    if d.kind = 'AMENDMENT' then
      perform app.apply_amendment(d, base);
    else
      perform app.apply_revocation(d, base, as_number);
    end if;
  end if;
  -- Who pays which month of them; of a decree without rules nothing is derived.
  perform app.derive_funding(d, coalesce(d.amends_id, d.id), with_cost);
  -- Whoever is insured by one programme of this payer is not insured alike by another in the same months.
  select array_agg(p.id) into insured_alike from programme own join programme p on p.tenant_id = own.tenant_id
    and p.insurance_programmes && own.insurance_programmes where own.id = d.programme_id;
  if exists (select from decree_holding h join decree_holding o on o.person_id = h.person_id and o.programme_id = any (insured_alike)
        and o.from_month < o.until_month and (o.decree_id, o.line_no, o.entry_decree_id) <> (h.decree_id, h.line_no, h.entry_decree_id)
        and o.from_month < h.until_month and h.from_month < o.until_month
      where h.decree_id = coalesce(d.amends_id, d.id) and h.entry_decree_id = d.id and h.from_month < h.until_month) then
    raise exception using errcode = '23505', constraint = 'decree_overlap', message = 'designated in the same months already: constraint "decree_overlap"';
  end if;
  -- Pages whose code no machine could read were looked at, by whoever records the signature.
  update decree_scan s set confirmed_at = now(), confirmed_by = app.user_id()
    where s.decree_id = d.id and s.approved_hash = d.approved_hash and s.file_id = scan and s.unread_pages <> '{}' and s.unread_pages <@ looked_at;
  if not exists (select from decree_scan s where s.decree_id = d.id and s.approved_hash = d.approved_hash and s.file_id = scan
      and (s.unread_pages = '{}' or s.confirmed_at is not null)) then
    raise exception using errcode = '23514', constraint = 'decree_scan_compared', message = 'not compared with the clean paper: constraint "decree_scan_compared"';
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
alter function app.sign_decree owner to payung_crossing;
revoke execute on function app.sign_decree from public;
grant execute on function app.sign_decree to payung_app;
