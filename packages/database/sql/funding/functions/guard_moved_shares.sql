-- A share of a signed decree ends earlier only where whoever took its rule over pays the same of the same months for the same people.
create or replace function app.guard_moved_shares() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  taken datemultirange;
  kept datemultirange := case when tg_op = 'UPDATE' then datemultirange(new.months) else '{}' end;
begin
  if tg_op = 'UPDATE' and (new.decree_id, new.class_no, new.rule_no, new.tenant_id, new.rupiah) is distinct from (old.decree_id, old.class_no, old.rule_no, old.tenant_id, old.rupiah) then
    raise exception using errcode = '23001', constraint = 'funding_share_moves', message = 'append-only, but for months that another takes over: constraint "funding_share_moves"';
  end if;
  select coalesce(range_agg(s.months), '{}') into taken from funding_rule r join funding_share s on s.decree_id = r.decree_id and s.rule_no = r.rule_no
    where r.decree_id = old.decree_id and r.instead_of = old.rule_no and s.class_no = old.class_no and s.rupiah = old.rupiah;
  if not datemultirange(old.months) - kept <@ taken or not kept <@ datemultirange(old.months) or kept = datemultirange(old.months) then
    raise exception using errcode = '23001', constraint = 'funding_share_moves', message = 'append-only: nobody has taken these months over: constraint "funding_share_moves"';
  end if;
  return case when tg_op = 'UPDATE' then new else old end;
end $$;
alter function app.guard_moved_shares owner to payung_crossing;
revoke execute on function app.guard_moved_shares from public;
