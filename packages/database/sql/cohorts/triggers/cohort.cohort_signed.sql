drop trigger if exists cohort_signed on cohort;
create trigger cohort_signed before update on cohort for each row when (current_user = 'payung_app') execute function app.sign_change();
