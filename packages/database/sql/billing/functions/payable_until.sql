-- The last day on which a person's oldest unpaid month on a payer's list can still be paid, as `packages/domain/src/protection/month-state.ts` has it: months of
-- arrears count from the last month before it that was paid. Null where nothing was ever paid for them before.
create or replace function app.payable_until(asked_person bigint, payer uuid, decree_keeper uuid, first_month date) returns date
language sql stable as $$
  select (max(x.month) + make_interval(months => app.arrears_months() + 1))::date - 1 from (
    select upper(s.months) - interval '1 month' as month from protected_span s where s.person_id = asked_person and upper(s.months) <= first_month
    union all
    select upper(l.months) - interval '1 month' from decree_holding h
      join contribution_line l on l.decree_id = h.decree_id and l.holding_no = h.line_no and l.entry_decree_id = h.entry_decree_id and l.live
      join contribution_list c on c.id = l.list_id and c.tenant_id = payer and c.state = 'BILLED'
    where h.person_id = asked_person and h.tenant_id = decree_keeper and upper(l.months) <= first_month
      and app.paid_of_list(c.id) >= c.billed_rupiah) x
$$;
revoke execute on function app.payable_until from public;
grant execute on function app.payable_until to payung_crossing;
