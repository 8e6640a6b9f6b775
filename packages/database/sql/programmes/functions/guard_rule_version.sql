create or replace function app.guard_rule_version() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.used_at is not null then
    raise exception using errcode = '23001', constraint = 'rule_version_is_used',
      message = 'people were judged by this rule: constraint "rule_version_is_used"';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
