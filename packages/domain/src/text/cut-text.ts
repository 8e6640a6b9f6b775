/**
 * The beginning of a text, at most so many UTF-16 units long. A character of two units, such as an emoji, is taken whole or left out: half of
 * one is no text, and a database that is given it as JSON refuses the whole statement.
 *
 * @param lengthMax in UTF-16 units, as `String.length` counts
 */
export function cutText(text: string, lengthMax: number): string {
  if (text.length <= lengthMax) return text
  const endsInHalf = /[\ud800-\udbff]/.test(text[lengthMax - 1] ?? '') && /[\udc00-\udfff]/.test(text[lengthMax] ?? '')
  return text.slice(0, endsInHalf ? lengthMax - 1 : lengthMax)
}
