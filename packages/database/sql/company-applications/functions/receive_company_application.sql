-- Anybody may apply, within the bounds of a day: of a network, of what is around it, of a mailbox, of a government. The answer for a mailbox that had its mails is
-- the same as for any other, only that no mail goes out (`QUIET`): nobody learns whether it was named before. Whether the NIB is known is not looked at here.
create or replace function app.receive_company_application(new_id uuid, government uuid, form text, name text, new_nib text, street text, area text, why text,
  contact bytea, token bytea, sender bytea, surroundings bytea, mailbox bytea)
returns text language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  sent record;
begin
  if not exists (select from tenant t where t.id = government and t.kind in ('PROVINCE', 'REGENCY', 'CITY'))
    or not exists (select from public.area a where a.code = area and a.level = 'REGENCY') then return 'UNKNOWN'; end if;
  -- One after the other, or two at once would both find room.
  perform pg_advisory_xact_lock(hashtextextended('company applications', 0));
  select count(*) filter (where a.sender_digest = sender) as network, count(*) filter (where a.surroundings_digest = surroundings) as near,
    count(*) filter (where a.mailbox_digest = mailbox) as mailbox, count(*) filter (where a.tenant_id = government) as government into sent
  from company_application a where a.received_at > now() - interval '1 day' and a.sender_digest is not null;
  if sent.network >= 10 or sent.near >= 40 then return 'LIMITED'; end if;
  if sent.government >= 100 then return 'FULL'; end if;
  insert into company_application (id, tenant_id, legal_form, company_name, nib, address, area_code, purpose, contact_cipher, token_hash, sender_digest,
    surroundings_digest, mailbox_digest)
  values (new_id, government, form, name, new_nib, street, area, why, contact, token, sender, surroundings, mailbox);
  return case when sent.mailbox >= 3 then 'QUIET' else 'RECEIVED' end;
end $$;
alter function app.receive_company_application owner to payung_crossing;
revoke execute on function app.receive_company_application from public;
grant execute on function app.receive_company_application to payung_app;
