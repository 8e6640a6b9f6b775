const MINUTES = 15

export const COUNT_FAILURE = `insert into auth.sign_in_failure as f (key_hash, failures, last_failure_at) values ($1, 1, now())
       on conflict (key_hash) do update set
         failures = case when f.locked_until > now() then f.failures + 1
           when f.locked_until is not null or f.last_failure_at < now() - make_interval(mins => ${MINUTES}) then 1 else f.failures + 1 end,
         last_failure_at = now(),
         locked_until = case when f.locked_until > now() then f.locked_until
           when f.locked_until is null and f.last_failure_at >= now() - make_interval(mins => ${MINUTES})
             and f.failures >= $2 then now() + make_interval(mins => ${MINUTES}) end
       returning failures, ceil(extract(epoch from locked_until - now()))::integer as seconds`

export const TAKE_FAILURES_BACK = `update auth.sign_in_failure f set failures = greatest(failures - 1, 0)
       from (select key_hash from auth.sign_in_failure where key_hash = any($1) order by key_hash for update) held
       where f.key_hash = held.key_hash`

export const DELETE_OLD_FAILURES = `delete from auth.sign_in_failure where key_hash = $1 or (last_failure_at < now() - interval '1 day' and key_hash <> all($2))`

export const DELETE_FAILURES = 'delete from auth.sign_in_failure where key_hash = any($1)'
