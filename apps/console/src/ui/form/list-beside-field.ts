/**
 * For fields that open a list: the list stands beside its field in the document too.
 *
 * In a portal at the end of the page it would lie outside of every landmark, where a screen reader loses it.
 */
export const listBesideField = { withinPortal: false } as const
