import { useLingui } from '@lingui/react/macro'
import { IconAlertCircle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { CombinedError } from 'urql'
import type { ProblemAnswer } from '../session/problem.ts'
import { isOffline, referenceOf, wordsOf } from './fault.ts'
import classes from './ProblemAlert.module.css'
import { useServerWords } from './use-server-words.ts'

/** Why an action was not done, beside the button that asked for it. */
export function ProblemAlert(props: { problem: ProblemAnswer | CombinedError | null | undefined }) {
  const words = useProblemWords()
  const { t } = useLingui()
  const text = words(props.problem)
  const code = codeIn(props.problem)
  const alert = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (text !== null) alert.current?.scrollIntoView({ block: 'nearest' })
  }, [text])
  return (
    <div ref={alert} role="alert" className={classes.place}>
      {text !== null && (
        <p className={classes.alert}>
          <IconAlertCircle size={18} aria-hidden />
          <span>
            {text}
            {code !== null && (
              <>
                {' '}
                {/* In a page of its own: what was typed here stays. */}
                <a className={classes.explanation} href={`/bantuan/kesalahan#${code}`} target="_blank" rel="noopener">
                  {t`Penjelasan`}
                </a>
              </>
            )}
          </span>
        </p>
      )}
    </div>
  )
}

/** By which code the help explains it; null for what is no refusal. */
function codeIn(problem: ProblemAnswer | CombinedError | null | undefined): string | null {
  if (!problem) return null
  if ('code' in problem) return ('issues' in problem ? problem.issues[0]?.code : undefined) ?? problem.code
  const { code, messageEn } = problem.graphQLErrors[0]?.extensions ?? {}
  return typeof code === 'string' && typeof messageEn === 'string' ? code : null
}

/** The words for a refusal or a fault; null when there is none. */
export function useProblemWords() {
  const { t } = useLingui()
  const { message } = useServerWords()
  return (problem: ProblemAnswer | CombinedError | null | undefined): string | null => {
    if (!problem) return null
    // Said in full also here: of what no field of the form shows, nobody would learn otherwise.
    if ('issues' in problem && problem.issues.length > 0) return problem.issues.map(message).join(' ')
    if ('code' in problem) return message(problem)
    if (isOffline(problem)) return t`Sambungan terputus; tidak ada yang berubah. Coba lagi setelah tersambung.`
    const words = wordsOf(problem)
    if (words) return message(words)
    const reference = referenceOf(problem)
    return reference === undefined
      ? t`Payung tidak dapat mengerjakannya; tidak ada yang berubah. Coba lagi.`
      : t`Payung tidak dapat mengerjakannya; tidak ada yang berubah. Kode rujukan ${reference}.`
  }
}
