-- The hash of what was approved comes with the last vote, goes when the approval is given up, and holds when it is signed.
create or replace function app.keep_decree_approved() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state = 'REVIEW' and new.state = 'APPROVED' then
    new.approved_hash := app.decree_approved_hash(new);
  elsif new.state in ('DRAFT', 'REVIEW') then
    new.approved_hash := null;
  elsif new.approved_hash is distinct from old.approved_hash
    or (old.state = 'APPROVED' and new.state = 'SIGNED' and app.decree_approved_hash(new) is distinct from old.approved_hash) then
    raise exception using errcode = '23001', constraint = 'decree_is_settled', message = 'what is signed is what was approved: constraint "decree_is_settled"';
  end if;
  return new;
end $$;
revoke execute on function app.keep_decree_approved from public;
