-- Another person confirms a settlement, as long as every month of it is still a credit. From then on the list in which it is offset asks for so much less.
create or replace function app.confirm_credit_settlement(asked uuid) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  s contribution_credit_settlement := app.hold_credit_settlement(asked);
  c contribution_list;
begin
  if s.state <> 'RECORDED' then
    raise exception using errcode = '23514', constraint = 'credit_step', message = 'decided already: constraint "credit_step"';
  end if;
  if (select count(*) from contribution_credit_month m where m.settlement_id = s.id) <> (select count(*) from contribution_credit_month m
      join app.credit_months((select array_agg(distinct x.list_id) from contribution_credit_month x where x.settlement_id = s.id)) k
        on (k.list_id, k.line_no, k.month) = (m.list_id, m.line_no, m.month) and k.rupiah = m.rupiah and k.is_confirmed
      where m.settlement_id = s.id) then
    raise exception using errcode = '23514', constraint = 'credit_changed', message = 'no credit any more: constraint "credit_changed"';
  end if;
  if s.kind = 'OFFSET' then
    select * into c from contribution_list k where k.id = s.offset_list_id;
    perform app.refuse_unfit_offset(c, array(select distinct m.list_id from contribution_credit_month m where m.settlement_id = s.id), s.rupiah);
  end if;
  update contribution_credit_settlement set state = 'CONFIRMED', confirmed_by = app.user_id(), confirmed_at = now(), version = version + 1 where id = s.id;
  if s.kind = 'OFFSET' then
    update contribution_list set offset_rupiah = offset_rupiah + s.rupiah, version = version + 1 where id = s.offset_list_id;
  end if;
end $$;
alter function app.confirm_credit_settlement owner to payung_crossing;
revoke execute on function app.confirm_credit_settlement from public;
grant execute on function app.confirm_credit_settlement to payung_app;
