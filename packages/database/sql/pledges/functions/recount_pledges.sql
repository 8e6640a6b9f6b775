-- What has become of the months of pledges that were approved, counted from places, lists, payments, receipts and postings: how many people each has in the month that
-- counts today, and of all months together how many are on lists of the company, received by the insurer, and posted to the person. Of whoever has lost all places, nothing.
-- Runs with the rights of the function that calls it. What these rows rest on is marked as it changes (triggers `pledge_sums_of_*`): whoever reads another table here adds its mark.
create or replace function app.recount_pledges(asked_pledges uuid[])
returns table (pledge_id uuid, tenant_id uuid, month date, stands_until date, people integer, pledged integer, listed integer, received integer, posted integer)
language sql stable set search_path = public, pg_temp set work_mem = '64MB' as $$
  with asked_pledge as materialized (
    select p.id, p.tenant_id, p.until_month, app.month_of_places(p) as month from pledge p where p.id = any (asked_pledges) and p.state in ('APPROVED', 'ENDED')
  ), place as (
    select k.id, sum(k.holding)::integer as people, sum(k.people * app.month_count(k.months))::integer as pledged
    from (select a.id, x.months, count(*) as people, count(*) filter (where coalesce(x.months @> a.month, not app.has_left_place(x))) as holding
      from asked_pledge a join pledge_place x on x.pledge_id = a.id and x.released_at is null group by 1, 2) k group by 1
  ), line as materialized (
    select l.pledge_id as id, l.worker_id, l.list_id, l.line_no, l.months, l.is_received from app.pledge_lines(array(select a.id from asked_pledge a)) l
  ), posted as materialized (
    -- List by list, by the index: of all that was ever posted these lists are a small part.
    select distinct s.* from (select distinct l.list_id from line l) k
      cross join lateral (select s.list_id, s.line_no, s.months from app.posted_span s where s.list_id = k.list_id offset 0) s
  ), person as (
    select l.id, l.worker_id, range_agg(l.months) as listed, range_agg(l.months) filter (where l.is_received) as received,
      range_agg(s.months * l.months) filter (where s.months && l.months) as posted
    from line l left join posted s on s.list_id = l.list_id and s.line_no = l.line_no group by 1, 2
  ), alike as (
    -- Most people of a pledge have the same months: these are counted once.
    select n.id, n.listed, n.received, n.posted, count(*) as people from person n group by 1, 2, 3, 4
  ), counted as (
    select k.id, sum(k.people * (select sum(app.month_count(r)) from unnest(k.listed) r))::integer as listed,
      sum(k.people * (select sum(app.month_count(r)) from unnest(k.received) r))::integer as received,
      sum(k.people * (select sum(app.month_count(r)) from unnest(k.posted) r))::integer as posted
    from alike k group by 1
  )
  select a.id, a.tenant_id, a.month, case when a.month + interval '1 month' < a.until_month then (a.month + interval '1 month')::date else 'infinity' end,
    p.people, p.pledged, coalesce(c.listed, 0), coalesce(c.received, 0), coalesce(c.posted, 0)
  from asked_pledge a join place p on p.id = a.id left join counted c on c.id = a.id;
$$;
revoke execute on function app.recount_pledges from public;
grant execute on function app.recount_pledges to payung_crossing;
