export const TRY_LOCK = 'select pg_try_advisory_lock(hashtextextended($1, 0)) as mine'

export const UNLOCK = 'select pg_advisory_unlock(hashtextextended($1, 0))'

/** Answers how many blocks of people it has folded, at most so many. */
export const FOLD_FACETS = 'select app.fold_facets($1) as folded'
