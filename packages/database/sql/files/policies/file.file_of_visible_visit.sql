-- Whoever may see what a visit has found may see its photos.
drop policy if exists file_of_visible_visit on file;
create policy file_of_visible_visit on file for select to payung_app using (app.sees_photo(id));
