-- Only a settled answer takes one back under which nothing is posted any more (`app.post_answer_rows`).
drop trigger if exists insured_membership_kept on insured_membership;
create trigger insured_membership_kept before delete or truncate on insured_membership for each statement when (current_user <> 'payung_crossing')
  execute function app.refuse_change();
