create or replace function app.guard_agreement_part() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from agreement a where a.id = old.agreement_id and a.state not in ('DRAFT', 'NEGOTIATION')) then
    raise exception using errcode = '23001', constraint = 'agreement_is_settled', message = 'what was approved no longer changes: constraint "agreement_is_settled"';
  end if;
  return coalesce(new, old);
end $$;
alter function app.guard_agreement_part owner to payung_crossing;
revoke execute on function app.guard_agreement_part from public;
