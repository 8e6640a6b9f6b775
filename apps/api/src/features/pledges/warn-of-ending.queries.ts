export const WARN_OF_ENDING_PLEDGES = 'select app.warn_of_ending_pledges($1) as notices'
