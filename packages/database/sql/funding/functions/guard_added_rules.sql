-- Rules belong to a draft. To a signed decree comes the rule of whoever takes over by an amendment that is being signed.
create or replace function app.guard_added_rules() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from touched t join decree d on d.id = t.decree_id where case when t.since_decree_id is null then d.state <> 'DRAFT'
      else not exists (select from decree a where a.id = t.since_decree_id and a.amends_id = d.id and a.kind = 'AMENDMENT' and a.state = 'APPROVED') end) then
    raise exception using errcode = '23001', constraint = 'decree_is_settled', message = 'only a draft is changed: constraint "decree_is_settled"';
  end if;
  return null;
end $$;
alter function app.guard_added_rules owner to payung_crossing;
revoke execute on function app.guard_added_rules from public;
