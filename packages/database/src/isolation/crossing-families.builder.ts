/** Functions of scholarships and handovers that run as somebody else, and who may call them. */
export const CROSSING_OF_FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'hold_scholarship_claim(uuid)': [],
  'hold_scholarship(uuid)': [],
  'guard_scholarship()': [],
  'guard_scholarship_check()': [],
  'guard_scholarship_proof()': [],
  'guard_scholarship_payment()': [],
  'guard_scholarship_end()': [],
  'take_scholarship_entry_back()': [],
  'warn_of_scholarship_letters(date)': ['payung_jobs'],
  'early_deaths(date,date,integer,integer)': ['payung_app'],
  'guard_handover()': [],
  'guard_handover_consent()': [],
  'guard_handover_guest()': [],
  'guard_handover_photo()': [],
  'change_handover_consent()': [],
  'hold_handover(uuid)': [],
}
