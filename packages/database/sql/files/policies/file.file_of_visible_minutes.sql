-- Whoever may see the deliberation may read its minutes.
drop policy if exists file_of_visible_minutes on file;
create policy file_of_visible_minutes on file for select to payung_app using (app.sees_minutes(id));
