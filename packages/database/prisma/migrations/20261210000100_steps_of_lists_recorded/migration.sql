-- When each step of a contribution list was recorded, and when a choice of a budget line was released, decision 0178: what was known on an earlier day is
-- answered from these hours. Steps before this day have theirs from the log. What the log does not name stays empty, and is answered as not recorded.
alter table contribution_list add column sent_at timestamptz, add column billed_at timestamptz, add column discarded_at timestamptz;
alter table budget_commitment add column released_at timestamptz;
grant update (released_at) on budget_commitment to payung_crossing;

do $$
declare
  name text;
  owned constant text[] := array['contribution_list', 'budget_commitment', 'budget_movement', 'audit_event'];
begin
  foreach name in array owned loop execute format('alter table %I no force row level security', name); end loop;
  alter table contribution_list disable trigger user;
  alter table budget_commitment disable trigger user;
  update contribution_list c set sent_at = e.sent_at, billed_at = e.billed_at, discarded_at = e.discarded_at
  from (
    select e.tenant_id, e.subject_id, min(e.at) filter (where e.action = 'CONTRIBUTION_LIST_SENT') as sent_at,
      min(e.at) filter (where e.action = 'CONTRIBUTION_BILL_RECORDED') as billed_at,
      min(e.at) filter (where e.action in ('CONTRIBUTION_LIST_DISCARDED', 'CONTRIBUTION_LIST_RECALLED')) as discarded_at
    from audit_event e where e.action in ('CONTRIBUTION_LIST_SENT', 'CONTRIBUTION_BILL_RECORDED', 'CONTRIBUTION_LIST_DISCARDED', 'CONTRIBUTION_LIST_RECALLED')
      and e.subject_kind = 'contribution_list'
    group by 1, 2
  ) e where e.tenant_id = c.tenant_id and e.subject_id = c.id::text;
  -- A choice was released with the list, or by the next choice for its programme.
  update budget_commitment m set released_at = coalesce(
    (select min(v.moved_at) from budget_movement v where v.commitment_id = m.id and v.kind = 'RELEASE'),
    (select min(o.chosen_at) from budget_commitment o where o.list_id = m.list_id and o.programme = m.programme and o.chosen_at > m.chosen_at),
    (select c.discarded_at from contribution_list c where c.id = m.list_id))
  where m.state = 'RELEASED';
  alter table contribution_list enable trigger user;
  alter table budget_commitment enable trigger user;
  foreach name in array owned loop execute format('alter table %I force row level security', name); end loop;
end $$;
