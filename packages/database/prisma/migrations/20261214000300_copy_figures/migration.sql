-- What a company may see of the people of a copied decree, published once by the government whose decree it is (decision 202).
alter table decree_copy
  -- Null for whoever sees people, and as long as nothing was published.
  add column figures text check (figures in ('SHOWN', 'WITHHELD')),
  add unique (id, tenant_id);
grant update (figures) on decree_copy to payung_crossing;

create table decree_copy_figure (
  copy_id uuid not null,
  -- In which order they were published.
  place integer not null check (place > 0),
  tenant_id uuid not null,
  -- A star stands for what is not told apart; empty for people without one.
  district_code text not null,
  occupation_code text not null,
  people integer not null check (people >= 0 and people % 5 = 0),
  primary key (copy_id, place),
  unique (copy_id, district_code, occupation_code),
  foreign key (copy_id, tenant_id) references decree_copy (id, tenant_id)
);
alter table decree_copy_figure enable row level security;
alter table decree_copy_figure force row level security;
grant select on decree_copy_figure to payung_app;
grant select, insert on decree_copy_figure to payung_crossing;
