-- What a pledge brings from one that has ended: of the same company and government, whose agreement says so, under that agreement or one that renews it; never more
-- than is left. Who brings something of it waits for who does so at the same moment, and counts what that one took.
create or replace function app.hold_roll_over(p pledge) returns void
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  source pledge;
begin
  if p.carried_from_id is null then return; end if;
  select * into source from pledge s where s.id = p.carried_from_id for no key update;
  if source.tenant_id <> p.tenant_id or source.region_tenant_id <> p.region_tenant_id or source.state <> 'ENDED'
    or not exists (select from agreement a where a.id = source.agreement_id and a.pledge_remainder = 'ROLL_OVER')
    or not app.renews_agreement(p.agreement_id, source.agreement_id) then
    raise exception using errcode = '23514', constraint = 'pledge_roll_over',
      message = 'no ended pledge of both whose agreement lets it roll over: constraint "pledge_roll_over"';
  end if;
  if p.carried_rupiah > app.pledge_left(source) then
    raise exception using errcode = '23514', constraint = 'pledge_roll_over_left', message = 'more than it leaves: constraint "pledge_roll_over_left"';
  end if;
end $$;
revoke execute on function app.hold_roll_over from public;
grant execute on function app.hold_roll_over to payung_crossing;
