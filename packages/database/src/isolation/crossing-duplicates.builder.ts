/** Functions that look for duplicates, merge them and remind of them as somebody else, and who may call them. */
export const CROSSING_OF_DUPLICATES: Readonly<Record<string, readonly string[]>> = {
  'duplicate_candidates(uuid[],uuid,integer[])': ['payung_app'],
  'forget_row_duplicates()': [],
  'merge_links(uuid,uuid)': ['payung_app'],
  'unmerge_links(uuid)': ['payung_app'],
  'open_questions(uuid[])': ['payung_app'],
  'with_open_questions(uuid[])': ['payung_app'],
  'queue_for_comparison()': [],
  'compare_struck_off()': [],
  'keep_merged_still()': [],
  'duplicate_reminders(uuid[])': ['payung_app'],
  'remind_duplicate_keeper(uuid,integer)': ['payung_app'],
}
