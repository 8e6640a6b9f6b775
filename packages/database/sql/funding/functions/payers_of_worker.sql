-- Who pays for a person under decrees of this tenant that are divided among payers, with what each pays of a month. It shows nobody but whom the viewer's
-- scope shows, and never what others' decrees say.
create or replace function app.payers_of_worker(asked_worker uuid)
returns table (decree_id uuid, from_month date, until_month date, rule_no integer, funding_source text, payer_tenant_id uuid, payer_name text, rupiah bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select h.decree_id, lower(s.months * daterange(h.from_month, h.until_month)), upper(s.months * daterange(h.from_month, h.until_month)), s.rule_no,
    r.funding_source, r.payer_tenant_id, r.payer_name, s.rupiah
  from decree_holding h join funding_member m on m.decree_id = h.decree_id and m.line_no = h.line_no
    join funding_share s on s.decree_id = m.decree_id and s.class_no = m.class_no and s.months && daterange(h.from_month, h.until_month)
    join funding_rule r on r.decree_id = s.decree_id and r.rule_no = s.rule_no
  where h.worker_id in (select w.id from worker w where w.id = asked_worker or w.id = app.current_record(asked_worker) or w.superseded_by = app.current_record(asked_worker))
    and h.tenant_id = app.tenant_id() and h.from_month < h.until_month and starts_with(h.village_code, app.area_scope()) and app.agency_id() is null
  order by 2, 4
  limit 500;
$$;
alter function app.payers_of_worker owner to payung_crossing;
revoke execute on function app.payers_of_worker from public;
grant execute on function app.payers_of_worker to payung_app;
