-- Divides the months of whoever comes with a decree, or with its amendment, among its payers, as the rules that were agreed say. Whoever replaces somebody,
-- or comes for a line that was emptied, is paid for as that line; newcomers have what is left of limits. Before, whoever an amendment names takes over from who pays. No other payer pays more
-- in a month than it has agreed to.
create or replace function app.derive_funding(d decree, base_id uuid, kept_cost jsonb) returns void
language plpgsql volatile set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  rules funding_rule[];
  amounts jsonb;
  used jsonb := '{}';
  lines integer[];
  flags bigint[];
  last_class integer := coalesce((select max(c.class_no) from funding_class c where c.decree_id = base_id), 0);
begin
  if d.kind = 'REVOCATION' then return; end if;
  if d.kind = 'AMENDMENT' and d.funding_hash is not null then perform app.move_payers(d, base_id); end if;
  rules := app.rules_in_force(base_id);
  if cardinality(rules) = 0 then return; end if;
  amounts := app.funding_amounts(kept_cost);
  if d.kind = 'DESIGNATION' then
    -- A pledge that is withdrawn or ended meanwhile waits for the signature, or is seen by it.
    perform from pledge p where p.id in (select r.pledge_id from unnest(rules) r) order by p.id for share;
    perform app.assert_funding_holds(d, amounts);
  else
    insert into funding_member (decree_id, line_no, class_no, tenant_id)
    select base_id, h.line_no, m.class_no, d.tenant_id
    from decree_entry e join decree_holding h on h.decree_id = base_id and h.entry_decree_id = d.id and h.entry_no = e.entry_no
      join funding_member m on m.decree_id = base_id and m.line_no = coalesce(e.target_line, e.fills_line)
    where e.decree_id = d.id and (e.change = 'REPLACE' or e.fills_line is not null);
    select coalesce(jsonb_object_agg(t.rule_no, jsonb_build_object('people', t.current_people, 'rupiah', t.rupiah)), '{}') into used from app.funding_totals(base_id) t;
  end if;
  select array_agg(p.line_no order by p.line_no), array_agg(p.flags order by p.line_no) into lines, flags
    from app.funding_people(d.id, rules, (select b.from_month from decree b where b.id = base_id)) p;
  if lines is not null then
    with cell as materialized (
      select c.* from app.funding_cells(rules, lines, flags, amounts, used) c
    ), stretch as materialized (
      select c.flag, c.from_line, c.until_line, string_agg(format('%s/%s/%s', c.month, c.rule_no, c.rupiah), ' ' order by c.month, c.rule_no) as plan
      from cell c group by 1, 2, 3
    ), person as materialized (
      select p.line_no, s.flag, s.from_line, s.plan from unnest(lines, flags) p(line_no, flag)
        join stretch s on s.flag = p.flag and p.line_no >= s.from_line and p.line_no < s.until_line
    ), numbered as materialized (
      select last_class + row_number() over (order by k.first_line) as class_no, k.plan from (select p.plan, min(p.line_no) as first_line from person p group by 1) k
    ), class as (
      insert into funding_class (decree_id, class_no, tenant_id) select base_id, n.class_no, d.tenant_id from numbered n
    ), member as (
      insert into funding_member (decree_id, line_no, class_no, tenant_id)
      select base_id, p.line_no, n.class_no, d.tenant_id from person p join numbered n on n.plan = p.plan order by p.line_no
    )
    insert into funding_share (decree_id, class_no, rule_no, months, tenant_id, rupiah)
    select base_id, q.class_no, q.rule_no, unnest(range_agg(daterange(q.month, (q.month + interval '1 month')::date))), d.tenant_id, q.rupiah
    from (select distinct n.class_no, c.rule_no, c.month, c.rupiah
      from numbered n join stretch s on s.plan = n.plan join cell c on c.flag = s.flag and c.from_line = s.from_line) q
    group by q.class_no, q.rule_no, q.rupiah;
  end if;
  -- Of each class and month all shares together are the contribution: told apart from what has made them.
  if exists (select from (select distinct m.class_no from funding_member m where m.decree_id = base_id and m.line_no = any (lines)) m
      cross join jsonb_to_recordset(amounts) a(month date, rupiah bigint)
      where a.rupiah <> (select coalesce(sum(s.rupiah), 0) from funding_share s where s.decree_id = base_id and s.class_no = m.class_no and s.months @> a.month)) then
    raise exception using errcode = '23514', constraint = 'funding_adds_up', message = 'shares are not the contribution: constraint "funding_adds_up"';
  end if;
  -- Month by month, as its budget is spent: what somebody leaves in one month pays for nobody in another.
  if exists (select from app.funding_by_month(base_id) t where t.payer_tenant_id <> d.tenant_id and t.rupiah > coalesce((
      -- To the decree itself, and to what amendments let it take over.
      select sum(a.rupiah) from funding_consent c join decree b on b.id = c.decree_id and b.funding_hash = c.funding_hash
        cross join jsonb_to_recordset(c.months) a(month date, rupiah bigint)
      where (b.id = base_id or b.amends_id = base_id and (b.id = d.id or b.content_hash is not null))
        and c.payer_tenant_id = t.payer_tenant_id and c.state = 'GIVEN' and a.month = t.month), 0)) then
    raise exception using errcode = '23514', constraint = 'funding_beyond_consent', message = 'another payer pays more in a month than it has agreed to: constraint "funding_beyond_consent"';
  end if;
end $$;
revoke execute on function app.derive_funding from public;
grant execute on function app.derive_funding to payung_crossing;
