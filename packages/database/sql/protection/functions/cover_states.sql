-- How somebody stands on a day, of what their bits say (`app.cover_value`): as `packages/domain/src/protection/cover-state.ts` says it. The first is the state; `ENDING`
-- stands beside it where decrees and postings end within thirty days. Null where the viewer may not know it.
create or replace function app.cover_states(cover text, on_day date, arrears integer) returns text[]
language plpgsql stable parallel safe strict set search_path = public, pg_temp as $$
declare
  posted int4multirange;
  designated int4multirange;
  unowed_from integer;
  this_month integer := app.month_number(on_day);
  last_posted integer;
  open_from integer;
begin
  if cover = '' then return array['NONE']; end if;
  posted := split_part(cover, '|', 1);
  designated := split_part(cover, '|', 2);
  unowed_from := nullif(split_part(cover, '|', 3), '');
  if this_month >= unowed_from then return array['AFTER_DEATH']; end if;
  if posted @> this_month then
    open_from := (select upper(r.span) from unnest(posted + designated) r(span) where r.span @> this_month);
    -- A death ends what nobody has to renew.
    if isempty(designated) or open_from is not distinct from unowed_from or make_date(open_from / 12, open_from % 12 + 1, 1) > on_day + 30 then
      return array['PROTECTED'];
    end if;
    return array['PROTECTED', 'ENDING'];
  end if;
  last_posted := (select max(least(upper(r.span), this_month)) - 1 from unnest(posted) r(span) where lower(r.span) < this_month);
  return array[case
    when last_posted is null then case when designated @> this_month then 'AWAITING_INSURER' else 'NONE' end
    when this_month - last_posted > arrears then 'ENDED'
    when isempty(designated) or designated @> this_month then 'GRACE' else 'LAPSED' end];
end $$;
revoke execute on function app.cover_states from public;
grant execute on function app.cover_states to payung_app, payung_crossing;
