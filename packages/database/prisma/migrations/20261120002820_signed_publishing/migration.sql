-- Who published a cohort and who decided what was said against it, and when, is said by the database, as of all evidence (20261120002300).
create trigger cohort_publishing_signed before update of published_by, published_at on cohort for each row
  when (current_user = 'payung_app' and new.published_at is not null and (new.published_at, new.published_by) is distinct from (old.published_at, old.published_by))
  execute function app.sign_columns('published_by', 'published_at');
create policy cohort_objection_decision_in_own_name on cohort_objection_decision as restrictive for insert to payung_app
  with check (decided_by = (select app.user_id()));
