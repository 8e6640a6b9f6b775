/** How far a handover is: planned, with a day that stands, over with confirmed minutes, or cancelled. */
export const HANDOVER_STATES = ['DRAFT', 'SCHEDULED', 'HELD', 'CANCELLED'] as const
export type HandoverState = (typeof HANDOVER_STATES)[number]

/** How a family has agreed: on a signed paper, or in a recorded call. */
export const CONSENT_CHANNELS = ['PAPER', 'CALL'] as const
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number]

/** What is kept of an event as a picture: a photograph of it, or its minutes as they were signed. */
export const HANDOVER_PHOTO_KINDS = ['PHOTO', 'SIGNED_MINUTES'] as const
export type HandoverPhotoKind = (typeof HANDOVER_PHOTO_KINDS)[number]

export const HANDOVER_ACTIONS = [
  'CHANGE',
  'SCHEDULE',
  'CANCEL',
  'CONSENT',
  'INVITE',
  'MINUTE',
  'CONFIRM',
  'PHOTOGRAPH',
] as const
export type HandoverAction = (typeof HANDOVER_ACTIONS)[number]

interface Standing {
  readonly state: HandoverState
  readonly hasMinutes: boolean
  readonly isDue: boolean
}

/**
 * What may be done with an event next, whoever does it. The database holds the same (`app.guard_handover`,
 * `app.guard_handover_guest`, `app.guard_handover_photo`).
 *
 * @param standing.isDue its day has come
 */
export function handoverActions({ state, hasMinutes, isDue }: Standing): readonly HandoverAction[] {
  if (state === 'CANCELLED') return []
  if (state === 'HELD') return ['PHOTOGRAPH']
  if (hasMinutes) return ['MINUTE', 'CONFIRM', 'PHOTOGRAPH']
  const open: readonly HandoverAction[] = ['CHANGE', 'CANCEL', 'CONSENT', 'INVITE']
  if (state === 'DRAFT') return [...open, 'SCHEDULE']
  return isDue ? [...open, 'MINUTE', 'PHOTOGRAPH'] : open
}
