-- Whoever reads the code off the paper: that it is what it says it is. Before it is signed, only that it is not.
-- What an amendment is worth hangs on the decree that it amends: its state and its end are told with it.
create or replace function app.public_decree(asked_code text) returns table (owner_name text, kind text, title text, state text, number text, signed_on date, content_hash text,
  people integer, from_month date, until_month date, ended_from date, amends_number text, amends_state text, amends_ended_from date, amended_by text[],
  revoked_by text, field_values jsonb, file_hash text)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.name, d.kind, case when d.content_hash is not null then d.title end, case when d.content_hash is null then 'UNSIGNED' else d.state end, d.number,
    d.signed_on, encode(d.content_hash, 'hex'), case when d.content_hash is not null then d.people end, d.from_month, d.until_month, d.ended_from, b.number,
    b.state, b.ended_from, array(select a.number from decree a where a.amends_id = d.id and a.kind = 'AMENDMENT' and a.content_hash is not null order by a.amendment_no),
    (select a.number from decree a where a.amends_id = d.id and a.kind = 'REVOCATION' and a.content_hash is not null),
    case when d.content_hash is not null then d.field_values end,
    (select encode(f.sha256, 'hex') from file f where f.tenant_id = d.tenant_id and f.id = d.signed_file_id)
  from decree d join tenant t on t.id = d.tenant_id left join decree b on b.id = d.amends_id
  where d.public_code = asked_code and d.state <> 'CANCELLED';
$$;
alter function app.public_decree owner to payung_crossing;
revoke execute on function app.public_decree from public;
grant execute on function app.public_decree to payung_app;
