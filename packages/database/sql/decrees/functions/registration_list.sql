-- Whom the signature of a decree has sent to the insurer for registration and who is asked about still, as its annex names them, with what was answered since and what their months
-- cost by the decree: for its own government, and for the branch that was sent them, of the part that the viewer works for. Whoever is to pay their first month says in which of the
-- insurer's groups they are. A branch is named nobody before the logs say so (`app.tell_registrations`).
create or replace function app.registration_list(asked_decree uuid) returns table (line_no integer, worker_id uuid, village_code text, name text, birth_place text,
  birth_date date, sex text, address text, occupation_code text, national_id_prefix text, national_id_cipher bytea, person_index bytea, funding_source text, from_month date, months integer,
  rupiah bigint, verdict text, membership_number text, reason text)
language sql stable security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
  with signed as materialized (
    select d.id, coalesce(d.amends_id, d.id) as base_id, d.funding_source, d.cost, d.tenant_id = app.tenant_id() as is_own from decree d
    where d.id = asked_decree and app.agency_id() is null and (d.tenant_id = app.tenant_id()
      or app.is_insurer(app.tenant_id()) and app.was_told('REGISTRATIONS_OPENED', d.id::text)
        and exists (select from decree_copy c where c.decree_id = d.id and c.tenant_id = app.tenant_id() and c.reason = 'INSURER'))
  ), payer as materialized (
    select distinct on (s.class_no) s.class_no, r.funding_source from signed d join funding_share s on s.decree_id = d.base_id
      join funding_rule r on r.decree_id = s.decree_id and r.rule_no = s.rule_no order by s.class_no, lower(s.months), s.rule_no
  ), sent as materialized (
    select distinct on (h.line_no) h.line_no, h.entry_no, h.entry_decree_id, h.worker_id, h.from_month, h.until_month, a.tenant_id as branch, a.began_at
    from signed d join decree_holding h on h.decree_id = d.base_id and h.entry_decree_id = d.id and h.from_month < h.until_month and h.until_month > app.today()
      join worker_access a on a.worker_id = h.worker_id and a.ended_at is null and a.reason_kind = 'MEMBERSHIP_CONFIRMATION' and a.level in ('FULL', 'REGISTERED')
        and app.is_insurer(a.tenant_id) and (d.is_own or a.tenant_id = app.tenant_id())
    order by h.line_no, a.began_at desc, a.id
  ), price as materialized (
    select s.from_month, s.until_month, sum((m.month ->> 'perPersonRupiah')::bigint) filter (where not coalesce((m.month ->> 'isPaid')::boolean, false))::bigint as rupiah
    from (select distinct p.from_month, p.until_month from sent p) s
      join signed d on true join lateral jsonb_array_elements(d.cost) m(month) on (m.month ->> 'month')::date >= s.from_month and (m.month ->> 'month')::date < s.until_month
    group by 1, 2
  )
  select s.line_no, s.worker_id, e.village_code, e.name, e.birth_place, e.birth_date, e.sex, e.address, e.occupation_code, e.national_id_prefix, e.national_id_cipher,
    p.blind_index, coalesce(y.funding_source, d.funding_source), s.from_month, app.month_count(daterange(s.from_month, s.until_month))::integer,
    c.rupiah, n.outcome, n.membership_number, n.reason
  from signed d cross join sent s join decree_entry e on e.decree_id = s.entry_decree_id and e.entry_no = s.entry_no
    left join person p on p.id = e.person_id left join funding_member f on f.decree_id = d.base_id and f.line_no = s.line_no left join payer y on y.class_no = f.class_no
    left join price c on c.from_month = s.from_month and c.until_month = s.until_month
    left join lateral (select n.outcome, n.membership_number, n.reason from insurer_answer n join import_file i on i.id = n.import_id and i.tenant_id in (s.branch, n.tenant_id)
      where n.worker_id = s.worker_id and n.outcome <> 'TAKEN_BACK' and n.recorded_at >= s.began_at
        and not exists (select from insurer_answer t where t.worker_id = n.worker_id and t.import_id = n.import_id and t.outcome = 'TAKEN_BACK')
      order by n.id desc limit 1) n on true
  where starts_with(e.village_code, app.area_scope());
$$;
alter function app.registration_list owner to payung_crossing;
revoke execute on function app.registration_list from public;
grant execute on function app.registration_list to payung_app;
