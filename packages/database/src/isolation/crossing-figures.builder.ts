/** Functions of coverage that run as somebody else, and who may call them. */
export const CROSSING_OF_FIGURES: Readonly<Record<string, readonly string[]>> = {
  'coverage_counts(date,text,integer)': ['payung_app'],
  'village_counts(text,date)': ['payung_app'],
  'public_coverage(date)': ['payung_app'],
  'public_money(date,date)': ['payung_app'],
  'public_decrees(date)': ['payung_app'],
  'decide_figure_entry(uuid,text,text)': ['payung_app'],
  'decide_target_path(uuid,text,text)': ['payung_app'],
  'take_figure_list(uuid,jsonb)': ['payung_app'],
  'enter_figure_list(uuid,integer)': ['payung_app'],
  'decide_figure_list(uuid,integer,text,text)': ['payung_app'],
}
