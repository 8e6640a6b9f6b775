drop policy if exists agreement_step_read on agreement_step;
create policy agreement_step_read on agreement_step for select to payung_app using (agreement_id in (select app.own_agreements()));
