-- A registration that a phone sends again because the answer was lost on the way must not make a second person, nor look like somebody
-- else's: the key that the phone chose answers with what it made. Without a key nothing is kept.
create table registration_request (
  tenant_id uuid not null references tenant (id),
  user_id uuid not null references app_user (id),
  request_key text not null check (length(request_key) between 8 and 60),
  -- HMAC of what was sent: the same key with other content is a mistake, not a repetition.
  content_index bytea not null,
  worker_id uuid references worker (id) on delete cascade,
  created_at timestamptz not null default now(),
  primary key (tenant_id, user_id, request_key)
);
create index on registration_request (worker_id);
alter table registration_request enable row level security;
alter table registration_request force row level security;
create policy registration_request_own on registration_request
  using (tenant_id = (select app.tenant_id()) and user_id = (select app.user_id()))
  with check (tenant_id = (select app.tenant_id()) and user_id = (select app.user_id()));
grant select, insert, delete on registration_request to payung_app;
grant update (worker_id) on registration_request to payung_app;
