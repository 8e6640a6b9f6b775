-- How the months of everybody in some villages of decrees stand, counted from the facts: as `app.contribution_months` says it of one person, for the tenant
-- of the decree. People of equal months, payers, lists and postings are gathered first, and only then their months are laid out.
-- With `with_lines` it also names the lines behind each number.
create or replace function app.recount_protection(of_decrees uuid[], of_villages text[], first_month date, end_month date, with_lines boolean)
returns table (tenant_id uuid, decree_id uuid, village_code text, month date, payer_tenant_id uuid, payer_name text, funding_source text, step smallint,
  last_paid date, people integer, people_once integer, rupiah bigint, paid_rupiah bigint, lines jsonb)
language sql stable security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
  with recursive place as materialized (
    select * from unnest(of_decrees, of_villages) p(decree_id, village_code)
  ), merged (id, record_id) as (
    select w.id, w.id from worker w where w.superseded_by is null and exists (select from worker m where m.superseded_by = w.id)
    union all
    select w.id, m.record_id from merged m join worker w on w.superseded_by = m.id
  ), somebody as materialized (
    select distinct h.tenant_id, coalesce(m.record_id, h.worker_id) as record_id
    from place p join decree_holding h on h.decree_id = p.decree_id and h.village_code = p.village_code left join merged m on m.id = h.worker_id
    where h.from_month < h.until_month
  ), record as materialized (
    -- Each record that was merged into the same one.
    select s.tenant_id, s.record_id, coalesce(m.id, s.record_id) as worker_id from somebody s left join merged m on m.record_id = s.record_id
  ), own as materialized (
    select r.tenant_id, r.record_id, h.decree_id, h.line_no, h.entry_decree_id, h.person_id, h.village_code, h.programme_id, h.from_month, h.until_month
    from record r join decree_holding h on h.worker_id = r.worker_id and h.tenant_id = r.tenant_id
  ), line as materialized (
    select r.tenant_id, r.record_id, l.decree_id, l.holding_no, l.list_id, l.line_no, l.months, l.month_rupiah
    from (select distinct o.tenant_id, o.record_id, o.decree_id from own o) o join record r on r.tenant_id = o.tenant_id and r.record_id = o.record_id
      join contribution_line l on l.decree_id = o.decree_id and l.worker_id = r.worker_id and l.live
  ), posted as materialized (
    select k.list_id, k.line_no, range_agg(s.months) as months from line k join app.posted_span s on s.list_id = k.list_id and s.line_no = k.line_no group by 1, 2
  ), listed as materialized (
    select k.tenant_id, k.record_id, k.decree_id, k.holding_no,
      string_agg(concat_ws('|', k.list_id, k.months, k.month_rupiah, '=', p.months), ';' order by k.list_id, k.months, k.line_no) as signature
    from line k left join posted p on p.list_id = k.list_id and p.line_no = k.line_no group by 1, 2, 3, 4
  ), spot as materialized (
    select o.tenant_id, o.record_id, o.decree_id, o.line_no, o.entry_decree_id, o.village_code, o.programme_id,
      datemultirange(daterange(o.from_month, o.until_month)) as months, true as is_own
    from own o where o.from_month < o.until_month
    union all
    -- The line names somebody else since: what was listed for it before stays with whom the list names.
    select k.tenant_id, k.record_id, h.decree_id, h.line_no, h.entry_decree_id, h.village_code, h.programme_id,
      range_agg(daterange(h.from_month, h.until_month) * k.months), false
    from line k join decree_holding h on h.decree_id = k.decree_id and h.line_no = k.holding_no and h.from_month < h.until_month
      and daterange(h.from_month, h.until_month) && k.months
    where not exists (select from record r where r.tenant_id = k.tenant_id and r.record_id = k.record_id and r.worker_id = h.worker_id)
    group by 1, 2, 3, 4, 5, 6, 7
  ), seen as materialized (
    select row_number() over () as no, s.*, coalesce(f.class_no, 0) as class_no, coalesce(k.signature, '') as signature
    from spot s left join funding_member f on f.decree_id = s.decree_id and f.line_no = s.line_no
      left join listed k on k.tenant_id = s.tenant_id and k.record_id = s.record_id and k.decree_id = s.decree_id and k.holding_no = s.line_no
  ), dead as materialized (
    select r.tenant_id, r.record_id, min(e.unowed_from) as unowed_from from record r join app.reported_death e on e.worker_id = r.worker_id group by 1, 2
  ), kind as materialized (
    select s.decree_id, s.class_no, s.months, s.signature, min(s.no) as no from seen s group by 1, 2, 3, 4
  ), kind_month as materialized (
    select k.no, k.decree_id, k.class_no, m.month::date as month
    from kind k cross join lateral unnest(k.months) r(span)
      cross join lateral generate_series(lower(r.span), upper(r.span) - interval '1 month', interval '1 month') m(month)
  ), class_payer as materialized (
    -- Who shares the months of a class.
    select c.decree_id, c.class_no, c.month, u.payer_tenant_id, u.payer_name, min(u.funding_source) as funding_source, sum(x.rupiah)::bigint as rupiah
    from (select distinct decree_id, class_no, month from kind_month) c join funding_share x on x.decree_id = c.decree_id and x.class_no = c.class_no
        and x.months @> c.month
      join funding_rule u on u.decree_id = x.decree_id and u.rule_no = x.rule_no
    group by 1, 2, 3, 4, 5
  ), payer as materialized (
    select k.no, k.decree_id, k.month, p.payer_tenant_id, p.payer_name, p.funding_source, p.rupiah as share_rupiah
    from kind_month k join class_payer p on p.decree_id = k.decree_id and p.class_no = k.class_no and p.month = k.month
    union all
    select k.no, k.decree_id, k.month, d.tenant_id, null, d.funding_source, null from kind_month k join decree d on d.id = k.decree_id
    where not exists (select from class_payer p where p.decree_id = k.decree_id and p.class_no = k.class_no and p.month = k.month)
  ), list as materialized (
    select c.id, c.tenant_id, c.is_outside, c.payer_name, c.months, case when c.state in ('DRAFT', 'APPROVED') then 2 when c.state = 'SENT' then 3
      when app.paid_of_list(c.id) >= c.billed_rupiah then 5 else 4 end as step
    from contribution_list c where c.id in (select distinct k.list_id from line k)
  ), cost as materialized (
    select d.id as decree_id, c.month, c."perPersonRupiah" as rupiah
    from (select distinct decree_id from kind) k join decree d on d.id = k.decree_id
      cross join lateral jsonb_to_recordset(coalesce(d.cost, '[]')) c(month date, "perPersonRupiah" bigint)
  ), price as materialized (
    select c.id as list_id, (m ->> 'month')::date as month, (m ->> 'perPersonRupiah')::bigint as rupiah
    from list c cross join lateral jsonb_array_elements(c.months) m where m ->> 'isShare' is null
  ), kind_line as materialized (
    select s.no, k.list_id, k.months, k.month_rupiah, c.tenant_id, c.is_outside, c.payer_name, c.step, p.months as posted
    from kind n join seen s on s.no = n.no
      join line k on k.tenant_id = s.tenant_id and k.record_id = s.record_id and k.decree_id = s.decree_id and k.holding_no = s.line_no
      join list c on c.id = k.list_id left join posted p on p.list_id = k.list_id and p.line_no = k.line_no
  ), part as materialized (
    select p.no, p.month, p.payer_tenant_id, p.payer_name, p.funding_source, coalesce(l.step, 1) as step, coalesce(l.posted @> p.month, false) as is_posted,
      coalesce(l.month_rupiah, e.rupiah, p.share_rupiah, o.rupiah, 0) as rupiah,
      row_number() over (partition by p.no, p.month order by p.payer_tenant_id, p.payer_name, p.funding_source) as place
    from payer p left join kind_line l on l.no = p.no and l.months @> p.month
        and case when l.is_outside then p.payer_tenant_id is null and p.payer_name is not distinct from l.payer_name else p.payer_tenant_id = l.tenant_id end
      left join price e on e.list_id = l.list_id and e.month = p.month left join cost o on o.decree_id = p.decree_id and o.month = p.month
  ), whole as materialized (
    select p.no, p.month, case when bool_and(p.is_posted) then 6 else min(p.step) end as step from part p group by 1, 2
  ), kind_paid as materialized (
    select w.no, range_agg(daterange(w.month, (w.month + interval '1 month')::date)) as months from whole w where w.step >= 5 group by 1
  ), paid as materialized (
    select distinct s.tenant_id, s.record_id, g.insurance_programmes as programmes, p.months
    from seen s join kind k on k.decree_id = s.decree_id and k.class_no = s.class_no and k.months = s.months and k.signature = s.signature
      join kind_paid p on p.no = k.no join programme g on g.id = s.programme_id
    union
    select o.tenant_id, o.record_id, array[s.insurance_programme], datemultirange(s.months)
    from (select distinct tenant_id, record_id, person_id from own) o join protected_span s on s.person_id = o.person_id
  ), payments as materialized (
    select p.tenant_id, p.record_id, string_agg(concat_ws('|', p.programmes, p.months), ';' order by p.programmes, p.months) as signature from paid p group by 1, 2
  ), alike as materialized (
    select row_number() over () as id, s.tenant_id, s.decree_id, s.village_code, s.programme_id, k.no, coalesce(p.signature, '') as signature, e.unowed_from,
      count(*)::integer as people, (array_agg(s.record_id))[1] as record_id,
      case when with_lines then jsonb_agg(jsonb_build_array(s.line_no, s.entry_decree_id)) end as lines
    from seen s join place x on x.decree_id = s.decree_id and x.village_code = s.village_code
      join kind k on k.decree_id = s.decree_id and k.class_no = s.class_no and k.months = s.months and k.signature = s.signature
      left join payments p on p.tenant_id = s.tenant_id and p.record_id = s.record_id
      left join dead e on e.tenant_id = s.tenant_id and e.record_id = s.record_id
    where s.is_own group by s.tenant_id, s.decree_id, s.village_code, s.programme_id, k.no, coalesce(p.signature, ''), e.unowed_from
  ), history as materialized (
    -- Found once for people who are alike, and not once more for each month of theirs.
    select a.id, range_agg(q.months) as months
    from alike a join programme g on g.id = a.programme_id
      join paid q on q.tenant_id = a.tenant_id and q.record_id = a.record_id and q.programmes && g.insurance_programmes
    group by 1
  ), counted as (
    select a.tenant_id, a.decree_id, a.village_code, p.month, p.payer_tenant_id, p.payer_name, p.funding_source, u.step::smallint as step,
      case when u.step < 5 then l.last_paid end as last_paid, a.people, case when p.place = 1 then a.people else 0 end as people_once,
      case when u.step < 7 or p.step >= 4 then a.people * p.rupiah else 0 end as rupiah, case when p.step = 5 then a.people * p.rupiah else 0 end as paid_rupiah, a.lines
    from alike a left join history h on h.id = a.id join part p on p.no = a.no and p.month >= first_month and p.month < end_month
      join whole w on w.no = p.no and w.month = p.month
      -- After a death nobody owes a month, however far it has come; what was billed before is still asked for.
      cross join lateral (select case when p.month >= a.unowed_from then 7 else w.step end as step) u
      cross join lateral (
        select max(least(upper(r.span) - interval '1 month', p.month - interval '1 month'))::date as last_paid
        from unnest(h.months) r(span) where lower(r.span) < p.month) l
  )
  select c.tenant_id, c.decree_id, c.village_code, c.month, c.payer_tenant_id, c.payer_name, c.funding_source, c.step, c.last_paid, sum(c.people)::integer,
    sum(c.people_once)::integer, sum(c.rupiah)::bigint, sum(c.paid_rupiah)::bigint, jsonb_agg(c.lines) filter (where with_lines)
  from counted c group by 1, 2, 3, 4, 5, 6, 7, 8, 9;
$$;
alter function app.recount_protection owner to payung_crossing;
revoke execute on function app.recount_protection from public;
