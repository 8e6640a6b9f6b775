import { CombinedError } from 'urql'

/** Whether an answer never came, in contrast to an answer that says no. */
export function isOffline(error: unknown): boolean {
  if (error instanceof CombinedError) return error.networkError !== undefined && error.response === undefined
  return isFileMissing(error) || (error instanceof TypeError && /fetch/i.test(error.message))
}

/** Whether a file of the page did not come: each browser has words of its own, and styles have Vite's. */
export function isFileMissing(error: unknown): error is Error {
  return error instanceof Error && /dynamically imported module|module script|preload CSS/i.test(error.message)
}

/** The code by which the server logged the fault. */
export function referenceOf(error: unknown): string | undefined {
  const reference = faultOf(error)?.extensions.reference
  return typeof reference === 'string' ? reference : undefined
}

/** What the server says of it in both languages; undefined for what no server of ours said. */
export function wordsOf(error: unknown): { message: string; messageEn: string } | undefined {
  const fault = faultOf(error)
  const messageEn = fault?.extensions.messageEn
  return fault && typeof messageEn === 'string' ? { message: fault.message, messageEn } : undefined
}

function faultOf(error: unknown) {
  return error instanceof CombinedError ? error.graphQLErrors[0] : undefined
}
