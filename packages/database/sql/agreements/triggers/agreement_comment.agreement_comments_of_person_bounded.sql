-- Under all agreements together: nobody writes their government's room full.
drop trigger if exists agreement_comments_of_person_bounded on agreement_comment;
create trigger agreement_comments_of_person_bounded after insert on agreement_comment for each row execute function app.bound_rows('tenant_id,written_by', '50', 'agreement_comments_of_person', 'written_at', '1 day');
