-- What the public page counted of a quarter, frozen, decision 0271. Rounded already, of nobody. Nothing is written over: where a later count differs, it is the next version.
create table public_freeze (
  -- First day of the last month of a quarter.
  month date not null check (extract(day from month) = 1 and extract(month from month) in (3, 6, 9, 12)),
  version integer not null check (version between 1 and 100),
  frozen_on date not null default app.today(),
  -- What was frozen, as it is handed out: its hash stands for exactly these bytes.
  content text not null check (octet_length(content) between 2 and 1000000),
  sha256 text not null,
  primary key (month, version),
  constraint public_freeze_hash check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  constraint public_freeze_over check (frozen_on >= month + interval '1 month')
);
grant select on public_freeze to payung_app, payung_jobs;
grant insert on public_freeze to payung_jobs;
