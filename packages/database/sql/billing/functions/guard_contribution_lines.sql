-- What stands on a list is of that list's decree, of somebody whom the decree pays for in these months, the share that this payer has agreed to, and no month
-- of a person or line of a decree stands twice on lists of one payer that are alive. As shares add up to the contribution, lists of all payers never ask for more. All lines of a statement are checked together: a draft writes tens of thousands. Whoever writes lines of a decree holds
-- its row, so that two do it one after the other; a snapshot from before the wait would miss what the first has written, so none is taken.
create or replace function app.guard_contribution_lines() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception using errcode = '25001', message = 'lines of a list are written in read committed only';
  end if;
  perform from decree d where d.id in (select distinct l.decree_id from new_line l) order by d.id for no key update;
  if exists (select from new_line l left join contribution_list c on c.id = l.list_id and c.decree_tenant_id = l.tenant_id and c.decree_id = l.decree_id
      where c.id is null or c.state = 'DISCARDED' and l.live) then
    raise exception using errcode = '23503', constraint = 'contribution_line_of_list', message = 'not of its list: constraint "contribution_line_of_list"';
  end if;
  if exists (select from new_line l left join decree_holding h on h.decree_id = l.decree_id and h.line_no = l.holding_no and h.entry_decree_id = l.entry_decree_id
      where h.decree_id is null or h.worker_id <> l.worker_id or h.tenant_id <> l.tenant_id or not daterange(h.from_month, h.until_month) @> l.months) then
    raise exception using errcode = '23503', constraint = 'contribution_line_held', message = 'no months of the decree: constraint "contribution_line_held"';
  end if;
  -- Of a decree that is divided among payers, each lists what it pays; a month that its own government pays alone is by tariff. Of another decree, no share.
  if exists (with payer as materialized (
        select distinct l.decree_id, c.tenant_id, d.funding_hash is not null as is_divided, c.is_outside, c.payer_name, c.tenant_id = c.decree_tenant_id and not c.is_outside as is_own
        from (select distinct n.list_id, n.decree_id from new_line n) l join contribution_list c on c.id = l.list_id join decree d on d.id = l.decree_id
      ), share as materialized (
        select p.decree_id, p.tenant_id, p.is_outside, p.payer_name, s.* from payer p
          cross join lateral app.shares_of_payer(p.decree_id, case when not p.is_outside then p.tenant_id end, p.payer_name) s where p.is_divided)
      select from new_line l join contribution_list c on c.id = l.list_id join payer p on p.decree_id = l.decree_id and p.tenant_id = c.tenant_id and p.is_outside = c.is_outside
        and p.payer_name is not distinct from c.payer_name
      where case when p.is_divided then not exists (select from funding_member f join share s on s.decree_id = f.decree_id and s.class_no = f.class_no
          where f.decree_id = l.decree_id and f.line_no = l.holding_no and s.tenant_id = c.tenant_id and s.is_outside = c.is_outside and s.payer_name is not distinct from c.payer_name
            and s.months @> l.months
            and l.month_rupiah is not distinct from s.month_rupiah)
        else not p.is_own or l.month_rupiah is not null end) then
    raise exception using errcode = '23514', constraint = 'contribution_line_of_payer', message = 'paid by another: constraint "contribution_line_of_payer"';
  end if;
  if exists (select from new_line l join contribution_line o on o.decree_id = l.decree_id and o.worker_id = l.worker_id and o.live and o.months && l.months
        join contribution_list c on c.id = l.list_id join contribution_list k on k.id = o.list_id and k.tenant_id = c.tenant_id
          and k.is_outside = c.is_outside and k.payer_name is not distinct from c.payer_name
      where l.live and (o.list_id, o.line_no) <> (l.list_id, l.line_no))
    or exists (select from new_line l join contribution_line o on o.decree_id = l.decree_id and o.holding_no = l.holding_no and o.live and o.months && l.months
        join contribution_list c on c.id = l.list_id join contribution_list k on k.id = o.list_id and k.tenant_id = c.tenant_id
          and k.is_outside = c.is_outside and k.payer_name is not distinct from c.payer_name
      where l.live and (o.list_id, o.line_no) <> (l.list_id, l.line_no)) then
    raise exception using errcode = '23P01', constraint = 'contribution_line_once', message = 'a month on two lists: constraint "contribution_line_once"';
  end if;
  return null;
end $$;
alter function app.guard_contribution_lines owner to payung_crossing;
revoke execute on function app.guard_contribution_lines from public;
