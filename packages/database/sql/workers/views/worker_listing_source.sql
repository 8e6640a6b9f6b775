create or replace view app.worker_listing_source with (security_invoker = false) as
  select v.tenant_id, w.id as worker_id, v.level, w.tenant_id as custodian_tenant_id, w.registered_by_tenant_id,
    case when v.level = 'FULL' then w.agency_id end as agency_id,
    case when v.level = 'PROOF' then app.initials(w.name) else w.name end as display_name,
    lower(case when v.level = 'PROOF' then app.initials(w.name) else w.name end) collate "C" as name_order,
    case when v.level <> 'PROOF' then w.name_search end as name_search,
    case when v.level <> 'PROOF' then w.national_id_prefix end as national_id_prefix,
    case when v.level <> 'PROOF' then w.birth_date end as birth_date,
    case when v.level <> 'PROOF' then w.sex end as sex,
    w.village_code, w.occupation_code,
    case when v.level = 'FULL' then w.welfare_decile end as welfare_decile,
    case when v.level = 'FULL' then w.income_bracket end as income_bracket,
    case when v.level <> 'PROOF' then w.membership_kind end as membership_kind,
    case when v.level <> 'PROOF' then w.membership_number end as membership_number,
    case when v.level = 'FULL' then w.uncovered_reason end as uncovered_reason,
    w.status, (w.created_at at time zone 'Asia/Pontianak')::date as registered_on,
    case when v.level = 'FULL' then w.public_service end as public_service,
    case when v.level = 'FULL' then w.welfare_source end as welfare_source,
    case when v.level = 'FULL' then lower(w.declared_period) end as declared_from,
    case when v.level = 'FULL' then upper(w.declared_period) end as declared_until,
    case when v.level = 'FULL' then w.declared_payer_kind end as declared_payer_kind,
    case when v.level = 'FULL' then w.citizenship end as citizenship,
    w.number
  from worker w
  cross join lateral (
    select w.tenant_id, 'FULL'::text as level
    union all
    -- No company sees anybody, whatever links it has.
    select a.tenant_id, a.level from worker_access a join tenant t on t.id = a.tenant_id and t.kind <> 'COMPANY'
    where a.worker_id = w.id and a.ended_at is null and a.tenant_id <> w.tenant_id
  ) v
  where w.superseded_by is null and w.reverted_import_id is null;
alter view app.worker_listing_source owner to payung_crossing;
