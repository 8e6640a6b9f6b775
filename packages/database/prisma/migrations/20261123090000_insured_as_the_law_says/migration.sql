-- What the use-cases refuse holds for whoever writes past them too: old age only on top of work accident and death (PP 46/2015), and no government gives
-- what the workers pay themselves. Not asked of rows that stand: such a programme can still be closed or discarded and such a decree signed before stays
-- what it was, but nothing of that kind is written anew.
alter table programme
  add constraint programme_old_age_alone check (state in ('CLOSED', 'DISCARDED') or not 'OLD_AGE' = any (insurance_programmes)
    or insurance_programmes @> array['WORK_ACCIDENT', 'DEATH']) not valid,
  add constraint programme_paid_by_government check (state in ('CLOSED', 'DISCARDED') or funding_source <> 'SELF') not valid;

-- An amendment and a revocation keep the money of the decree that they stand on; `guard_decree` compares them.
alter table decree
  add constraint decree_paid_by_government check (kind <> 'DESIGNATION' or content_hash is not null or state = 'CANCELLED' or funding_source <> 'SELF') not valid;
