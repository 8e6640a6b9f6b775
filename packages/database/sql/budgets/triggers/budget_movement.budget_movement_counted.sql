drop trigger if exists budget_movement_counted on budget_movement;
create trigger budget_movement_counted after insert on budget_movement for each row execute function app.count_budget_movement();
