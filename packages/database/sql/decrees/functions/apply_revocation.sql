-- Takes back from a month on what a designation gave: nobody holds a line of it any longer, and it no longer changes.
-- From its first month on it was never in force and is revoked; from a later one it has ended early.
create or replace function app.apply_revocation(d decree, base decree, as_number text) returns void
language plpgsql volatile set search_path = public, pg_temp as $$
begin
  if base.state not in ('SIGNED', 'PUBLISHED') or d.from_month < base.from_month or d.from_month >= base.until_month then
    raise exception using errcode = '23514', constraint = 'decree_amends_signed', message = 'not in force in those months: constraint "decree_amends_signed"';
  end if;
  -- What the paper says of whom it hits, whatever was signed meanwhile.
  if app.people_from(base.id, d.from_month) <> d.people then
    raise exception using errcode = '23514', constraint = 'decree_count_changed', message = 'another amendment was signed meanwhile: constraint "decree_count_changed"';
  end if;
  -- Whoever had left later is hit as everybody else: what they lose from this month on, they lose by the revocation.
  update decree_holding h set until_month = greatest(h.from_month, d.from_month), has_left = false where h.decree_id = base.id and h.until_month > d.from_month;
  update decree k set state = case when d.from_month > base.from_month then 'ENDED' else 'REVOKED' end, state_reason = left('Dicabut dengan Keputusan Nomor ' || as_number, 500), ended_from = d.from_month,
    closed_at = now(), closed_by = app.user_id(), version = k.version + 1, updated_by = app.user_id(), updated_at = now() where k.id = base.id;
end $$;
revoke execute on function app.apply_revocation from public;
grant execute on function app.apply_revocation to payung_crossing;
