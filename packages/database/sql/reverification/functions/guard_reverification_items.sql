-- The list is made while it is new, of people who stand in the annex on its day.
create or replace function app.guard_reverification_items() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from (select distinct reverification_id from added) a join reverification r on r.id = a.reverification_id
      where r.state <> 'OPEN' or r.people is not null) then
    raise exception using errcode = '23001', constraint = 'reverification_is_settled', message = 'it is listed already: constraint "reverification_is_settled"';
  end if;
  if exists (select from added a join reverification r on r.id = a.reverification_id where a.outcome is not null or not exists (
      select from decree_holding h join decree d on d.id = h.decree_id where h.decree_id = r.decree_id and h.line_no = a.line_no
        and h.entry_decree_id = a.entry_decree_id and h.entry_no = a.entry_no and h.worker_id = a.worker_id and h.village_code = a.village_code
        and h.area_code = a.area_code and h.from_month <= greatest(r.as_of, d.from_month) and greatest(r.as_of, d.from_month) < h.until_month)) then
    raise exception using errcode = '23514', constraint = 'reverification_item_holds', message = 'not in the annex on that day: constraint "reverification_item_holds"';
  end if;
  return null;
end $$;
alter function app.guard_reverification_items owner to payung_crossing;
revoke execute on function app.guard_reverification_items from public;
