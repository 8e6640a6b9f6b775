-- The last day on which a case may still stand where it stands; null where nothing is set. While it lies with the insurer, so many working days after a complete
-- file, without national holidays; else so many days since it came there. As `daysAllowedKey` and `payableUntil` of the domain. Step by step, since it is asked of
-- every open case of a list: one lookup for most of them.
create or replace function app.claim_due_on(claim_state text, claim_programme text, since date, complete_on date) returns date
language plpgsql stable set search_path = public, pg_temp as $$
declare
  is_with_insurer constant boolean := claim_state in ('SUBMITTED', 'IN_REVIEW', 'APPROVED');
  term constant text := app.claim_term(claim_state, claim_programme);
  days integer;
begin
  if term is null then return null; end if;
  select r.amount into days from reference_amount r where r.key = term and r.valid @> case when is_with_insurer then complete_on else since end;
  if days is null then return null; end if;
  if not is_with_insurer then return since + days; end if;
  return (select d.at::date from generate_series(complete_on + 1, complete_on + 62, interval '1 day') d(at)
    where extract(isodow from d.at) < 6 and not exists (select from national_holiday n where n.day = d.at::date)
    order by d.at offset days - 1 limit 1);
end $$;
revoke execute on function app.claim_due_on from public;
grant execute on function app.claim_due_on to payung_app, payung_crossing;
