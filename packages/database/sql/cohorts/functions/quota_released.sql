-- A cohort takes its quota until the decree that designated it is cancelled, revoked or ended: a quota is places, and nobody stands in those.
-- How the decree of a locked cohort went that stands no more; null while it stands, is on its way, or was never begun.
create or replace function app.quota_released(asked_cohort uuid) returns text
language sql stable set search_path = public, pg_temp
begin atomic
  select case when not coalesce(bool_or(d.state not in ('CANCELLED', 'REVOKED', 'ENDED')), true)
    then (array_agg(d.state order by d.state = 'CANCELLED', d.id desc))[1] end
  from decree d where d.cohort_id = asked_cohort;
end;
revoke execute on function app.quota_released from public;
grant execute on function app.quota_released to payung_app, payung_crossing;
