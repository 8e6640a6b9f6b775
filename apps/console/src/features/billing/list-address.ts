/** What lists wait for, as the address says it and as the API has it. */
export const listNeeds = { setujui: 'APPROVE', bayar: 'PAY', terlambat: 'LATE', terima: 'RECEIVE' } as const

/** Months that no list names yet: what waits is a list to be drawn up. */
export const unlistedNeed = 'susun'

export type ListNeedWord = keyof typeof listNeeds | typeof unlistedNeed
