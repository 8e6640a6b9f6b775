-- A NIB is a company's once for all: its row stays as it was admitted.
drop trigger if exists company_kept on company;
create trigger company_kept before update or delete or truncate on company for each statement execute function app.refuse_change();
