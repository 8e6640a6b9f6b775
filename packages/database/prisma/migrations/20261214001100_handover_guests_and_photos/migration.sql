-- Decision 0190. Whom an event invites beside the families, and what was photographed there.
create table handover_guest (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null,
  handover_id uuid not null,
  name text not null check (length(name) between 2 and 120),
  -- Whom the guest stands for: `Kepala Dinas Tenaga Kerja`, `Wartawan`.
  position text not null check (length(position) between 2 and 120),
  invited_by uuid not null references app_user default app.user_id(),
  invited_at timestamptz not null default now(),
  foreign key (handover_id, tenant_id) references handover (id, tenant_id),
  constraint text_without_number check (not app.writes_national_id(name) and not app.writes_national_id(position))
);
create index on handover_guest (handover_id, id);

-- A photograph of the event, or its minutes as they were signed. A photograph is removed whenever a family wants it: then its file goes, too.
create table handover_photo (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null,
  handover_id uuid not null,
  kind text not null check (kind in ('PHOTO', 'SIGNED_MINUTES')),
  file_id uuid not null,
  -- What a photograph shows; minutes speak for themselves.
  caption text check (length(caption) between 3 and 160),
  -- Whoever adds a photograph says that every family on it has agreed to be photographed.
  families_agreed boolean not null,
  added_by uuid not null references app_user default app.user_id(),
  added_at timestamptz not null default now(),
  foreign key (handover_id, tenant_id) references handover (id, tenant_id),
  foreign key (tenant_id, file_id) references file (tenant_id, id),
  constraint handover_photo_once unique (handover_id, file_id),
  constraint handover_photo_agreed check ((kind = 'PHOTO') = (caption is not null) and (kind <> 'PHOTO' or families_agreed)),
  constraint text_without_number check (not app.writes_national_id(caption))
);
create index on handover_photo (tenant_id, file_id);
create index on handover_photo (file_id);

do $$
declare t text;
begin
  foreach t in array array['handover_guest', 'handover_photo'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, delete on %I to payung_app', t);
    execute format('grant select on %I to payung_crossing', t);
  end loop;
end $$;
grant insert (tenant_id, handover_id, name, position) on handover_guest to payung_app;
grant insert (tenant_id, handover_id, kind, file_id, caption, families_agreed) on handover_photo to payung_app;
