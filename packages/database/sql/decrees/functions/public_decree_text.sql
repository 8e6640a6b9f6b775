-- The text of a signed decree for whoever holds its code, as the government would hand out a copy: whose it is, what it says, and the emblem that it was
-- submitted with. Nothing of a draft, and nothing of its annex.
create or replace function app.public_decree_text(asked_code text) returns table (tenant_id uuid, kind text, state text, title text, considerations text[],
  legal_references text[], dictums text[], number text, signed_on date, signatory_name text, signatory_title text, signatory_capacity text,
  field_values jsonb, content_hash text, public_code text, updated_at timestamptz, emblem bytea)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select d.tenant_id, d.kind, d.state, d.title, d.considerations, d.legal_references, d.dictums, d.number, d.signed_on, d.signatory_name, d.signatory_title,
    d.signatory_capacity, d.field_values, encode(d.content_hash, 'hex'), d.public_code, d.updated_at, f.emblem
  from decree d left join decree_form f on f.tenant_id = d.tenant_id and f.version = (d.field_values ->> 'versi_bentuk')::integer
  where d.public_code = asked_code and d.content_hash is not null;
end;
alter function app.public_decree_text owner to payung_crossing;
revoke execute on function app.public_decree_text from public;
grant execute on function app.public_decree_text to payung_app;
