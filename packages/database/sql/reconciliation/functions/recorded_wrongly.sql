-- Whether a payment was recorded wrongly: no bank has ever seen it. What the bank returned it has seen.
create or replace function app.recorded_wrongly(asked_payment uuid) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (select from contribution_payment_return b where b.payment_id = asked_payment and b.reason = 'RECORDED_WRONGLY');
$$;
revoke execute on function app.recorded_wrongly from public;
grant execute on function app.recorded_wrongly to payung_app, payung_crossing;
