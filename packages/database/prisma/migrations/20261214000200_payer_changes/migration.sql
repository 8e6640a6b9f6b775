-- Who pays for a signed decree from a month on, instead of a payer that stops: an amendment states it, and its signing moves the months.
alter table funding_rule
  -- The amendment that brought it in, and the rule whose months it took over.
  add column since_decree_id uuid,
  add column instead_of integer,
  drop constraint funding_rule_rule_no_check,
  add constraint funding_rule_rule_no_check check (rule_no between 1 and 60),
  add constraint funding_rule_succeeds check ((since_decree_id is null) = (instead_of is null) and instead_of < rule_no and (instead_of is not null or rule_no <= 13)
    and (instead_of is null or num_nonnulls(people_max, ceiling_rupiah, pledge_id) = 0)),
  add foreign key (since_decree_id, tenant_id) references decree (id, tenant_id),
  add foreign key (decree_id, instead_of) references funding_rule (decree_id, rule_no);

create table payer_change (
  -- The amendment.
  decree_id uuid not null,
  -- Of the decree that it amends: whose months another payer takes over.
  rule_no integer not null,
  tenant_id uuid not null,
  payer_tenant_id uuid references tenant,
  payer_name text check (length(payer_name) between 3 and 120 and not app.writes_national_id(payer_name)),
  funding_source text not null check (funding_source in ('NATIONAL_BUDGET', 'REGIONAL_BUDGET', 'PROVINCIAL_BUDGET', 'VILLAGE_BUDGET',
    'PALM_REVENUE_SHARE', 'TOBACCO_REVENUE_SHARE', 'CSR', 'SPONSOR', 'SELF')),
  primary key (decree_id, rule_no),
  foreign key (decree_id, tenant_id) references decree (id, tenant_id),
  constraint payer_change_payer check (num_nonnulls(payer_tenant_id, payer_name) = case when funding_source = 'SELF' then 0 else 1 end)
);
alter table payer_change enable row level security;
alter table payer_change force row level security;
grant select on payer_change to payung_app;
grant select, insert, delete on payer_change to payung_crossing;
grant update (months), delete on funding_share to payung_crossing;
