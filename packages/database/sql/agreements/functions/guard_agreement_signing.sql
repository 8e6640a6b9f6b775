-- The keeper records the signed paper of an approved agreement.
create or replace function app.guard_agreement_signing() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from agreement a where a.id = new.agreement_id and a.state = 'APPROVED') then
    raise exception using errcode = '23514', constraint = 'agreement_not_approved', message = 'only what is approved is signed: constraint "agreement_not_approved"';
  end if;
  if not exists (select from agreement_document d where d.id = new.document_id and d.kind = 'SIGNED' and d.tenant_id = new.tenant_id and d.removed_at is null) then
    raise exception using errcode = '23514', constraint = 'agreement_signed_paper', message = 'no signed paper of its keeper: constraint "agreement_signed_paper"';
  end if;
  return null;
end $$;
alter function app.guard_agreement_signing owner to payung_crossing;
revoke execute on function app.guard_agreement_signing from public;
