-- Whether a file of one's own tenant was ever put to a record; also to one that is not to be seen any more, which the policies would hide.
-- A signed decree's file and its clean paper stay as long as the decree.
create or replace function app.document_attached(asked_file uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from worker_document d where d.tenant_id = app.tenant_id() and d.file_id = asked_file)
    or exists (select from agreement_document d where d.tenant_id = app.tenant_id() and d.file_id = asked_file)
    or exists (select from obligation_report_file e where e.tenant_id = app.tenant_id() and e.file_id = asked_file)
    or exists (select from regulation r where r.tenant_id = app.tenant_id() and r.file_id = asked_file)
    or exists (select from deliberation d where d.tenant_id = app.tenant_id() and d.minutes_file_id = asked_file)
    or exists (select from decree d where d.tenant_id = app.tenant_id() and d.signed_file_id = asked_file)
    or exists (select from decree d where d.tenant_id = app.tenant_id() and d.paid_months @> jsonb_build_array(jsonb_build_object('file_id', asked_file)))
    or exists (select from programme p where p.tenant_id = app.tenant_id() and p.paid_months @> jsonb_build_array(jsonb_build_object('file_id', asked_file)))
    or exists (select from decree_paper p where p.tenant_id = app.tenant_id() and p.file_id = asked_file)
    or exists (select from claim_paper p where p.tenant_id = app.tenant_id() and p.file_id = asked_file)
    or exists (select from life_event_report r where r.tenant_id = app.tenant_id() and r.file_id = asked_file)
    or exists (select from contribution_payment_proof p where p.tenant_id = app.tenant_id() and p.file_id = asked_file)
    or exists (select from scholarship_proof p where p.tenant_id = app.tenant_id() and p.file_id = asked_file)
    or exists (select from grant_handover p where p.tenant_id = app.tenant_id() and p.file_id = asked_file)
    or exists (select from handover_photo p where p.tenant_id = app.tenant_id() and p.file_id = asked_file)
    or exists (select from check_photo p where p.tenant_id = app.tenant_id() and p.file_id = asked_file);
$$;
alter function app.document_attached owner to payung_crossing;
revoke execute on function app.document_attached from public;
grant execute on function app.document_attached to payung_app;
