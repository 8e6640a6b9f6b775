/** Below it, one long row more or less would change the guess by half. */
const SHARE_MIN = 0.005
/** Excel counts cells that are merely formatted, some programs only the first sheet: a statement far off is worth nothing. */
const TRUSTED = 1.25

/**
 * How many rows a file will have had, for a bar and a time left: what it says of itself if that fits what was read, else reckoned from how far
 * reading is.
 *
 * @param share how much of the file is behind, 0 to 1
 * @param stated rows that the file says it has, a few for titles among them
 * @returns null while too little is read to tell
 */
export function expectedRows(rows: number, share: number, stated: number | null): number | null {
  if (share < SHARE_MIN || rows === 0) return stated === null ? null : Math.max(stated, rows)
  const reckoned = Math.round(rows / Math.min(share, 1))
  if (stated !== null && stated <= reckoned * TRUSTED && reckoned <= stated * TRUSTED) return Math.max(stated, rows)
  return Math.max(reckoned, rows)
}
