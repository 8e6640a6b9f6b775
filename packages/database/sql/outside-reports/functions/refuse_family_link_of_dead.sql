-- A link is given out for somebody whose record holds and who is not dead in it. Looked at after the policies: who may give none hears nothing of it. The record stays
-- where it is until the link stands: a hand-over waits for it, or was first.
create or replace function app.refuse_family_link_of_dead() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  w worker;
begin
  select * into w from worker k where k.id = new.worker_id for share;
  if w.tenant_id <> new.tenant_id then
    raise exception using errcode = '40001', message = 'the record was handed over meanwhile';
  end if;
  if w.superseded_by is not null or w.status = 'DECEASED' or exists (select from life_event e
      where e.worker_id in (select app.record_family(w.id)) and e.kind = 'DEATH' and e.state = 'REPORTED') then
    raise exception using errcode = '23514', constraint = 'family_link_of_living', message = 'of the dead or the merged: constraint "family_link_of_living"';
  end if;
  return null;
end $$;
alter function app.refuse_family_link_of_dead owner to payung_crossing;
revoke execute on function app.refuse_family_link_of_dead from public;
