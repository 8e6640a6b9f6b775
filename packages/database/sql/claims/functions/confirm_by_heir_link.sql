-- An heir says by their link how much arrived, once. Whoever is signed in says nothing here: the page opens without an account.
create or replace function app.confirm_by_heir_link(asked bytea, received bigint) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  l heir_link;
  paid bigint;
begin
  select * into l from heir_link k where k.code_hash = asked;
  if l.id is null or app.user_id() is not null then return 'MISSING'; end if;
  perform from claim k where k.id = l.claim_id for update;
  select * into l from heir_link k where k.id = l.id for update;
  if exists (select from heir_confirmation f where f.account_id = l.account_id) then return 'CONFIRMED'; end if;
  if l.ended_at is not null or l.expires_at <= now() then return 'ENDED'; end if;
  select a.paid_rupiah into paid from heir_account a where a.id = l.account_id;
  -- One zero too many is no whole payment.
  if received is null or received < 0 or received > paid then return 'INVALID'; end if;
  insert into heir_confirmation (tenant_id, claim_id, account_id, channel, rupiah, paid_rupiah) values (l.tenant_id, l.claim_id, l.account_id, 'LINK', received, paid);
  update heir_link k set used_at = now() where k.id = l.id;
  insert into audit_event (tenant_id, action, subject_kind, subject_id, details) values (l.tenant_id, 'HEIR_CONFIRMED', 'claim', l.claim_id::text, '{"byLink": true}');
  return 'RECEIVED';
end $$;
alter function app.confirm_by_heir_link owner to payung_crossing;
revoke execute on function app.confirm_by_heir_link from public;
grant execute on function app.confirm_by_heir_link to payung_app;
