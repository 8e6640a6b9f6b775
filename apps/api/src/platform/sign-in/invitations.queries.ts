export const FIND_OPEN_INVITATION = `select i.email, i.name, i.tenant_name, i.expires_at, exists (select from auth."user" u join auth.account a on a."userId" = u.id
       where u.email = i.email and a."providerId" = 'credential') as known
     from app.open_link($1) i where i.kind = 'INVITATION'`

export const ACCEPT_INVITATION = 'select app.accept_invitation($1, $2) as tenant'

export const UPSERT_ACCOUNT_USER = `insert into auth."user" (id, name, email, "emailVerified") values ($1, $2, $3, true)
     on conflict (email) do update set "emailVerified" = true returning id`

export const INSERT_PASSWORD = `insert into auth.account ("accountId", "providerId", "userId", password) values ($1::text, 'credential', $1::uuid, $2)
       on conflict ("providerId", "accountId") do nothing`

export const INSERT_APP_USER =
  'insert into public.app_user (id, email, name) values ($1, $2, $3) on conflict (id) do nothing'
