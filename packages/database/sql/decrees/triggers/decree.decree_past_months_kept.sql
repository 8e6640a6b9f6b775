drop trigger if exists decree_past_months_kept on decree;
create trigger decree_past_months_kept after update of from_month, until_month, paid_months, state on decree for each row
  when (not new.synthetic and new.kind <> 'REVOCATION' and ((new.from_month, new.until_month, new.paid_months) is distinct from
      (old.from_month, old.until_month, old.paid_months) or (old.state, new.state) in (('DRAFT', 'REVIEW'), ('REVIEW', 'APPROVED'), ('APPROVED', 'SIGNED'))))
  execute function app.guard_past_months();
