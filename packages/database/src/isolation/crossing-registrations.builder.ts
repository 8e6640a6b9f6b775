/** Functions that copy a decree, send and end its registrations, and write down cards, as somebody else, and who may call them. */
export const CROSSING_OF_REGISTRATIONS: Readonly<Record<string, readonly string[]>> = {
  'copy_decree()': [],
  'copies_without_figures(integer)': ['payung_jobs'],
  'registration_list(uuid)': ['payung_app'],
  'send_registrations(uuid,integer)': [],
  'send_left_registrations(integer)': ['payung_jobs'],
  'end_registrations(uuid[],integer)': ['payung_jobs'],
  'tell_registrations(uuid,boolean,text)': ['payung_app'],
  'cards_of(uuid[])': [],
  'cards_void_from(uuid[])': ['payung_app'],
  'hand_over_cards(uuid[],date,text)': ['payung_app'],
  'take_card_hand_over_back(uuid[])': ['payung_app'],
}
