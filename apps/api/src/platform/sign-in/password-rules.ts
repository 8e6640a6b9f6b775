import type { ErrorText } from '../errors.ts'
import { uncommonCharacters } from './common-passwords.ts'

export const PASSWORD_LENGTH_MIN = 12
export const PASSWORD_LENGTH_MAX = 128
const DIFFERENT_CHARACTERS_MIN = 5
/** `indonesia2025` has four beside what everybody knows, which is a year and soon tried. */
const UNCOMMON_CHARACTERS_MIN = 5

/** What is tried first at every Indonesian login form; each is long enough to pass by length alone. */
const WELL_KNOWN = [
  'password',
  'katasandi',
  'kata sandi',
  'rahasia',
  'qwertyuiop',
  'administrator',
  'indonesia',
  'bismillah',
  'kalimantan',
  'kalimantan barat',
  'ketenagakerjaan',
  'pekerja rentan',
  'pekerjarentan',
  '1234567890',
  '0987654321',
]

export interface PasswordFault {
  readonly code: 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_TOO_SIMPLE'
  readonly text: ErrorText
}

/** Long rather than complicated: length is what resists guessing. Null if the password will do. */
export function passwordFault(password: string): PasswordFault | null {
  if (password.length < PASSWORD_LENGTH_MIN) {
    return {
      code: 'PASSWORD_TOO_SHORT',
      text: {
        id: `Kata sandi terlalu pendek. Pakai sekurangnya ${PASSWORD_LENGTH_MIN} huruf; beberapa kata berturut-turut mudah diingat.`,
        en: `The password is too short. Use at least ${PASSWORD_LENGTH_MIN} characters; a few words in a row are easy to remember.`,
      },
    }
  }
  if (password.length > PASSWORD_LENGTH_MAX) {
    return {
      code: 'PASSWORD_TOO_LONG',
      text: {
        id: `Kata sandi terlalu panjang. Pakai paling banyak ${PASSWORD_LENGTH_MAX} huruf.`,
        en: `The password is too long. Use at most ${PASSWORD_LENGTH_MAX} characters.`,
      },
    }
  }
  const lower = password.toLowerCase()
  // What is left without the well-known part must still be a password.
  const isWellKnown = WELL_KNOWN.some((word) => lower.includes(word) && lower.length - word.length < 6)
  const isCommon = uncommonCharacters(password) < UNCOMMON_CHARACTERS_MIN
  if (isWellKnown || isCommon || new Set(lower).size < DIFFERENT_CHARACTERS_MIN) {
    return {
      code: 'PASSWORD_TOO_SIMPLE',
      text: {
        id: 'Kata sandi ini mudah ditebak. Pakai beberapa kata yang tidak biasa berdampingan.',
        en: 'This password is easily guessed. Use a few words that do not usually stand together.',
      },
    }
  }
  return null
}
