drop trigger if exists decree_order_kept on decree;
create trigger decree_order_kept after update of state on decree for each row
  when (old.state = 'DRAFT' and new.state = 'REVIEW' and new.kind = 'AMENDMENT') execute function app.guard_reserve_order();
