-- Withdrawing a list alone removes from it: `cohort_published_withdrawn`.
drop trigger if exists cohort_published_stays on cohort_published;
create trigger cohort_published_stays before update or truncate on cohort_published for each statement execute function app.refuse_change();
