-- Whether somebody takes steps of this duty for the whole tenant today.
create or replace function app.holds_duty(asked_tenant uuid, asked_user uuid, asked_duty text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from membership m where m.tenant_id = asked_tenant and m.user_id = asked_user and m.area_prefix = '' and m.agency_id is null
    and m.valid @> app.today()
    and m.role = case asked_duty when 'REVIEW' then 'LEGAL_REVIEWER' when 'APPROVE' then 'APPROVER' end);
$$;
alter function app.holds_duty owner to payung_crossing;
revoke execute on function app.holds_duty from public;
