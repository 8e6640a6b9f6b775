drop trigger if exists insured_membership_kept on insured_membership;
create trigger insured_membership_kept before truncate on insured_membership for each statement execute function app.refuse_change();
