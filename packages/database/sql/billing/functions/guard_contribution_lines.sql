-- What stands on a list is of that list's decree, of somebody whom the decree pays for in these months, the share that this payer has agreed to, and no month
-- of a person or line of a decree stands twice on lists of one payer that are alive. As shares add up to the contribution, lists of all payers never ask for more. All lines of a statement are checked together: a draft writes tens of thousands. Whoever writes lines of a decree holds
-- its row, so that two do it one after the other; a snapshot from before the wait would miss what the first has written, so none is taken.
-- Wrong lines are counted and not looked for with `exists`: that plans for the first row, one probe a line, where a hash of all is three times as fast.
create or replace function app.guard_contribution_lines() returns trigger language plpgsql security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  its_list record;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception using errcode = '25001', message = 'lines of a list are written in read committed only';
  end if;
  perform from decree d where d.id in (select distinct l.decree_id from new_line l) order by d.id for no key update;
  if (select count(*) from new_line l left join contribution_list c on c.id = l.list_id and c.decree_tenant_id = l.tenant_id and c.decree_id = l.decree_id
      where c.id is null or c.state = 'DISCARDED' and l.live) > 0 then
    raise exception using errcode = '23503', constraint = 'contribution_line_of_list', message = 'not of its list: constraint "contribution_line_of_list"';
  end if;
  if (select count(*) from new_line l left join decree_holding h on h.decree_id = l.decree_id and h.line_no = l.holding_no and h.entry_decree_id = l.entry_decree_id
      where h.decree_id is null or h.worker_id <> l.worker_id or h.tenant_id <> l.tenant_id or not daterange(h.from_month, h.until_month) @> l.months) > 0 then
    raise exception using errcode = '23503', constraint = 'contribution_line_held', message = 'no months of the decree: constraint "contribution_line_held"';
  end if;
  -- Of a decree that is divided among payers, each lists what it pays; a month that its own government pays alone is by tariff. Of another decree, no share.
  if (with payer as materialized (
        select distinct l.decree_id, c.tenant_id, d.funding_hash is not null as is_divided, c.is_outside, c.payer_name, c.tenant_id = c.decree_tenant_id and not c.is_outside as is_own
        from (select distinct n.list_id, n.decree_id from new_line n) l join contribution_list c on c.id = l.list_id join decree d on d.id = l.decree_id
      ), share as materialized (
        select p.decree_id, p.tenant_id, p.is_outside, p.payer_name, s.* from payer p
          cross join lateral app.shares_of_payer(p.decree_id, case when not p.is_outside then p.tenant_id end, p.payer_name) s where p.is_divided)
      select count(*) from new_line l join contribution_list c on c.id = l.list_id join payer p on p.decree_id = l.decree_id and p.tenant_id = c.tenant_id and p.is_outside = c.is_outside
        and p.payer_name is not distinct from c.payer_name
      where case when p.is_divided then not exists (select from funding_member f join share s on s.decree_id = f.decree_id and s.class_no = f.class_no
          where f.decree_id = l.decree_id and f.line_no = l.holding_no and s.tenant_id = c.tenant_id and s.is_outside = c.is_outside and s.payer_name is not distinct from c.payer_name
            and s.months @> l.months
            and l.month_rupiah is not distinct from s.month_rupiah)
        else not p.is_own or l.month_rupiah is not null end) > 0 then
    raise exception using errcode = '23514', constraint = 'contribution_line_of_payer', message = 'paid by another: constraint "contribution_line_of_payer"';
  end if;
  -- List by list, which is nearly always one: the payer's lists that have other lines are then known before the lines are compared. Lines that come together
  -- are counted by person and by line of the decree; only whoever comes twice is compared.
  for its_list in select c.id, c.decree_id, array(select k.id from contribution_list k where k.decree_id = c.decree_id and k.tenant_id = c.tenant_id
        and k.is_outside = c.is_outside and k.payer_name is not distinct from c.payer_name
        and (k.id <> c.id or (select count(*) from contribution_line o where o.list_id = c.id) > (select count(*) from new_line l where l.list_id = c.id))) as payer_lists
      from contribution_list c where c.id in (select distinct l.list_id from new_line l where l.live) loop
    if cardinality(its_list.payer_lists) > 0 and (
          (select count(*) from new_line l join contribution_line o on o.decree_id = its_list.decree_id and o.worker_id = l.worker_id and o.live and o.months && l.months
            where l.live and l.list_id = its_list.id and o.list_id = any (its_list.payer_lists) and (o.list_id, o.line_no) <> (l.list_id, l.line_no)) > 0
          or (select count(*) from new_line l join contribution_line o on o.decree_id = its_list.decree_id and o.holding_no = l.holding_no and o.live and o.months && l.months
            where l.live and l.list_id = its_list.id and o.list_id = any (its_list.payer_lists) and (o.list_id, o.line_no) <> (l.list_id, l.line_no)) > 0)
      or (with twice as materialized (select l.worker_id from new_line l where l.list_id = its_list.id and l.live group by 1 having count(*) > 1)
          select count(*) from twice t join new_line a on a.list_id = its_list.id and a.live and a.worker_id = t.worker_id
            join new_line b on b.list_id = its_list.id and b.live and b.worker_id = t.worker_id and b.line_no > a.line_no and b.months && a.months) > 0
      or (with twice as materialized (select l.holding_no from new_line l where l.list_id = its_list.id and l.live group by 1 having count(*) > 1)
          select count(*) from twice t join new_line a on a.list_id = its_list.id and a.live and a.holding_no = t.holding_no
            join new_line b on b.list_id = its_list.id and b.live and b.holding_no = t.holding_no and b.line_no > a.line_no and b.months && a.months) > 0 then
      raise exception using errcode = '23P01', constraint = 'contribution_line_once', message = 'a month on two lists: constraint "contribution_line_once"';
    end if;
  end loop;
  return null;
end $$;
alter function app.guard_contribution_lines owner to payung_crossing;
revoke execute on function app.guard_contribution_lines from public;
