-- An entry is taken back once, with its reason, and nothing under which money stands: the payment is taken back first.
create or replace function app.take_scholarship_entry_back() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  child uuid := case tg_table_name when 'scholarship' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'scholarship_id' end;
  proven integer := (to_jsonb(new) ->> 'year')::int;
begin
  if old.withdrawn_at is not null or new.withdrawn_at is null then
    raise exception using errcode = '23514', constraint = 'scholarship_taken_back', message = 'taken back already: constraint "scholarship_taken_back"';
  end if;
  perform from claim c where c.id = coalesce((select s.claim_id from scholarship s where s.id = child), (to_jsonb(new) ->> 'claim_id')::uuid) for no key update;
  if tg_table_name in ('scholarship', 'scholarship_proof') and exists (select from scholarship_payment k
      where k.scholarship_id = child and k.withdrawn_at is null and k.year = coalesce(proven, k.year)) then
    raise exception using errcode = '23514', constraint = 'scholarship_year_paid', message = 'the year was paid: constraint "scholarship_year_paid"';
  end if;
  return new;
end $$;
alter function app.take_scholarship_entry_back owner to payung_crossing;
revoke execute on function app.take_scholarship_entry_back from public;
