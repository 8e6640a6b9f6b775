/** Words of the level, which files put before the name or leave out. */
const VILLAGE_WORDS: ReadonlySet<string> = new Set(['desa', 'ds', 'des', 'kelurahan', 'kel', 'lurah'])
const DISTRICT_WORDS: ReadonlySet<string> = new Set(['kecamatan', 'kec', 'kecamtan'])
const REGENCY_WORDS: ReadonlySet<string> = new Set([
  'kabupaten',
  'kab',
  'kota',
  'kotamadya',
  'kodya',
  'pemkab',
  'pemkot',
])

/** Abbreviations of the words that many village names begin with. */
const FULL_WORD: ReadonlyMap<string, string> = new Map(
  (
    'sui sungai,sei sungai,sungei sungai,sg sungai,sgi sungai,sngai sungai,s sungai,' +
    'tj tanjung,tjg tanjung,tg tanjung,tanj tanjung,kp kampung,kpg kampung,kamp kampung,' +
    'tlk teluk,tl teluk,prt parit,pr parit,ng nanga,nga nanga,bkt bukit,pl pulau,pul pulau,' +
    'kl kuala,kla kuala,ma muara,mr muara,sp simpang,simp simpang,pdg padang,bt batu,rs rasau'
  )
    .split(',')
    .map((pair): [string, string] => {
      const [short = '', full = ''] = pair.split(' ')
      return [short, full]
    }),
)

/** Each number's spellings, the word last. */
const NUMERALS = [
  'i satu',
  'ii dua',
  'iii tiga',
  'iv empat',
  'v lima',
  'vi enam',
  'vii tujuh',
  'viii delapan',
  'ix sembilan',
  'x sepuluh',
  'xi sebelas',
  'xii duabelas',
].map((spellings) => spellings.split(' '))

/** Numbers behind a name: `Rasau Jaya Dua`, `Rasau Jaya II`, `Rasau Jaya 2`. */
const DIGITS_OF_NUMERAL: ReadonlyMap<string, string> = new Map(
  NUMERALS.flatMap((spellings, index) => spellings.map((word): [string, string] => [word, String(index + 1)])),
)

const WORD_OF_DIGITS: ReadonlyMap<string, string> = new Map(
  NUMERALS.map((spellings, index): [string, string] => [String(index + 1), spellings.at(-1) ?? '']),
)

const MARKS = /\p{M}/gu
const APOSTROPHES = /['’‘`ʼ]/g
const NOT_A_WORD = /[^a-z0-9]+/g
const LEADING_ZEROS = /^0+(?=\d)/

/** `Sui. Radak II` and `SUNGAI RADAK DUA` → one key. Spaces are dropped: offices write `Sungaibangkong` and `Sungai Bangkong`. */
export function villageNameKey(name: string): string {
  return keyOf(name, VILLAGE_WORDS)
}

/** As the key, with the numbers behind the name in words: beside `Kuala Dua`, `Kuala Duwa` is a slip of one letter, and beside the key `kuala2` of four. */
export function villageSpelling(name: string): string {
  return keyOf(name, VILLAGE_WORDS, (digits) => WORD_OF_DIGITS.get(digits) ?? digits)
}

/** `Kec. Sui. Raya` → the key of `Sungai Raya`. */
export function districtNameKey(name: string): string {
  return keyOf(name, DISTRICT_WORDS)
}

/** `Kab. Kubu Raya`, `KUBU RAYA` → one key; Kota Pontianak and Pontianak too. */
export function regencyNameKey(name: string): string {
  return keyOf(name, REGENCY_WORDS)
}

function keyOf(
  name: string,
  levelWords: ReadonlySet<string>,
  written: (digits: string) => string = (digits) => digits,
): string {
  const plain = name.toLowerCase().normalize('NFKD').replace(MARKS, '').replace(APOSTROPHES, '')
  const words = plain.replace(NOT_A_WORD, ' ').trim().split(' ')
  const start = words.length > 1 && levelWords.has(words[0] ?? '') ? 1 : 0
  let key = ''
  for (let index = start; index < words.length; index++) {
    const word = words[index] ?? ''
    // The first word is never a numeral: `Satu` alone is a name, and so would `V` be.
    if (index > start) key += written(DIGITS_OF_NUMERAL.get(word) ?? word.replace(LEADING_ZEROS, ''))
    else key += words.length > start + 1 ? (FULL_WORD.get(word) ?? word) : word
  }
  return key
}
