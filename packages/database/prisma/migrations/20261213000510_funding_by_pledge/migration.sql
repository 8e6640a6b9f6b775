-- A company may pay for the people of its pledge alone; null for a rule that asks for none.
alter table funding_rule add column pledge_id uuid references pledge;
create index on funding_rule (pledge_id) where pledge_id is not null;
