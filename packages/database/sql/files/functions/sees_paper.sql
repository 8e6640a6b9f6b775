-- Whether somebody sees an agreement, a report of an obligation, a payment or a regulation with this paper.
create or replace function app.sees_paper(asked_file uuid) returns boolean language plpgsql stable set search_path = public, pg_temp as $$
begin
  return exists (select from agreement_document d where d.file_id = asked_file and d.removed_at is null)
    or exists (select from obligation_report_file e where e.file_id = asked_file)
    or exists (select from contribution_payment_proof p where p.file_id = asked_file)
    or exists (select from regulation r where r.file_id = asked_file);
end $$;
