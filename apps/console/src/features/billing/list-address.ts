/** What lists wait for, as the address says it and as the API has it. */
export const listNeeds = { setujui: 'APPROVE', bayar: 'PAY', terlambat: 'LATE', terima: 'RECEIVE' } as const
