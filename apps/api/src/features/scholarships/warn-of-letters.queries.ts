export const WARN_OF_SCHOLARSHIP_LETTERS = 'select app.warn_of_scholarship_letters($1) as notices'
