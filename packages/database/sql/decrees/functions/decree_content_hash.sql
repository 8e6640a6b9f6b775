-- The annex, the text with what its fields say, and the signed file byte by byte; and who pays, where rules say so.
create or replace function app.decree_content_hash(d decree) returns bytea
language sql stable set search_path = public, pg_temp set datestyle = 'ISO, YMD'
begin atomic
  select sha256((d).annex_hash || sha256(convert_to(row('payung decree text 1', (d).title, (d).from_month, (d).until_month, (d).funding_source,
      (d).quota_people, (d).considerations, (d).legal_references, (d).dictums, (d).field_values, (d).cost, (d).number, (d).signed_on, (d).signatory_name,
      (d).signatory_title, (d).signatory_capacity)::text, 'UTF8')) || f.sha256 || coalesce((d).funding_hash, ''))
  from file f where f.tenant_id = (d).tenant_id and f.id = (d).signed_file_id;
end;
revoke execute on function app.decree_content_hash from public;
grant execute on function app.decree_content_hash to payung_app, payung_crossing;
