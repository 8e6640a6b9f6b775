/** How long a device stays known without being used. */
export const KNOWN_DAYS = 180

export const DELETE_TRUSTED_DEVICES = `delete from auth.verification where value = $1::text and identifier like 'trust-device-%'`

export const FIND_KNOWN_DEVICE = `select from auth.known_device d join auth."user" u on u.id = d.user_id
         where u.email = $1 and d.token_hash = $2 and d.last_used_at > now() - make_interval(days => ${KNOWN_DAYS})`

export const UPSERT_KNOWN_DEVICE = `with old as (delete from auth.known_device where user_id = $1 and last_used_at < now() - make_interval(days => ${KNOWN_DAYS}) and token_hash <> $2)
         insert into auth.known_device (user_id, token_hash) values ($1, $2)
         on conflict (user_id, token_hash) do update set last_used_at = now()`

export const DELETE_KNOWN_DEVICES = 'delete from auth.known_device where user_id = $1'

export const DELETE_VERIFICATIONS = 'delete from auth.verification where value = $1::text'
