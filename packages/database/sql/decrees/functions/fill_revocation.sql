-- Counts whom the draft of a revocation hits, from its month on.
create or replace function app.fill_revocation(asked_decree uuid) returns integer language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  d decree := app.own_draft(asked_decree, 'REVOCATION');
  hit integer := app.people_from(d.amends_id, d.from_month);
begin
  update decree k set people = hit, annex_hash = app.decree_annex_hash(k.id), updated_by = app.user_id(), updated_at = now() where k.id = d.id;
  return hit;
end $$;
alter function app.fill_revocation owner to payung_crossing;
revoke execute on function app.fill_revocation from public;
grant execute on function app.fill_revocation to payung_app;
