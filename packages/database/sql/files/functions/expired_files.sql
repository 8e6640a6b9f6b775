-- Contents that are to be removed: past their day, or uploaded for a person's record that never got them.
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
        and not exists (select from decree d where d.tenant_id = f.tenant_id and d.signed_file_id = f.id)
        and not exists (select from decree d where d.tenant_id = f.tenant_id and d.paid_months <> '[]' and d.paid_months @> jsonb_build_array(jsonb_build_object('file_id', f.id)))
        and not exists (select from programme p where p.tenant_id = f.tenant_id and p.paid_months <> '[]' and p.paid_months @> jsonb_build_array(jsonb_build_object('file_id', f.id)))
        and not exists (select from claim_paper p where p.tenant_id = f.tenant_id and p.file_id = f.id)
        and not exists (select from life_event_report r where r.tenant_id = f.tenant_id and r.file_id = f.id)
        and not exists (select from contribution_payment_proof p where p.tenant_id = f.tenant_id and p.file_id = f.id)
        and not exists (select from scholarship_proof p where p.tenant_id = f.tenant_id and p.file_id = f.id)
        and not exists (select from grant_handover p where p.tenant_id = f.tenant_id and p.file_id = f.id)
        and not exists (select from handover_photo p where p.tenant_id = f.tenant_id and p.file_id = f.id)
        and not exists (select from check_photo p where p.tenant_id = f.tenant_id and p.file_id = f.id)))
  order by f.created_at limit most;
$$;
alter function app.expired_files owner to payung_crossing;
revoke execute on function app.expired_files from public;
grant execute on function app.expired_files to payung_jobs;
