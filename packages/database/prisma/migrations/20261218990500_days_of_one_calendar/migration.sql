-- The day of a row that comes in is that of the calendar, which stands still in a demo (decision 241).
alter table claim alter column state_since set default app.today(), alter column state_day set default app.today();
alter table membership alter column valid set default daterange(app.today(), null);
