-- Over what the payers of a decree agree to: its months, its people, what one of them costs in each month, and the rules. Null without rules. Of an amendment: what
-- it changes of who pays.
-- Of a pledge it is also whom it holds: once it is withdrawn or ended, its payer has agreed to something else. Behind the row, so that rules without one keep their hash.
create or replace function app.funding_hash(d decree, amounts jsonb) returns bytea
language sql stable set search_path = public, pg_temp set datestyle = 'ISO, YMD' as $$
  select case when (d).kind = 'AMENDMENT' then app.payer_change_hash(d) when count(*) > 0 then sha256(convert_to(
    row('payung funding 1', (d).id, (d).from_month, (d).until_month, encode((d).annex_hash, 'hex'),
      (select string_agg(row(a.month, a.rupiah)::text, E'\n' order by a.month) from jsonb_to_recordset(amounts) a(month date, rupiah bigint)))::text || E'\n'
    || string_agg(row(r.rule_no, r.payer_tenant_id, r.payer_name, r.funding_source, r.share_basis_points, r.rupiah, r.from_month, r.until_month, r.people_max,
      r.ceiling_rupiah, r.only_unregistered, r.occupation_codes, r.village_codes)::text || coalesce(p.line, ''), E'\n' order by r.rule_no), 'UTF8')) end
  from funding_rule r left join lateral (
    select format(' %s %s', r.pledge_id, encode(sha256(convert_to(string_agg(x.worker_id::text, ' ' order by x.worker_id), 'UTF8')), 'hex')) as line
    from pledge_place x where x.pledge_id = r.pledge_id and x.released_at is null) p on r.pledge_id is not null
  where r.decree_id = (d).id and r.since_decree_id is null;
$$;
revoke execute on function app.funding_hash from public;
grant execute on function app.funding_hash to payung_crossing;
