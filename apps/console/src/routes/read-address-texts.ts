/**
 * What stands behind the `?` of an address, by name. Every value stays the text it is: `61.01` is an area and not a number. Of several values
 * under one name the last counts.
 */
export function readAddressTexts(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query))
}
