export const REMOVE_OLD_STAGING = 'select app.remove_old_staging()'
