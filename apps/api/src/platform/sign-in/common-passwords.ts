import { dictionary } from '@zxcvbn-ts/language-common'

const LETTERS_MIN = 4
/** Of how many commonest passwords a password may consist and still be guessed from the list: two, one after the other. */
const PARTS_MAX = 2

interface Common {
  readonly passwords: ReadonlySet<string>
  readonly lettersMax: number
}
let remembered: Common | undefined

/** Unpacked when the first password is chosen: a start does without. */
function commonPasswords(): Common {
  if (remembered !== undefined) return remembered
  const passwords = dictionary['passwords-common'].map(String).filter((password) => password.length >= LETTERS_MIN)
  remembered = { passwords: new Set(passwords), lettersMax: Math.max(...passwords.map(({ length }) => length)) }
  return remembered
}

/**
 * How many characters a password has beside the commonest passwords in it: those of the split into at most two common ones that leaves fewest.
 * 0 for `qwerty123456`, 4 for `indonesia2025`. The shortest path through the places of the password, so 128 characters take milliseconds.
 */
export function uncommonCharacters(password: string): number {
  const { passwords, lettersMax } = commonPasswords()
  const text = password.toLowerCase()
  // fewest[place][parts]: characters of no common password before this place, with so many common ones.
  const fewest = Array.from({ length: text.length + 1 }, () => new Array<number>(PARTS_MAX + 1).fill(Infinity))
  const reach = (place: number, parts: number, characters: number) => {
    const row = fewest[place]
    if (row !== undefined && characters < (row[parts] ?? 0)) row[parts] = characters
  }
  reach(0, 0, 0)
  for (let place = 0; place < text.length; place++) {
    for (let parts = 0; parts <= PARTS_MAX; parts++) {
      const characters = fewest[place]?.[parts] ?? Infinity
      if (characters === Infinity) continue
      reach(place + 1, parts, characters + 1)
      if (parts === PARTS_MAX) continue
      for (let end = place + LETTERS_MIN; end <= Math.min(text.length, place + lettersMax); end++)
        if (passwords.has(text.slice(place, end))) reach(end, parts + 1, characters)
    }
  }
  return Math.min(...(fewest[text.length] ?? []))
}
