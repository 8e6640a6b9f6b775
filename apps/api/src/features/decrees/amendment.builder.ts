/** Lines of an amendment, as a query asks for them. */
export const LINES = `entries(first: 10) { totalCount edges { node { number line change reason name workerId former { name workerId } } } }`
/** Whom a decree names in a month. */
export const ON = (day: string) =>
  `consolidated(first: 10, on: "${day}") { totalCount edges { node { line name workerId change } } }`
