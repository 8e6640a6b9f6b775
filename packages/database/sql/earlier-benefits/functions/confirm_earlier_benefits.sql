-- Another person than who uploaded it confirms a list: from now on each of its payments that no confirmed list had counts. Lists that still wait learn of it.
create or replace function app.confirm_earlier_benefits(asked uuid, expected integer) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  u earlier_benefit_upload := app.hold_earlier_benefits(asked, expected);
begin
  if app.user_id() = u.uploaded_by then
    raise exception using errcode = '23514', constraint = 'earlier_uploader_is_not_confirmer',
      message = 'confirmed by who uploaded it: constraint "earlier_uploader_is_not_confirmer"';
  end if;
  perform app.refuse_maker_account(array[u.uploaded_by], u.tenant_id);
  update earlier_benefit set counted = true where upload_id = u.id and standing = 'NEW';
  if not found then
    raise exception using errcode = '23514', constraint = 'earlier_nothing_new', message = 'nothing new in it: constraint "earlier_nothing_new"';
  end if;
  update earlier_benefit_upload set state = 'CONFIRMED', confirmed_by = app.user_id(), confirmed_at = now(), version = version + 1,
    counted_rupiah = (select sum(b.rupiah) from earlier_benefit b where b.upload_id = u.id and b.counted) where id = u.id;
  perform app.judge_earlier_benefits(k.id) from earlier_benefit_upload k where k.tenant_id = u.tenant_id and k.state = 'WAITING';
end $$;
alter function app.confirm_earlier_benefits owner to payung_crossing;
revoke execute on function app.confirm_earlier_benefits from public;
grant execute on function app.confirm_earlier_benefits to payung_app;
