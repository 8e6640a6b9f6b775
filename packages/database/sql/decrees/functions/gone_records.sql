-- For the guards, who see every record: whose record in the annex says so today, whoever keeps it by now. A viewer is told of those whom they may see.
create or replace function app.gone_records(asked_decree uuid) returns table (status text, bar text)
language sql stable set search_path = public, pg_temp
begin atomic
  select w.status, app.designation_bar(w.public_service, w.citizenship)
  from decree_entry e join worker w on w.id = e.worker_id and w.superseded_by is null
  where e.decree_id = asked_decree and e.change = 'DESIGNATE' and (app.is_gone(w.status) or app.designation_bar(w.public_service, w.citizenship) is not null);
end;
revoke execute on function app.gone_records from public;
grant execute on function app.gone_records to payung_crossing;
