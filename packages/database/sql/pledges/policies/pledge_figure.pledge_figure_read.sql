-- Whoever sees the pledge sees its published figures.
drop policy if exists pledge_figure_read on pledge_figure;
create policy pledge_figure_read on pledge_figure for select using (exists (select from pledge p where p.id = pledge_id));
