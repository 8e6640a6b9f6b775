-- What a company may see of the people of a copied decree, as the one function that decides it has published it (`packages/domain/src/disclosure/publish-matching.ts`); null where
-- it may see nothing. For the government whose decree it is, once: false where it stands already. A copy that may show none by now shows none, whatever was published.
create or replace function app.publish_copy_figures(asked_copy uuid, cells jsonb) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  copy decree_copy;
  is_shown boolean;
begin
  -- A matching of this government (`app.match_pledge`) is waited for, or waits: else both would show figures of the same people.
  perform pg_advisory_xact_lock(hashtextextended('pledge match ' || app.tenant_id(), 0));
  select c.* into copy from decree_copy c join tenant t on t.id = c.tenant_id and t.kind = 'COMPANY'
    where c.id = asked_copy and c.owner_tenant_id = app.tenant_id() and app.area_scope() = '' and app.agency_id() is null for update of c;
  if copy.id is null then
    raise exception using errcode = '23514', constraint = 'copy_figures_owner', message = 'no copy of an own decree to a company: constraint "copy_figures_owner"';
  end if;
  if copy.figures is not null then
    return false;
  end if;
  is_shown := cells is not null and app.copy_shows_figures(copy);
  if is_shown then
    insert into decree_copy_figure (copy_id, place, tenant_id, district_code, occupation_code, people)
    select copy.id, f.place, copy.tenant_id, f.cell->>'district', f.cell->>'occupation', (f.cell->>'people')::integer
    from jsonb_array_elements(cells) with ordinality f(cell, place);
  end if;
  update decree_copy c set figures = case when is_shown then 'SHOWN' else 'WITHHELD' end where c.id = copy.id;
  return true;
end $$;
alter function app.publish_copy_figures owner to payung_crossing;
revoke execute on function app.publish_copy_figures from public;
grant execute on function app.publish_copy_figures to payung_app;
