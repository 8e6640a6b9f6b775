-- Whether a company may be shown how many people of which group a copied decree names: only where it was shown no figures of people of the same government in the twelve
-- months before, of a matching or by another copy (`packages/domain/src/disclosure/publish-matching.ts`). Whom the annex names decides nothing here.
-- What it says when the figures are published stands from then on (`decree_copy.figures`): people matched again could change it later, and what was shown stays shown.
-- In the transaction that copies, every matching that can be seen came before, also one that began later and ended earlier.
create or replace function app.copy_shows_figures(c decree_copy) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select not exists (select from decree_copy o where o.tenant_id = c.tenant_id and o.owner_tenant_id = c.owner_tenant_id and o.id < c.id
      and o.copied_at > c.copied_at - interval '12 months')
    and not exists (select from pledge p join pledge_step s on s.pledge_id = p.id and s.to_state = 'MATCHED'
      where p.tenant_id = c.tenant_id and p.region_tenant_id = c.owner_tenant_id and (s.at <= c.copied_at or c.copied_at = now()) and s.at > c.copied_at - interval '12 months'
        and exists (select from pledge_figure f where f.pledge_id = p.id));
$$;
revoke execute on function app.copy_shows_figures from public;
grant execute on function app.copy_shows_figures to payung_crossing;
