import type { Chance } from '../random.ts'

type Respelling = (name: string) => string

/** Ways in which the same person stands on another list: shortened, in old letters, a letter dropped, a title more or less. */
const RESPELLINGS: readonly Respelling[] = [
  (name) => name.replace(/\bMuhammad\b/, 'Moh.'),
  (name) => name.replace(/\bAbdul\b/, 'Abd.'),
  (name) => name.replace(/\bSiti\b/, 'St.'),
  (name) => name.replace(/j/, 'dj').replace(/\bJ/, 'Dj'),
  (name) => name.replace(/u(?=[a-z])/, 'oe'),
  (name) => name.replace(/y/, 'i'),
  (name) => name.replace(/([a-z])\1/, '$1'),
  (name) => name.replace(/ah\b/, 'a'),
  (name) => name.replace(/f/, 'p'),
  (name) => name.replace(/^(H|Hj)\. /, ''),
  (name) => name.replace(/, .*$/, ''),
  (name) => name.toUpperCase(),
  (name) => name.replace(/^(\S+) (\S+) \S+$/, '$1 $2'),
  (name) => name.replace(/(\S)(\S)( |$)/, '$2$1$3'),
]

/** The name as another office may have written it; rarely the same. */
export function respellName(chance: Chance, name: string): string {
  for (let attempt = 0; attempt < 6; attempt++) {
    const respelt = chance.pick(RESPELLINGS)(name)
    if (respelt !== name && respelt.length > 2) return respelt
  }
  return name
}
