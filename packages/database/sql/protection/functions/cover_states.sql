-- How somebody stands on a day, of what their bits say (`app.cover_value`): as `packages/domain/src/protection/cover-state.ts` says it. The first is the state; `ENDING`
-- stands beside it where a designation ends within `app.cover_ending_days` and nothing follows. Null where the viewer may not know it.
create or replace function app.cover_states(cover text, on_day date, arrears integer) returns text[]
language plpgsql stable parallel safe strict set search_path = public, pg_temp as $$
declare
  posted int4multirange;
  designated int4multirange;
  paid int4multirange;
  unowed_from integer;
  this_month integer := app.month_number(on_day);
  is_designated boolean;
  last_paid integer;
  ending text[] := '{}';
begin
  if cover = '' then return array['NONE']; end if;
  posted := split_part(cover, '|', 1);
  designated := split_part(cover, '|', 2);
  unowed_from := nullif(split_part(cover, '|', 3), '');
  if this_month >= unowed_from then return array['AFTER_DEATH']; end if;
  -- A death ends what nobody has to renew.
  if unowed_from is null and split_part(cover, '|', 6) = '' and exists (select from unnest(posted + designated) r(span)
      where upper(r.span) > this_month and designated @> upper(r.span) - 1 and make_date(upper(r.span) / 12, upper(r.span) % 12 + 1, 1) <= on_day + app.cover_ending_days()) then
    ending := array['ENDING'];
  end if;
  if posted @> this_month then return array['PROTECTED'] || ending; end if;
  paid := coalesce(nullif(split_part(cover, '|', 4), ''), '{}');
  is_designated := designated @> this_month;
  if is_designated and paid @> this_month then return array['PAID'] || ending; end if;
  last_paid := (select max(least(upper(r.span), this_month)) - 1 from unnest(posted + paid) r(span) where lower(r.span) < this_month);
  return array[case
    when last_paid is null then case when not is_designated then 'NONE'
      when coalesce(nullif(split_part(cover, '|', 5), ''), '{}')::int4multirange @> this_month then 'BILLED' else 'PLANNED' end
    when this_month - last_paid > arrears then 'ENDED'
    when isempty(designated) or is_designated then 'GRACE' else 'LAPSED' end] || ending;
end $$;
revoke execute on function app.cover_states from public;
grant execute on function app.cover_states to payung_app, payung_crossing;
