/**
 * Who paid the month of an event under a decree of the government that asks: this government, another one, a company, a party outside such as a village, the worker, or
 * several of them together. Under another government's decree no more is known than that it protects.
 */
export const CLAIM_PAYERS = ['OWN', 'GOVERNMENT', 'COMPANY', 'OUTSIDE', 'SELF', 'SHARED', 'ELSEWHERE'] as const
export type ClaimPayer = (typeof CLAIM_PAYERS)[number]

/** Of a month that nothing protects. */
export const NO_PAYER = 'NOBODY'
