-- What others have published about coverage, each figure with its source and day, and the targets that were set. Figures contradict each other where they
-- count otherwise: both stand, and nothing is averaged. They are public and belong to the installation.
create table published_figure (
  key text primary key check (key ~ '^[a-z0-9_]{3,60}$'),
  kind text not null check (kind in ('VALUE', 'TARGET')),
  -- Of `packages/domain/src/figures/indicators.ts`.
  indicator text not null check (indicator ~ '^[A-Z_]{3,40}$'),
  -- Null for the whole country.
  area_code text references area,
  -- The last day of the period that the source names.
  as_of date not null,
  as_of_precision text not null check (as_of_precision in ('DAY', 'MONTH', 'YEAR')),
  -- In the indicator's unit; of a share what the source states, in hundredths of a percent.
  amount bigint check (amount >= 0),
  numerator bigint check (numerator >= 0),
  denominator bigint check (denominator > 0),
  -- The source says "more than".
  at_least boolean not null default false,
  remark_id text check (length(remark_id) between 3 and 300),
  remark_en text check (length(remark_en) between 3 and 300),
  source text not null check (length(source) between 3 and 300),
  -- Whether somebody compared it with the source itself, not only with a report about it.
  verified boolean not null,
  constraint published_figure_told check (amount is not null or numerator is not null),
  constraint published_figure_parts check (denominator is null or numerator is not null),
  constraint published_figure_remarks check (num_nulls(remark_id, remark_en) <> 1)
);
create index on published_figure (area_code, indicator, as_of);
grant select on published_figure to payung_app, payung_crossing;
