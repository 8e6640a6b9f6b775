-- The insured programmes as a number, of which sums are quick: 1 work accident, 2 death, 4 old age.
create or replace function app.programme_bits(programmes text[]) returns integer language sql immutable as $$
  select (programmes @> '{WORK_ACCIDENT}')::integer + 2 * (programmes @> '{DEATH}')::integer + 4 * (programmes @> '{OLD_AGE}')::integer;
$$;
revoke execute on function app.programme_bits from public;
grant execute on function app.programme_bits to payung_crossing;
