/**
 * Where to go after sign-in: a place inside the console, whatever the address says.
 *
 * A link that leads from our sign-in page to somebody else's copy of it is the oldest trick there is.
 */
export function returnAddress(text: unknown): string {
  if (typeof text !== 'string' || !text.startsWith('/') || text.startsWith('//') || /[\\\s]/.test(text)) return '/'
  return text.startsWith('/masuk') ? '/' : text
}
