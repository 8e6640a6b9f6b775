-- Of the cohort of a designation, as it was locked: who is too old or too young for a first registration on the first day of the decree's own cover, and
-- which of both. A decree may begin after the first month of its programme, and be signed months after the lock; the insurer covers no month that is
-- over, but for one that was paid. As at the lock, what is invented for the demonstration holds people as they were.
create or replace function app.outside_ages(asked_decree uuid) returns table (worker_id uuid, bar text)
language sql stable set search_path = public, pg_temp
begin atomic
  with asked as materialized (
    select d.cohort_id, case when d.paid_months = '[]' then greatest(d.from_month, app.today()) else d.from_month end as begins, app.today() as today, a.below, a.at_least
    from decree d join cohort c on c.id = d.cohort_id cross join lateral app.lawful_ages(c.programme_id, c.rule_version) a
    where d.id = asked_decree and d.kind = 'DESIGNATION' and not d.synthetic)
  select b.worker_id, b.bar from (
    select e.worker_id, app.age_bar(e.birth_date, e.declared_from, e.membership_kind, a.begins, a.today, a.below, a.at_least) as bar
    from asked a join cohort_entry e on e.cohort_id = a.cohort_id) b where b.bar is not null;
end;
revoke execute on function app.outside_ages from public;
grant execute on function app.outside_ages to payung_app, payung_crossing;
