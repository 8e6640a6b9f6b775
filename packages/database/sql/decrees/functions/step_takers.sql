-- Who may take a step on a day: the one who was named, else everybody with the duty for the whole tenant; and who stands in for them. Never a maker.
create or replace function app.step_takers(asked_tenant uuid, asked_duty text, asked_voter uuid, makers uuid[], today date) returns table (user_id uuid)
language sql stable set search_path = public, pg_temp as $$
  with takers as (
    select m.user_id from membership m
    where m.tenant_id = asked_tenant and m.area_prefix = '' and m.agency_id is null and m.valid @> today
      and (asked_voter is null or m.user_id = asked_voter)
      and m.role = any (case asked_duty when 'REVIEW' then '{LEGAL_REVIEWER}'::text[] when 'APPROVE' then '{APPROVER}' else '{LEGAL_REVIEWER,APPROVER}' end)
  )
  select t.user_id from takers t where not t.user_id = any (makers)
  union
  select g.deputy_id from takers t join approval_delegation g on g.granted_by = t.user_id
  where asked_duty <> 'SIGN' and g.tenant_id = asked_tenant and g.revoked_at is null and g.from_day <= today and today < g.until_day
    and not t.user_id = any (makers) and not g.deputy_id = any (makers)
    and exists (select from membership m where m.tenant_id = asked_tenant and m.user_id = g.deputy_id and m.valid @> today);
$$;
revoke execute on function app.step_takers from public;
grant execute on function app.step_takers to payung_crossing;
