-- A list may be drawn from pledges to its own government whose numbers are approved, and which pay for an insurance and for a month of its programme. Whoever changes
-- them takes away first what was computed from others.
create or replace function app.guard_cohort_pledges() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.pledge_ids @> old.pledge_ids and old.pledge_ids @> new.pledge_ids then return new; end if;
  if tg_op = 'UPDATE' and old.computed_at is not null and new.computed_at is not null then
    raise exception using errcode = '23001', constraint = 'cohort_is_computed', message = 'computed from other pledges: constraint "cohort_is_computed"';
  end if;
  if cardinality(new.pledge_ids) <> (select count(*) from pledge p join programme g on g.id = new.programme_id
      where p.id = any (new.pledge_ids) and p.region_tenant_id = new.tenant_id and p.state = 'APPROVED'
        and p.insurance_programmes && g.insurance_programmes and daterange(p.from_month, p.until_month) && g.period) then
    raise exception using errcode = '23514', constraint = 'cohort_pledges_fit', message = 'no approved pledges that fit its programme: constraint "cohort_pledges_fit"';
  end if;
  return new;
end $$;
