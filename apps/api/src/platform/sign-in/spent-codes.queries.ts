/** A code counts in its own step and one before and after: ninety seconds in all. Longer than that nobody has to remember it. */
const SECONDS_KEPT = 180

export const INSERT_SPENT_CODE = `with old as (delete from auth.spent_code
           where user_id = $1 and code_hash <> $2 and spent_at < now() - make_interval(secs => ${SECONDS_KEPT}))
         insert into auth.spent_code as c (user_id, code_hash) values ($1, $2)
         on conflict (user_id, code_hash) do update set spent_at = now()
           where c.spent_at < now() - make_interval(secs => ${SECONDS_KEPT})`

export const DELETE_SPENT_CODE = 'delete from auth.spent_code where user_id = $1 and code_hash = $2'
