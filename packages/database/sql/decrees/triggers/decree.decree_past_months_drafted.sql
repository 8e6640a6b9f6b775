-- A revocation takes months back; it gives none.
drop trigger if exists decree_past_months_drafted on decree;
create trigger decree_past_months_drafted after insert on decree for each row when (not new.synthetic and new.kind <> 'REVOCATION')
  execute function app.guard_past_months();
