-- What a pledge holds of the money that it brought: nothing as a draft or once withdrawn or refused. An ended one whose agreement lets money return has used what it brought
-- first, and leaves the rest of it where it came from. `carriedOf` of `packages/domain/src/pledge/roll-over.ts` says the same.
create or replace function app.pledge_carried(p pledge) returns bigint
language sql stable set search_path = public, pg_temp as $$
  select case when p.state in ('DRAFT', 'WITHDRAWN', 'REFUSED') then 0
    when p.state = 'ENDED' and (select a.pledge_remainder from agreement a where a.id = p.agreement_id) = 'RETURN' then least(p.carried_rupiah, p.taken_rupiah)
    else p.carried_rupiah end;
$$;
revoke execute on function app.pledge_carried from public;
grant execute on function app.pledge_carried to payung_app, payung_crossing;
