drop policy if exists obligation_report_read on obligation_report;
create policy obligation_report_read on obligation_report for select to payung_app using (agreement_id in (select app.own_agreements()));
