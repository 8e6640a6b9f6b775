-- Refuses a certificate of which nothing is received, nothing is left to state, of which nobody but the payer proves the receipt where it is to be issued,
-- or that would state fewer than five workers. Runs with the rights of the function that calls it.
create or replace function app.refuse_uncertifiable(asked_pledge uuid, only_proven boolean) returns void language plpgsql stable set search_path = public, pg_temp as $$
declare
  c record;
begin
  select * into c from app.certifiable_of_pledges(array[asked_pledge], only_proven);
  if c.pledge_id is null then
    raise exception using errcode = '23514', constraint = 'certificate_of_pledge', message = 'not approved, or withdrawn: constraint "certificate_of_pledge"';
  end if;
  if not c.is_received then
    raise exception using errcode = '23514', constraint = 'certificate_without_receipt', message = 'nothing received: constraint "certificate_without_receipt"';
  end if;
  if c.workers = 0 and only_proven and exists (select from app.uncertified_lines(asked_pledge, false)) then
    raise exception using errcode = '23514', constraint = 'certificate_unproven', message = 'its receipt is not proven: constraint "certificate_unproven"';
  end if;
  if c.workers = 0 then
    raise exception using errcode = '23514', constraint = 'certificate_months_certified', message = 'all certified: constraint "certificate_months_certified"';
  end if;
  if c.workers < 5 then
    raise exception using errcode = '23514', constraint = 'certificate_of_few', message = 'fewer than five workers: constraint "certificate_of_few"';
  end if;
end $$;
revoke execute on function app.refuse_uncertifiable from public;
grant execute on function app.refuse_uncertifiable to payung_crossing;
