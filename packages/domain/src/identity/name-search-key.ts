import { cleanName, withoutTitles } from './person-name.ts'

/** Every way in which the Prophet's name is written or shortened as a part of a person's name. */
const MUHAMMAD: ReadonlySet<string> = new Set(
  (
    'muhammad muhamad mohammad mohamad mohammed mohamed muhammed muhamed mochammad mochamad muchammad muchamad ' +
    'mokhammad mokhamad mukhammad mukhamad moehammad moehamad moh mohd moch mohm muh muhd muhmd mhd mhmd md mmd'
  ).split(' '),
)

/** `Abd. Rahman` is Abdul Rahman, `Abdurrahman` is written as one word and stays so. */
const ABDUL: ReadonlySet<string> = new Set(['abd', 'abdoel', 'abdul'])

/** `St. Aminah` is Siti Aminah. */
const SITI: ReadonlySet<string> = new Set(['st', 'sitti', 'siti'])

const MARKS = /\p{M}/gu
const JOINERS = /['’‘`ʼ]/g
const OTHER = /[^a-z0-9]+/g
const PLAIN = /^[a-z0-9 ]*$/
const ASCII = /^[\0-\x7f]*$/

/**
 * Spellings of one sound → one spelling. Alternatives are tried from left to right at each place, longer first.
 *
 * - Before 1972 the letters were other ones: `tj` is today's `c`, `oe` is `u`, `dj` is `j`, `j` is `y`, `nj` is `ny`, `sj`
 *   is `sy`, `ch` is `kh`. People keep the old letters in their names: Tjoet, Soekarno, Djaja, Jusuf, Sjarif, Achmad.
 * - A single `j` may be old (Jusuf = Yusuf) or new (Jaya = Djaja), and nobody can tell which: so `dj`, `j` and `y` all
 *   become `y`. With that `nj` and `sj` meet `ny` and `sy` by themselves.
 * - `kh` and old `ch` are heard as `h`: Achmad, Akhmad, Ahmad; Choirul, Khoirul. But `chr` is `kr`: Christina, Kristina.
 * - `ph` is `f`, `th` is `t`, `dh` is `d`, `q` is `k`, `x` is `ks`: Joseph, Fathimah, Ramadhan, Taufiq, Alexander.
 */
const SOUNDS = /chr|tj|dj|oe|ch|kh|ph|th|dh|j|q|x/g
const SPELLING_OF_SOUND: Readonly<Record<string, string>> = {
  chr: 'kr',
  tj: 'c',
  dj: 'y',
  oe: 'u',
  ch: 'h',
  kh: 'h',
  ph: 'f',
  th: 't',
  dh: 'd',
  j: 'y',
  q: 'k',
  x: 'ks',
}

/** Doubled letters are written and dropped at will: Muhammad, Hasanuddin, Rahmattullah. */
const DOUBLED = /(.)\1+/g

/**
 * What is compared when people are looked for by name: two ways of writing one name give one key.
 *
 * Lower case ASCII words in their order, no titles. It loses differences on purpose: it finds candidates, and never
 * proves that two people are one.
 */
export function nameSearchKey(name: string): string {
  const words = wordsOf(cleanName(name).toLowerCase())
  const alone = words.length === 1
  let key = ''
  for (let index = 0; index < words.length; index++) {
    key += (index === 0 ? '' : ' ') + foldWord(words[index] ?? '', index, alone)
  }
  return key
}

function wordsOf(name: string): readonly string[] {
  const plain = (ASCII.test(name) ? name : name.normalize('NFKD').replace(MARKS, '')).replace(JOINERS, '')
  const words = withoutTitles(plain)
  if (PLAIN.test(plain)) return words
  return words.flatMap((word) => word.replace(OTHER, ' ').split(' ')).filter((word) => word !== '')
}

function foldWord(word: string, index: number, alone: boolean): string {
  // A lone letter M in front stands for Muhammad; further back it is an initial.
  if (MUHAMMAD.has(word) || (word === 'm' && index === 0 && !alone)) return 'muhamad'
  if (ABDUL.has(word) && !alone) return 'abdul'
  if (SITI.has(word) && index === 0 && !alone) return 'siti'
  return foldSounds(word)
}

/** Names repeat few words; a file that does not must not fill the memory. */
const REMEMBERED_WORDS = 20_000
const REMEMBERED_LENGTH = 40
const remembered = new Map<string, string>()

/** Folding one spelling can bring about another (`cch` → `ch`): repeated until nothing changes. */
function foldSounds(word: string): string {
  const searchKey = remembered.get(word)
  if (searchKey !== undefined) return searchKey
  let folded = word
  for (;;) {
    const once = folded.replace(SOUNDS, (sound) => SPELLING_OF_SOUND[sound] ?? sound).replace(DOUBLED, '$1')
    if (once === folded) break
    folded = once
  }
  // Detached from the longer text that it was cut out of, which would be kept alive with it.
  if (remembered.size < REMEMBERED_WORDS && word.length <= REMEMBERED_LENGTH)
    remembered.set(word.split('').join(''), folded.split('').join(''))
  return folded
}
