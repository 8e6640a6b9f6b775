-- Only what nobody has confirmed is forgotten whole; what somebody has decided stays.
drop trigger if exists company_application_kept on company_application;
create trigger company_application_kept before delete on company_application for each row
  when (old.state <> 'UNCONFIRMED') execute function app.refuse_change();
