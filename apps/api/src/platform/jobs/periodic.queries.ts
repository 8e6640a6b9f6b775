export const TRY_LOCK = 'select pg_try_advisory_lock(hashtextextended($1, 0)) as mine'

export const UNLOCK = 'select pg_advisory_unlock(hashtextextended($1, 0))'

export const FOLD_WORKER_COUNTS = 'select app.fold_worker_counts()'
