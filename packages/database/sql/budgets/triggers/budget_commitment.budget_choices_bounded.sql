-- A choice that another takes the place of stays. Of each person: nobody keeps a colleague from choosing.
drop trigger if exists budget_choices_bounded on budget_commitment;
create trigger budget_choices_bounded after insert on budget_commitment for each row execute function app.bound_rows('list_id,chosen_by', '100', 'budget_choices_of_list');
