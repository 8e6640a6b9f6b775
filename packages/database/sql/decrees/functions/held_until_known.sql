-- Until which month somebody held a line of a decree by what was signed before an instant; null where nobody had signed it yet. The first amendment after
-- their entry that names the line ends it, and a revocation ends what is left, as `app.apply_amendment` and `app.apply_revocation` do.
create or replace function app.held_until_known(h decree_holding, known_at timestamptz) returns date
language sql stable set search_path = public, pg_temp as $$
  with base as (
    select b.id, b.until_month, e.signed_at from decree b join decree e on e.id = h.entry_decree_id where b.id = h.decree_id and e.signed_at < known_at
  ), amended as (
    select b.id, coalesce((select d.from_month from decree d join decree_entry x on x.decree_id = d.id and x.target_line = h.line_no
      where d.amends_id = b.id and d.kind = 'AMENDMENT' and d.signed_at > b.signed_at and d.signed_at < known_at order by d.signed_at limit 1), b.until_month) as until_month
    from base b
  )
  select coalesce((select greatest(h.from_month, d.from_month) from decree d where d.amends_id = a.id and d.kind = 'REVOCATION' and d.signed_at < known_at
    and d.from_month < a.until_month), a.until_month) from amended a;
$$;
revoke execute on function app.held_until_known from public;
grant execute on function app.held_until_known to payung_crossing;
