-- Which parts of the reference and demo data are loaded, so that an interrupted first start goes on where it stopped and a finished
-- one never loads twice. One row a stage, written in the transaction of the stage's own rows. No tenant's data, no grant to write.
create table app.demo_stage (
  stage text primary key check (stage ~ '^[A-Z][A-Z0-9_. ]{2,59}$'),
  -- sha256 of what was loaded; for the stage of the first run, of its mode.
  digest bytea not null check (length(digest) = 32),
  finished_at timestamptz not null default now()
);
-- Readiness asks whether the first load is through.
grant select on app.demo_stage to payung_app;
