-- Cohorts and their orders of priority, dated and signed as all evidence is (20261120002300).
do $$
begin
  revoke insert on priority_version from payung_app;
  execute (select format('grant insert (%s) on priority_version to payung_app', string_agg(quote_ident(attname), ', ' order by attnum))
    from pg_attribute where attrelid = 'priority_version'::regclass and attnum > 0 and not attisdropped and attname not in ('saved_at', 'used_at'));
end $$;
alter table priority_version alter column saved_by set default app.user_id();
alter table cohort alter column created_by set default app.user_id(), alter column updated_by set default app.user_id();

create policy priority_in_own_name on priority_version as restrictive for insert to payung_app with check (
  saved_by is not distinct from (select app.user_id()));
create policy cohort_in_own_name on cohort as restrictive for insert to payung_app with check (
  created_by is not distinct from (select app.user_id()) and updated_by is not distinct from created_by);

create trigger priority_use_signed before update of used_at on priority_version for each row
  when (current_user = 'payung_app' and new.used_at is distinct from old.used_at) execute function app.sign_columns('used_at');
create trigger cohort_signed before update on cohort for each row when (current_user = 'payung_app') execute function app.sign_change();
create trigger cohort_reckoning_signed before update of computed_at, computed_by on cohort for each row
  when (current_user = 'payung_app' and new.computed_at is not null and (new.computed_at, new.computed_by) is distinct from (old.computed_at, old.computed_by))
  execute function app.sign_columns('computed_at', 'computed_by');
