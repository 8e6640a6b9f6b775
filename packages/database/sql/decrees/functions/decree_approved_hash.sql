-- The annex, the text with what its fields say, and who pays where rules say so: all that was voted on, and nothing that is written by hand afterwards.
create or replace function app.decree_approved_hash(d decree) returns bytea
language sql stable set search_path = public, pg_temp set datestyle = 'ISO, YMD'
begin atomic
  select sha256((d).annex_hash || sha256(convert_to(row('payung decree approved 1', (d).id, (d).title, (d).from_month, (d).until_month,
    (d).funding_source, (d).quota_people, (d).considerations, (d).legal_references, (d).dictums, (d).field_values)::text, 'UTF8')) || coalesce((d).funding_hash, ''));
end;
revoke execute on function app.decree_approved_hash from public;
grant execute on function app.decree_approved_hash to payung_app, payung_crossing;
