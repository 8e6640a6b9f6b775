-- From how many days before its end a designation is told to end: as `COVER_ENDING_DAYS` of `packages/domain/src/protection/cover-state.ts`.
create or replace function app.cover_ending_days() returns integer language sql immutable as $$ select 90 $$;
