export const TRY_LOCK = 'select pg_try_advisory_lock(hashtextextended($1, 0)) as mine'

export const UNLOCK = 'select pg_advisory_unlock(hashtextextended($1, 0))'

/** Answers how many blocks of people it has folded, at most so many. */
export const FOLD_FACETS = 'select app.fold_facets($1) as folded'

/** Answers how many villages of decrees it has counted anew, at most as many as a second allows. */
export const FOLD_PROTECTION = 'select app.fold_protection(app.protection_places_max()) as folded'

/** Answers how many pledges it has counted anew, at most so many. */
export const FOLD_PLEDGE_SUMS = 'select app.fold_pledge_sums($1) as folded'
