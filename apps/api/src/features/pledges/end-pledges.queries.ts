export const END_PLEDGES = 'select app.end_pledges() as ended'
