export const REMIND_OF_CLAIMS = 'select app.remind_of_claims() as notices'
