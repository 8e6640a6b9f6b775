-- A role that checks or signs comes from app.decide_role, or from the operator, and never from one administrator alone.
drop policy if exists checker_by_confirmation on membership;
create policy checker_by_confirmation on membership as restrictive for insert to payung_app with check (not app.is_checking_role(role));
