/** Functions of earlier claims that run as somebody else, and who may call them. */
export const CROSSING_OF_EARLIER: Readonly<Record<string, readonly string[]>> = {
  'take_earlier_benefits(uuid,jsonb,jsonb)': ['payung_app'],
  'confirm_earlier_benefits(uuid,integer)': ['payung_app'],
  'reject_earlier_benefits(uuid,integer,text)': ['payung_app'],
}
