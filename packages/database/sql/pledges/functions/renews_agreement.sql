-- Whether an agreement is another one, or renews it: directly, or by renewals between them.
create or replace function app.renews_agreement(newer uuid, older uuid) returns boolean
language sql stable set search_path = public, pg_temp as $$
  with recursive line (id) as (
    select newer
    union
    select a.renews_id from line l join agreement a on a.id = l.id where a.renews_id is not null
  )
  select exists (select from line l where l.id = older);
$$;
revoke execute on function app.renews_agreement from public;
grant execute on function app.renews_agreement to payung_app, payung_crossing;
