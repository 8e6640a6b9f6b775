/** As many people as get their cards at once. */
export const CARDS_AT_ONCE_MAX = 200

export const CARD_STATES = ['NOT_HANDED_OVER', 'HANDED_OVER', 'VOID'] as const
export type CardState = (typeof CARD_STATES)[number]

/** Where a card stands. A death makes it void whether the person ever got it; once the report is taken back, it is what it was. */
export function cardState(card: { readonly isHandedOver: boolean; readonly isVoid: boolean }): CardState {
  if (card.isVoid) return 'VOID'
  return card.isHandedOver ? 'HANDED_OVER' : 'NOT_HANDED_OVER'
}
