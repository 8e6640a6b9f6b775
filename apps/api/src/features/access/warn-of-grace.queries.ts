export const WARN_OF_GRACE = 'select app.warn_of_grace($1) as notices'
