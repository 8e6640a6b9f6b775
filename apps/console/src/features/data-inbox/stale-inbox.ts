/** After a decision: what waits is counted anew at the head of the page, without loading it again. */
export const staleInbox = { additionalTypenames: ['Home'] }
