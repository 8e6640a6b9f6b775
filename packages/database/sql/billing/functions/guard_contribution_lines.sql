-- What stands on a list is of that list's decree, of somebody whom the decree pays for in these months, paid by its own government alone, and no month of a person or line of a decree
-- stands twice on lists that are alive. All lines of a statement are checked together: a draft writes tens of thousands. Whoever writes lines of a decree holds
-- its row, so that two do it one after the other; a snapshot from before the wait would miss what the first has written, so none is taken.
create or replace function app.guard_contribution_lines() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception using errcode = '25001', message = 'lines of a list are written in read committed only';
  end if;
  perform from decree d where d.id in (select distinct l.decree_id from new_line l) order by d.id for no key update;
  if exists (select from new_line l left join contribution_list c on c.id = l.list_id and c.tenant_id = l.tenant_id and c.decree_id = l.decree_id
      where c.id is null or c.state = 'DISCARDED' and l.live) then
    raise exception using errcode = '23503', constraint = 'contribution_line_of_list', message = 'not of its list: constraint "contribution_line_of_list"';
  end if;
  if exists (select from new_line l left join decree_holding h on h.decree_id = l.decree_id and h.line_no = l.holding_no and h.entry_decree_id = l.entry_decree_id
      where h.decree_id is null or h.worker_id <> l.worker_id or h.tenant_id <> l.tenant_id or not daterange(h.from_month, h.until_month) @> l.months) then
    raise exception using errcode = '23503', constraint = 'contribution_line_held', message = 'no months of the decree: constraint "contribution_line_held"';
  end if;
  -- Of a decree that is divided among payers, its own government lists no month that another pays or shares.
  if exists (select from decree d where d.funding_hash is not null and d.id in (select distinct l.decree_id from new_line l))
    and exists (with whole as materialized (
        select d.id, o.class_no, o.months from decree d cross join lateral app.months_paid_alone(d.id) o
        where d.funding_hash is not null and d.id in (select distinct l.decree_id from new_line l))
      select from new_line l join decree d on d.id = l.decree_id and d.funding_hash is not null
        left join funding_member f on f.decree_id = l.decree_id and f.line_no = l.holding_no left join whole w on w.id = l.decree_id and w.class_no = f.class_no
      where coalesce(not w.months @> l.months, true)) then
    raise exception using errcode = '23514', constraint = 'contribution_line_of_payer', message = 'paid by another: constraint "contribution_line_of_payer"';
  end if;
  if exists (select from new_line l join contribution_line o on o.decree_id = l.decree_id and o.worker_id = l.worker_id and o.live and o.months && l.months
      where l.live and (o.list_id, o.line_no) <> (l.list_id, l.line_no))
    or exists (select from new_line l join contribution_line o on o.decree_id = l.decree_id and o.holding_no = l.holding_no and o.live and o.months && l.months
      where l.live and (o.list_id, o.line_no) <> (l.list_id, l.line_no)) then
    raise exception using errcode = '23P01', constraint = 'contribution_line_once', message = 'a month on two lists: constraint "contribution_line_once"';
  end if;
  return null;
end $$;
alter function app.guard_contribution_lines owner to payung_crossing;
revoke execute on function app.guard_contribution_lines from public;
