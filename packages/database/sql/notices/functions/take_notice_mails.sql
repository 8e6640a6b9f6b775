-- Whoever has left a tenant hears nothing more of it.
-- One mail a day and person, to whoever is still a member: people who left kept their notices for ever, and enough of them stood in everybody's way.
create or replace function app.take_notice_mails(most integer) returns table (email text, name text, notices jsonb)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  today date := (now() at time zone 'Asia/Pontianak')::date;
begin
  return query
  with waiting as (
    select n.user_id, n.id from notice n
    where n.mailed_at is null and n.read_at is null and n.kind not like 'JOB\_%'
      and exists (select from membership m where m.user_id = n.user_id and m.tenant_id = n.tenant_id and m.valid @> today)
  ), due as (
    select u.id, u.email, u.name from app_user u
    where u.id in (select w.user_id from waiting w)
      and not exists (select from notice n where n.user_id = u.id and n.mailed_at >= today::timestamp at time zone 'Asia/Pontianak')
    order by u.id limit most
  ), taken as (
    update notice n set mailed_at = now() from waiting w, due d where w.user_id = d.id and n.id = w.id
    returning n.user_id, n.id, n.kind, n.params
  )
  select d.email, d.name, jsonb_agg(jsonb_build_object('id', t.id, 'kind', t.kind, 'params', t.params) order by t.id)
  from due d join taken t on t.user_id = d.id group by d.id, d.email, d.name order by d.id;
end $$;
alter function app.take_notice_mails owner to payung_crossing;
revoke execute on function app.take_notice_mails from public;
grant execute on function app.take_notice_mails to payung_jobs;
