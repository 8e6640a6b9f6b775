-- The last day on which a case may still stand where it stands; null where nothing is set. While it lies with the insurer, so many working days after a complete
-- file, without national holidays; else so many days since it came there. As `daysAllowedKey` and `payableUntil` of the domain.
create or replace function app.claim_due_on(claim_state text, claim_programme text, since date, complete_on date) returns date
language sql stable set search_path = public, pg_temp as $$
  select case when k.with_insurer then (
      select d.at::date from generate_series(complete_on + 1, complete_on + 62, interval '1 day') d(at)
      where extract(isodow from d.at) < 6 and not exists (select from national_holiday n where n.day = d.at::date)
      order by d.at offset r.amount - 1 limit 1)
    else since + r.amount::integer end
  from (select claim_state in ('SUBMITTED', 'IN_REVIEW', 'APPROVED') as with_insurer,
      case when claim_state in ('SUBMITTED', 'IN_REVIEW', 'APPROVED') then case claim_programme when 'DEATH' then 'DEATH_PAYABLE_WITHIN' else 'ACCIDENT_PAYABLE_WITHIN' end
        when claim_state = 'REPORTED' then case claim_programme when 'DEATH' then 'CLAIM_REPORTED_WITHIN' else 'ACCIDENT_REPORT_WITHIN' end
        when claim_state = 'DOCUMENTS' then 'CLAIM_DOCUMENTS_WITHIN'
        when claim_state = 'RETURNED' then 'CLAIM_RETURNED_WITHIN'
        when claim_state = 'PAID' then 'CLAIM_CONFIRMED_WITHIN' end as key) k
    join reference_amount r on r.key = k.key and r.valid @> case when k.with_insurer then complete_on else since end;
$$;
revoke execute on function app.claim_due_on from public;
grant execute on function app.claim_due_on to payung_app, payung_crossing;
