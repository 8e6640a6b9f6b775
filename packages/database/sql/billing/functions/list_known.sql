-- How far a list had come by what was recorded before an instant. A step whose hour nobody recorded is known from the day that it states, which it never
-- precedes, and from what was recorded after it: a bill, a payment, now. Between the two the surest earlier step stands, and the answer says that it is not recorded.
create or replace function app.list_known(c contribution_list, known_at timestamptz) returns table (state text, is_unrecorded boolean)
language sql stable set search_path = public, pg_temp as $$
  with paid as (
    select min(p.recorded_at) as at from contribution_payment p where p.list_id = c.id and (c.sent_at is null or c.billed_at is null)
  ), step as (
    select case when c.sent_by is null then false when c.sent_at is not null then c.sent_at < known_at
        when known_at > least(now(), c.billed_at, p.at, case when c.recalled_by is not null then c.discarded_at end) then true
        when known_at <= c.sent_on::timestamp at time zone 'Asia/Pontianak' then false end as is_sent,
      case when c.billed_by is null then false when c.billed_at is not null then c.billed_at < known_at
        when known_at > least(now(), p.at) then true when known_at <= c.billed_on::timestamp at time zone 'Asia/Pontianak' then false end as is_billed,
      case when c.discarded_by is null then false when c.discarded_at is not null then c.discarded_at < known_at
        when known_at > now() then true
        when known_at <= greatest(c.drafted_at, c.approved_at, c.sent_on::timestamp at time zone 'Asia/Pontianak') then false end as is_discarded
    from paid p
  )
  select case when s.is_discarded then 'DISCARDED' when s.is_billed then 'BILLED' when s.is_sent then 'SENT'
      when c.approved_at < known_at then 'APPROVED' else 'DRAFT' end,
    num_nulls(s.is_sent, s.is_billed, s.is_discarded) > 0
  from step s where c.drafted_at < known_at;
$$;
revoke execute on function app.list_known from public;
grant execute on function app.list_known to payung_app, payung_crossing;
