import type { Sex } from '@payung/domain/identity/sex'
import { type Chance, chanceOf } from '../random.ts'

/** As many as make the vocabulary of two million people about as rich as that of a real register: some twenty thousand words. */
const WORDS_OF_SEX = 10_000

const ONSETS = 'b d g h j k l m n p r s t w y ch dj kh ny sy tr'.split(' ')
const VOWELS = 'a a a e i i o u u'.split(' ')
const JOINTS = 'b d g j k l m n p r s t w h y nd ng nt mp rd rn rt sk st lm'.split(' ')
const ENDINGS: Readonly<Record<Sex, readonly string[]>> = {
  FEMALE: 'ani ati awati elia ena esti iah iana ida ila ina inah iska ita iyah uni uri ursih yanti'.split(' '),
  MALE: 'adi ali andi anto asmara atno edi endra erman ianus idin ino iyono odi oni osius udin uhar usman yansah'.split(
    ' ',
  ),
}

/** Words made of syllables, not taken from anybody: a beginning, mostly a second syllable, and an ending that is usual for the sex. */
function makeWords(sex: Sex): readonly string[] {
  const chance = chanceOf(`words of names, ${sex}`)
  const words = new Set<string>()
  while (words.size < WORDS_OF_SEX) {
    const beginning = `${chance.pick(ONSETS)}${chance.pick(VOWELS)}${chance.pick(JOINTS)}`
    const middle = chance.happens(0.6) ? `${chance.pick(VOWELS)}${chance.pick(JOINTS)}` : ''
    const word = `${beginning}${middle}${chance.pick(ENDINGS[sex])}`
    words.add(`${word.charAt(0).toUpperCase()}${word.slice(1)}`)
  }
  return [...words]
}

const made = new Map<Sex, readonly string[]>()

/** A few of them are many people's, most are some dozen people's, as in a register. */
export function pickSeldomWord(chance: Chance, sex: Sex): string {
  const words = made.get(sex) ?? makeWords(sex)
  made.set(sex, words)
  const word = words[Math.floor(words.length * chance.next() ** 2)]
  if (word === undefined) throw new RangeError('no word')
  return word
}
