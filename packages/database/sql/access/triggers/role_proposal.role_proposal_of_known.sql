drop trigger if exists role_proposal_of_known on role_proposal;
create trigger role_proposal_of_known before insert on role_proposal for each row execute function app.refuse_unknown_member();
