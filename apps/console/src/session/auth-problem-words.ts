import { useLingui } from '@lingui/react/macro'
import { useServerWords } from '../ui/use-server-words.ts'
import type { AuthProblem } from './auth-api.ts'

/**
 * What happened and what to do, when sign-in or a file was refused.
 *
 * The server says it in both languages; only what never reached it is told in the console's own words.
 */
export function useAuthProblemWords(): (problem: AuthProblem) => string {
  const { t } = useLingui()
  const { message } = useServerWords()
  return ({ code, said: words }) => {
    if (words !== null) return message(words)
    if (code === 'OFFLINE') return t`Tidak ada sambungan ke Payung. Periksa jaringan Anda, lalu coba lagi.`
    if (code === 'NOT_FOUND') return t`Yang dicari tidak ada, atau tautannya sudah kedaluwarsa.`
    return t`Payung sedang tidak dapat melayani. Tidak ada yang berubah; coba lagi sebentar lagi.`
  }
}
