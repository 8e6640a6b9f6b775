-- Neither who drew up nor who approved a list, nor who wrote down its bill, requests or records its payment: so whoever pays is the second person who looks at
-- the bill's amount. Runs with the rights of the guard that calls it.
create or replace function app.refuse_maker_of_bill(bill contribution_list) returns void language plpgsql stable set search_path = public, pg_temp as $$
begin
  if app.user_id() = bill.approved_by then
    raise exception using errcode = '23514', constraint = 'contribution_approver_is_not_payer',
      message = 'paid by its approver: constraint "contribution_approver_is_not_payer"';
  end if;
  if app.user_id() = bill.drafted_by then
    raise exception using errcode = '23514', constraint = 'contribution_drafter_is_not_payer',
      message = 'paid by its drafter: constraint "contribution_drafter_is_not_payer"';
  end if;
  if app.user_id() = bill.billed_by then
    raise exception using errcode = '23514', constraint = 'contribution_biller_is_not_payer',
      message = 'paid by who wrote down the bill: constraint "contribution_biller_is_not_payer"';
  end if;
  perform app.refuse_maker_account(array[bill.drafted_by, bill.approved_by, bill.billed_by], bill.tenant_id);
end $$;
alter function app.refuse_maker_of_bill owner to payung_crossing;
revoke execute on function app.refuse_maker_of_bill from public;
