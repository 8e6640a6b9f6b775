-- A mail server that is away has taken nothing: what was meant for it waits for the next try.
create or replace function app.return_notice_mails(untaken uuid[]) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update notice n set mailed_at = null where n.id = any (untaken) and n.mailed_at > now() - interval '1 hour';
$$;
alter function app.return_notice_mails owner to payung_crossing;
revoke execute on function app.return_notice_mails from public;
grant execute on function app.return_notice_mails to payung_jobs;
