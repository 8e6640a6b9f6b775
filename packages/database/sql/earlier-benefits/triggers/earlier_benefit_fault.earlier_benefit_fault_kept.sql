-- What the insurer's list says stays, also of a list that was rejected.
drop trigger if exists earlier_benefit_fault_kept on earlier_benefit_fault;
create trigger earlier_benefit_fault_kept before delete or truncate on earlier_benefit_fault for each statement execute function app.refuse_change();
