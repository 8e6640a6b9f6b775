-- What a link shows to the heir who holds it: nobody's whole name, no account, no officer. That less arrived stands apart until somebody has decided about it.
create or replace function app.public_heir_link(asked bytea) returns table (first_name text, government text, paid_rupiah bigint, paid_on date, account_tail text, state text, received_rupiah bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select split_part(h.name, ' ', 1), t.name, a.paid_rupiah, (select max(s.on_day) from claim_step s where s.claim_id = l.claim_id and s.to_state = 'PAID'), a.number_tail,
    case when f.is_short and f.decided_by is null then 'SHORT' when f.id is not null then 'CONFIRMED' when l.ended_at is not null or l.expires_at <= now() then 'ENDED' else 'OPEN' end, case when l.used_at is not null then f.rupiah end
  from heir_link l join heir_account a on a.id = l.account_id join claim_heir h on h.id = a.heir_id join tenant t on t.id = l.tenant_id
    left join heir_confirmation f on f.account_id = a.id
  where l.code_hash = asked;
$$;
alter function app.public_heir_link owner to payung_crossing;
revoke execute on function app.public_heir_link from public;
grant execute on function app.public_heir_link to payung_app;
