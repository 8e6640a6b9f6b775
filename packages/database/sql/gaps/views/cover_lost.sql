-- Holdings of signed decrees that end and are not followed, each with the programmes that are lost (`app.programme_bits`). What follows is any holding of
-- the next month, of any payer: of the same person, of the same record or of one that was merged into the same, or of the same line corrected.
-- All that follow count together. Whoever has died, is reported dead or has left lawfully loses nothing.
create or replace view app.cover_lost with (security_invoker = false) as
select h.tenant_id, h.decree_id, h.village_code, h.until_month as lost_from, h.line_no, h.entry_decree_id, l.bits
from decree_holding h join programme p on p.id = h.programme_id join worker w on w.id = h.worker_id
  cross join lateral (
    select app.programme_bits(p.insurance_programmes) & ~coalesce(bit_or(app.programme_bits(q.insurance_programmes)), 0) as bits
    from (
      select n.programme_id from decree_holding n
      where n.person_id = h.person_id and n.from_month <= h.until_month and n.until_month > h.until_month
      union all
      select n.programme_id from decree_holding n
      where n.worker_id = h.worker_id and n.from_month <= h.until_month and n.until_month > h.until_month
      union all
      select n.programme_id from decree_holding n
      where n.decree_id = h.decree_id and n.line_no = h.line_no and n.from_month = h.until_month and n.until_month > n.from_month
      union all
      select n.programme_id
      from (select where w.superseded_by is not null or exists (select from worker m where m.superseded_by = w.id)) merged
        cross join app.record_family(w.id) f(id)
        join decree_holding n on n.worker_id = f.id and n.from_month <= h.until_month and n.until_month > h.until_month) n
      join programme q on q.id = n.programme_id) l
where h.from_month < h.until_month and not h.has_left and l.bits <> 0 and w.status <> 'DECEASED'
  and (w.superseded_by is null or not exists (select from worker r where r.id = app.current_record(w.id) and r.status = 'DECEASED'))
  and not exists (select from app.reported_death d where d.worker_id = w.id)
  and not exists (
    select from (select where w.superseded_by is not null or exists (select from worker m where m.superseded_by = w.id)) merged
      cross join app.record_family(w.id) f(id) join app.reported_death d on d.worker_id = f.id);
alter view app.cover_lost owner to payung_crossing;
