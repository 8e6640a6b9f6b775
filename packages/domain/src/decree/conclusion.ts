import { considerationLabel } from './decree-numbering.ts'

const CONCLUDES =
  /^(bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam )huruf [a-z]+(?:(?:, | dan |, dan )huruf [a-z]+)*/

/** Whether a consideration concludes from others by their letters, as the last of a decree does. */
export function concludes(consideration: string): boolean {
  return CONCLUDES.test(consideration)
}

/** Considerations to which others were added: the last, where it concludes from those before it by their letters, names the letters of them all. */
export function concludedFromAll(considerations: readonly string[]): readonly string[] {
  const last = considerations.at(-1)
  if (last === undefined || considerations.length < 2 || !concludes(last)) return considerations
  const letters = considerations.slice(0, -1).map((_, at) => `huruf ${considerationLabel(at)}`)
  const listed = `${letters.slice(0, -1).join(', ')}${letters.length > 2 ? ',' : ''} dan ${letters.at(-1)}`
  const named = letters.length === 1 ? letters.join('') : listed
  return [...considerations.slice(0, -1), last.replace(CONCLUDES, `$1${named}`)]
}
