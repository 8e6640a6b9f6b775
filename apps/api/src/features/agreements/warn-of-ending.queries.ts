export const WARN_OF_ENDING_AGREEMENTS = 'select app.warn_of_ending_agreements($1) as notices'
