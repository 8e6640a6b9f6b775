/** Functions of bits and of the months behind them that run as somebody else, and who may call them. */
export const CROSSING_OF_COVERS: Readonly<Record<string, readonly string[]>> = {
  'cover_source(uuid,integer[])': [],
  'covers_among(integer[])': ['payung_app'],
  'covers_changed(uuid)': [],
  'own_covers_changed()': ['payung_app'],
  'mark_designated_covers()': [],
  'mark_posted_covers()': [],
  'mark_listed_covers()': [],
  'mark_list_covers()': [],
  'mark_reported_covers()': [],
  'mark_refused_covers()': [],
  'mark_record_covers()': [],
  'fold_facets(integer)': ['payung_jobs'],
  'verify_facets(uuid,boolean)': ['payung_jobs'],
  'mark_facets()': [],
  'protected_through(uuid[])': ['payung_app'],
}
