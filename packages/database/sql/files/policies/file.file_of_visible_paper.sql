-- Whoever may see what a paper belongs to may read the paper, whoever uploaded it.
drop policy if exists file_of_visible_paper on file;
create policy file_of_visible_paper on file for select to payung_app using (app.sees_paper(id));
