-- People of signed decrees that rest on an agreement, of all its parties together, since its quota is theirs together: in each month in which there are
-- any, because the fullest month of some and the fullest of others need not be the same. Without one decree, with its amendments, or one programme.
-- What is over takes nothing of the quota any more.
create or replace function app.people_bound(asked_agreement uuid, except_decree uuid, except_programme uuid, from_this_month date, until_this_month date)
returns table (month date, people integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.month::date, sum(app.people_resting(d, asked_agreement) + coalesce((select sum(a.added - a.removed) from decree a where a.amends_id = d.id and a.content_hash is not null
    and a.from_month <= g.month::date), 0))::integer
  from generate_series(from_this_month::timestamp, until_this_month::timestamp - interval '1 day', interval '1 month') g(month)
    join decree d on d.agreement_ids @> array[asked_agreement] and d.kind = 'DESIGNATION' and d.content_hash is not null
      and d.id is distinct from except_decree and d.programme_id is distinct from except_programme
      and d.from_month <= g.month::date and g.month::date < coalesce(d.ended_from, d.until_month)
  where asked_agreement in (select app.own_agreements()) group by 1;
$$;
alter function app.people_bound owner to payung_crossing;
revoke execute on function app.people_bound from public;
grant execute on function app.people_bound to payung_app;
