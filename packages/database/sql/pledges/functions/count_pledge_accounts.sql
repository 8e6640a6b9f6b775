-- What pledges have come to, in months of people and in rupiah: promised, on lists of the company, billed, paid, received, posted, and what is unpaid past its
-- due day, with the lists whose bills are late: two pledges can be on one. A month counts as paid or received once the whole bill of its list is, as in
-- `app.pledge_months`. Promised is what still binds: nothing of a pledge that was withdrawn or refused, of one that has ended what it has used. Which pledges may be
-- counted is for the caller to say: `app.pledge_accounts`, `app.pledge_accounts_below`.
create or replace function app.count_pledge_accounts(asked_pledges uuid[])
returns table (pledge_id uuid, standing text, people integer, pledged_months integer, listed_months integer, paid_months integer, received_months integer,
  posted_months integer, promised_rupiah bigint, listed_rupiah bigint, billed_rupiah bigint, paid_rupiah bigint, received_rupiah bigint, overdue_rupiah bigint,
  overdue_lists uuid[], overdue_since date)
language sql stable set search_path = public, pg_temp as $$
  with pledged as materialized (
    select p.id, p.state, p.rupiah, p.taken_rupiah, app.month_of_places(p) as month from pledge p
    where p.id = any (asked_pledges)
  ), place as (
    select o.id, (count(*) filter (where coalesce(x.months @> o.month, not app.has_left_place(x))))::integer as people, sum(app.month_count(x.months))::integer as pledged
    from pledged o join pledge_place x on x.pledge_id = o.id and x.released_at is null where o.state in ('APPROVED', 'ENDED') group by 1
  ), listed as materialized (
    select l.pledge_id as id, l.worker_id, l.list_id, l.line_no, l.months, l.month_rupiah, l.is_received
    from app.pledge_lines(array(select o.id from pledged o where o.state in ('APPROVED', 'ENDED'))) l
  ), price as materialized (
    -- A list asks the same of nearly everybody: once for each sort of line, not for each line.
    select d.*, app.line_rupiah(d.list_id, d.month_rupiah, d.months) as rupiah from (select distinct l.list_id, l.month_rupiah, l.months from listed l) d
  ), line as materialized (
    select l.id, l.worker_id, l.list_id, l.line_no, l.months, l.is_received, d.rupiah
    from listed l join price d on d.list_id = l.list_id and d.months = l.months and coalesce(d.month_rupiah, -1) = coalesce(l.month_rupiah, -1)
  ), list as materialized (
    select c.id, c.state = 'BILLED' as is_billed, c.state = 'BILLED' and app.paid_of_list(c.id) >= c.billed_rupiah as is_paid, c.due_on
    from contribution_list c where c.id in (select l.list_id from line l)
  ), person as (
    select l.id, range_agg(l.months) as listed, range_agg(l.months) filter (where c.is_paid) as paid, range_agg(l.months) filter (where l.is_received) as received,
      range_agg(s.months * l.months) filter (where s.months && l.months) as posted
    from line l join list c on c.id = l.list_id left join app.posted_span s on s.list_id = l.list_id and s.line_no = l.line_no group by l.id, l.worker_id
  ), months as (
    select n.id, sum((select sum(app.month_count(r)) from unnest(n.listed) r))::integer as listed,
      sum((select sum(app.month_count(r)) from unnest(n.paid) r))::integer as paid,
      sum((select sum(app.month_count(r)) from unnest(n.received) r))::integer as received,
      sum((select sum(app.month_count(r)) from unnest(n.posted) r))::integer as posted
    from person n group by 1
  ), money as (
    select l.id, sum(l.rupiah)::bigint as listed, sum(l.rupiah) filter (where c.is_billed)::bigint as billed, sum(l.rupiah) filter (where c.is_paid)::bigint as paid,
      sum(l.rupiah) filter (where l.is_received)::bigint as received,
      sum(l.rupiah) filter (where c.is_billed and not c.is_paid and c.due_on < app.today())::bigint as overdue,
      array_agg(distinct c.id) filter (where c.is_billed and not c.is_paid and c.due_on < app.today()) as overdue_lists,
      min(c.due_on) filter (where c.is_billed and not c.is_paid and c.due_on < app.today()) as overdue_since
    from line l join list c on c.id = l.list_id group by 1
  )
  select o.id, case when o.state = 'APPROVED' and x.pledged > 0 and coalesce(m.received, 0) >= x.pledged
      then case when coalesce(m.posted, 0) < x.pledged then 'FUNDED' else 'PROVEN' end else o.state end,
    coalesce(x.people, 0), coalesce(x.pledged, 0), coalesce(m.listed, 0), coalesce(m.paid, 0), coalesce(m.received, 0), coalesce(m.posted, 0),
    case when o.state in ('WITHDRAWN', 'REFUSED') then 0 when o.state = 'ENDED' then o.taken_rupiah else o.rupiah end, coalesce(k.listed, 0), coalesce(k.billed, 0), coalesce(k.paid, 0),
    coalesce(k.received, 0), coalesce(k.overdue, 0), coalesce(k.overdue_lists, '{}'), k.overdue_since
  from pledged o left join place x on x.id = o.id left join months m on m.id = o.id left join money k on k.id = o.id;
$$;
revoke execute on function app.count_pledge_accounts from public;
grant execute on function app.count_pledge_accounts to payung_crossing;
