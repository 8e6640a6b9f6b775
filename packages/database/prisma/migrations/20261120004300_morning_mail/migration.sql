-- One mail a day and person, to whoever is still a member: people who left kept their notices for ever, and enough of them stood in everybody's way.
drop function app.take_notice_mails(integer);
create function app.take_notice_mails(most integer) returns table (email text, name text, notices jsonb)
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
revoke execute on function app.take_notice_mails(integer) from public;
alter function app.take_notice_mails(integer) owner to payung_crossing;
grant execute on function app.take_notice_mails(integer) to payung_jobs;

-- A mail server that is away has taken nothing: what was meant for it waits for the next try.
create function app.return_notice_mails(untaken uuid[]) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update notice n set mailed_at = null where n.id = any (untaken) and n.mailed_at > now() - interval '1 hour';
$$;
revoke execute on function app.return_notice_mails(uuid[]) from public;
alter function app.return_notice_mails(uuid[]) owner to payung_crossing;
grant execute on function app.return_notice_mails(uuid[]) to payung_jobs;
