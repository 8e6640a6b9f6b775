import type { Message } from '@payung/domain/text/define-messages'
import { uncommonCharacters } from './common-passwords.ts'
import { signInMessages } from './sign-in.messages.ts'

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

/** Long rather than complicated: length is what resists guessing. Null if the password will do. */
export function passwordFault(password: string): Message | null {
  if (password.length < PASSWORD_LENGTH_MIN) {
    return signInMessages.PASSWORD_TOO_SHORT({ passwordLengthMin: PASSWORD_LENGTH_MIN })
  }
  if (password.length > PASSWORD_LENGTH_MAX) {
    return signInMessages.PASSWORD_TOO_LONG({ passwordLengthMax: PASSWORD_LENGTH_MAX })
  }
  const lower = password.toLowerCase()
  // What is left without the well-known part must still be a password.
  const isWellKnown = WELL_KNOWN.some((word) => lower.includes(word) && lower.length - word.length < 6)
  const isCommon = uncommonCharacters(password) < UNCOMMON_CHARACTERS_MIN
  if (isWellKnown || isCommon || new Set(lower).size < DIFFERENT_CHARACTERS_MIN) {
    return signInMessages.PASSWORD_TOO_SIMPLE()
  }
  return null
}
