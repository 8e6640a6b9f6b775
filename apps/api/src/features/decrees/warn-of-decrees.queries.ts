export const WARN_OF_DECREES = 'select app.warn_of_decrees($1) as notices'
