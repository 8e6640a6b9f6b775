-- What is open stays open as its months pass.
drop trigger if exists programme_months_kept on programme;
create trigger programme_months_kept after update of period, paid_months, state on programme for each row
  when (not new.synthetic and (new.period <> old.period or new.paid_months <> old.paid_months or (old.state = 'DRAFT' and new.state = 'OPEN')))
  execute function app.guard_programme_months();
