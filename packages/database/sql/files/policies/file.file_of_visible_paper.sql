-- Whoever may see what a paper belongs to may read the paper, whoever uploaded it.
drop policy if exists file_of_visible_paper on file;
create policy file_of_visible_paper on file for select to payung_app using (
  exists (select from agreement_document d where d.file_id = file.id and d.removed_at is null)
  or exists (select from obligation_report_file e where e.file_id = file.id)
  or exists (select from regulation r where r.file_id = file.id));
