/** Functions of earlier claims, of figures for the province and of what governments give at a death, that run as somebody else, and who may call them. */
export const CROSSING_OF_EARLIER: Readonly<Record<string, readonly string[]>> = {
  'take_earlier_benefits(uuid,jsonb,jsonb)': ['payung_app'],
  'confirm_earlier_benefits(uuid,integer)': ['payung_app'],
  'reject_earlier_benefits(uuid,integer,text)': ['payung_app'],
  'decide_regional_grant(uuid,boolean)': ['payung_app'],
  'grants_of_area(text,date)': ['payung_app'],
  'grants_due(uuid[])': ['payung_app'],
  'guard_grant_handover()': [],
  'decide_grant_handover(uuid,boolean)': ['payung_app'],
  'claim_figures_below(integer)': ['payung_app'],
  'claim_parts_below(integer)': ['payung_app'],
}
