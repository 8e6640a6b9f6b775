drop trigger if exists cohort_reckoning_signed on cohort;
create trigger cohort_reckoning_signed before update of computed_at, computed_by on cohort for each row
  when (current_user = 'payung_app' and new.computed_at is not null and (new.computed_at, new.computed_by) is distinct from (old.computed_at, old.computed_by))
  execute function app.sign_columns('computed_at', 'computed_by');
