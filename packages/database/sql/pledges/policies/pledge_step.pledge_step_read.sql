-- Whoever sees the pledge sees its steps.
drop policy if exists pledge_step_read on pledge_step;
create policy pledge_step_read on pledge_step for select using (exists (select from pledge p where p.id = pledge_id));
