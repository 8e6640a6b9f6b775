drop trigger if exists company_application_not_emptied on company_application;
create trigger company_application_not_emptied before truncate on company_application for each statement execute function app.refuse_change();
