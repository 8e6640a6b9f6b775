-- Holds a claim, so that what is written of its scholarships waits for what is being written: no sum and no number of children is counted while it changes. Of a
-- claim that the tenant does not have it says nothing; the policy refuses it.
create or replace function app.hold_scholarship_claim(asked uuid) returns claim
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  c claim;
begin
  select * into c from claim k where k.id = asked and k.tenant_id = app.tenant_id() for no key update;
  if c.state in ('REJECTED', 'WITHDRAWN') or c.id is not null and not app.is_total_disability(c.id) and not exists (select from life_event e where e.id = c.event_id and e.kind = 'DEATH') then
    raise exception using errcode = '23514', constraint = 'scholarship_of_claim', message = 'of another claim: constraint "scholarship_of_claim"';
  end if;
  return c;
end $$;
alter function app.hold_scholarship_claim owner to payung_crossing;
revoke execute on function app.hold_scholarship_claim from public;
