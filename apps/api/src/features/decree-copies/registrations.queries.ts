export const SEND_LEFT_REGISTRATIONS = 'select app.send_left_registrations($1) as left_copies'

export const END_REGISTRATIONS = 'select app.end_registrations(null, $1) as ended'
