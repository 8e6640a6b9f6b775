/** Functions of lists of life events, and of reports from outside, that run as somebody else, and who may call them. */
export const CROSSING_OF_LIFE_EVENT_LISTS: Readonly<Record<string, readonly string[]>> = {
  'match_life_event_people(jsonb)': ['payung_app'],
  'take_life_events(uuid,text,jsonb)': ['payung_app'],
  'confirm_life_events(uuid,integer)': ['payung_app'],
  'reject_life_events(uuid,integer,text)': ['payung_app'],
  'withdraw_life_events(uuid,integer,text)': ['payung_app'],
  'event_hindrances(uuid[])': ['payung_app'],
  'guard_outside_report()': [],
  'guard_family_link()': [],
  'refuse_family_link_of_dead()': [],
  'public_family_link(bytea)': ['payung_app'],
  'report_by_family_link(bytea,uuid,text,date,text,text,boolean,text,text,bytea)': ['payung_app'],
  'forget_family_phones()': ['payung_jobs'],
  'note_seen_claimants()': [],
  'tell_of_deaths(uuid[])': [],
  'untell_of_deaths(uuid[])': [],
  'tell_of_outside_reports()': [],
}
