-- Who published a cohort and who decided what was said against it, and when, is said by the database, as of all evidence (20261120002300).
drop trigger if exists cohort_publishing_signed on cohort;
create trigger cohort_publishing_signed before update of published_by, published_at on cohort for each row
  when (current_user = 'payung_app' and new.published_at is not null and (new.published_at, new.published_by) is distinct from (old.published_at, old.published_by))
  execute function app.sign_columns('published_by', 'published_at');
