-- A file on its way in, piece by piece: on a village office's line a connection that breaks must cost one piece and not the whole.

create table file_upload (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  created_by uuid not null references app_user,
  name text not null check (length(name) <= 255),
  purpose text not null check (purpose in ('IMPORT', 'DOCUMENT')),
  size_bytes bigint not null check (size_bytes > 0),
  received_bytes bigint not null default 0 check (received_bytes between 0 and size_bytes),
  -- Where the pieces lie among the tenant's files, in their order.
  pieces uuid[] not null default '{}' check (cardinality(pieces) <= 2000),
  -- Once whole: told again to whom the answer did not reach.
  file_id uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '1 day',
  foreign key (tenant_id, file_id) references file (tenant_id, id)
);
create index on file_upload (tenant_id, created_by);
create index on file_upload (created_by);
create index on file_upload (expires_at);
create index on file_upload (tenant_id, file_id);

alter table file_upload enable row level security;
alter table file_upload force row level security;
-- Nobody goes on with somebody else's upload, not even in the same office.
create policy upload_of_person on file_upload
  using (tenant_id = (select app.tenant_id()) and created_by = (select app.user_id()));
grant select, insert, delete, update (received_bytes, pieces, file_id) on file_upload to payung_app;

-- Uploads that nobody finished, or whose file has long been made, with what of them still lies on disk.
create function app.expired_uploads(most integer) returns table (tenant_id uuid, id uuid, pieces uuid[])
language sql stable security definer set search_path = public, pg_temp as $$
  select u.tenant_id, u.id, u.pieces from file_upload u where u.expires_at < now() order by u.expires_at limit most;
$$;

create function app.forget_uploads(forgotten uuid[]) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  delete from file_upload where id = any (forgotten) and expires_at < now();
$$;

grant select, delete on file_upload to payung_crossing;
revoke execute on function app.expired_uploads(integer), app.forget_uploads(uuid[]) from public;
alter function app.expired_uploads(integer) owner to payung_crossing;
alter function app.forget_uploads(uuid[]) owner to payung_crossing;
grant execute on function app.expired_uploads(integer), app.forget_uploads(uuid[]) to payung_jobs;
