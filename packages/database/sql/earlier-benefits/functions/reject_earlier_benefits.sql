-- Somebody refuses a list that waits, also their own: nothing of it has counted. The same file may be uploaded anew.
create or replace function app.reject_earlier_benefits(asked uuid, expected integer, why text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  u earlier_benefit_upload := app.hold_earlier_benefits(asked, expected);
begin
  update earlier_benefit_upload set state = 'REJECTED', rejected_by = app.user_id(), rejected_at = now(), rejection_reason = why, version = version + 1 where id = u.id;
end $$;
alter function app.reject_earlier_benefits owner to payung_crossing;
revoke execute on function app.reject_earlier_benefits from public;
grant execute on function app.reject_earlier_benefits to payung_app;
