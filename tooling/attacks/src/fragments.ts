/** A text of about so many characters in which each fragment spreads the two after it: with every fragment spread out, it is 2ⁿ fields. */
export function spreadingFragments(length: number): string {
  let text = '{ ...F0 }'
  for (let i = 0; text.length < length; i++)
    text += ` fragment F${i} on Query { viewer { demo } ...F${i + 1} ...F${i + 2} }`
  return text
}
