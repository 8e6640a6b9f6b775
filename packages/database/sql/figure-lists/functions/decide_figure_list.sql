-- Confirms a list as a whole, sends it back with a reason, or withdraws it: who uploaded it withdraws, anybody else confirms or sends back. All of its entries are decided
-- with it or none. Confirmed corrections stand in the place of the figures that they name.
create or replace function app.decide_figure_list(asked uuid, expected integer, decision text, why text) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  k figure_list := app.hold_figure_list(asked, expected, case decision when 'WITHDRAWN' then '{CHECKED,WAITING}'::text[] else '{WAITING}' end);
  corrections integer;
  decided integer;
begin
  if decision not in ('CONFIRMED', 'REFUSED', 'WITHDRAWN') or decision = 'WITHDRAWN' and k.uploaded_by <> app.user_id() then
    raise exception using errcode = '23514', constraint = 'figure_list_step', message = 'no decision of this person: constraint "figure_list_step"';
  end if;
  if decision <> 'WITHDRAWN' then
    if k.uploaded_by = app.user_id() then
      raise exception using errcode = '23514', constraint = 'figure_list_uploader_is_not_confirmer',
        message = 'decided by who uploaded it: constraint "figure_list_uploader_is_not_confirmer"';
    end if;
    perform app.refuse_maker_account(array[k.uploaded_by], k.tenant_id);
  end if;
  if decision = 'CONFIRMED' then
    -- First, since of one source, area and period one figure stands.
    update figure_entry s set replaced_by_id = c.id from figure_entry c
    where c.list_id = k.id and c.state = 'PROPOSED' and s.id = c.replaces_id and s.state = 'CONFIRMED' and s.replaced_by_id is null;
    get diagnostics corrections = row_count;
    if corrections <> (select count(*) from figure_entry c where c.list_id = k.id and c.replaces_id is not null) then
      raise exception using errcode = '23514', constraint = 'figure_list_overtaken', message = 'what it corrects stands no more: constraint "figure_list_overtaken"';
    end if;
  end if;
  update figure_entry set state = decision, decided_by = app.user_id(), decided_at = now(), reason = case decision when 'REFUSED' then why end
    where list_id = k.id and state = 'PROPOSED';
  get diagnostics decided = row_count;
  update figure_list set state = decision, decided_by = app.user_id(), decided_at = now(), reason = case decision when 'REFUSED' then why end, version = version + 1
    where id = k.id;
  return decided;
end $$;
alter function app.decide_figure_list owner to payung_crossing;
revoke execute on function app.decide_figure_list from public;
grant execute on function app.decide_figure_list to payung_app;
