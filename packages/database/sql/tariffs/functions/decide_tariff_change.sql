-- Confirms a change of the tariff, or sets it aside: its proposer withdraws it, anybody else refuses it. Confirming writes the tariff, and nothing else
-- does. Around the months of the change, rows of the same line keep what they set.
create or replace function app.decide_tariff_change(asked_change uuid, confirms boolean) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  c tariff_change;
  later jsonb;
begin
  if app.area_scope() <> '' or app.agency_id() is not null then return 'NOT_FOUND'; end if;
  -- One change at a time, so that two of them do not divide the same row.
  perform pg_advisory_xact_lock(hashtextextended('tariff', 0));
  select * into c from tariff_change where id = asked_change and tenant_id = app.tenant_id() for update;
  if not found then return 'NOT_FOUND'; end if;
  if c.state <> 'OPEN' then return 'ALREADY_DECIDED'; end if;
  if not confirms then
    update tariff_change set state = case when proposed_by = app.user_id() then 'WITHDRAWN' else 'REFUSED' end, decided_by = app.user_id(), decided_at = now()
    where id = c.id returning * into c;
    return c.state;
  end if;
  if c.proposed_by = app.user_id() then
    raise exception using errcode = '23514', constraint = 'tariff_proposer_is_not_confirmer',
      message = 'confirmed by its proposer: constraint "tariff_proposer_is_not_confirmer"';
  end if;
  perform app.refuse_maker_account(array[c.proposed_by], c.tenant_id);
  if lower(c.valid) < date_trunc('month', app.today())::date then return 'MONTH_OVER'; end if;
  update tariff_change set state = 'CONFIRMED', decided_by = app.user_id(), decided_at = now() where id = c.id;
  -- Rows of the line that the change reaches: what lies after it is written again, what lies before it stays, the rest goes.
  with reached as (
    select t.* from tariff t where t.line = c.line and t.valid && c.valid
  ), removed as (
    delete from tariff t using reached r where t.id = r.id and lower(r.valid) >= lower(c.valid) returning t.id
  ), shortened as (
    update tariff t set valid = daterange(lower(r.valid), lower(c.valid)) from reached r where t.id = r.id and lower(r.valid) < lower(c.valid) returning t.id
  )
  select coalesce(jsonb_agg(to_jsonb(r)), '[]') into later from reached r
  where not upper_inf(c.valid) and (upper_inf(r.valid) or upper(r.valid) > upper(c.valid));
  insert into tariff (kind, membership_kind, programme, occupation_group, risk_class, income_from, valid, rate, amount, amount_min, amount_max,
    excluded_sources, shared_month, legal_basis, change_id)
  select kind, membership_kind, programme, occupation_group, risk_class, income_from, daterange(upper(c.valid), upper(valid)), rate, amount, amount_min,
    amount_max, excluded_sources, shared_month, legal_basis, change_id
  from jsonb_populate_recordset(null::tariff, later);
  if not c.ends then
    insert into tariff (kind, membership_kind, programme, occupation_group, risk_class, income_from, valid, rate, amount, amount_min, amount_max,
      excluded_sources, shared_month, legal_basis, change_id)
    values (c.kind, c.membership_kind, c.programme, c.occupation_group, c.risk_class, c.income_from, c.valid, c.rate, c.amount, c.amount_min,
      c.amount_max, c.excluded_sources, c.shared_month, c.legal_basis, c.id);
  end if;
  return 'CONFIRMED';
end $$;
alter function app.decide_tariff_change owner to payung_crossing;
revoke execute on function app.decide_tariff_change from public;
grant execute on function app.decide_tariff_change to payung_app;
