import { useLingui } from '@lingui/react/macro'
import { amountInWords } from '@payung/domain/money/amount-in-words'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import type { AnswerToCheck } from './use-answers-to-check.ts'

/** The questions with which every page of answers ends, whatever is signed: by which decree, and who acts before and after. */
export function useClosingAnswers() {
  const { t } = useLingui()
  return {
    byDecree: (answer: ReactNode): AnswerToCheck => ({ id: 'decree', question: t`Atas keputusan yang mana`, answer }),
    /** @param acts those that were taken, and the next one; as parts of a list, or drawn by themselves */
    acts: (acts: readonly ReactNode[] | ReactNode, where?: ReactNode): AnswerToCheck => ({
      id: 'acts',
      question: t`Siapa sudah bertindak, dan siapa berikutnya`,
      answer: Array.isArray(acts) ? <ListOfActs acts={acts} /> : (acts as ReactNode),
      ...(where !== undefined && { where }),
    }),
  }
}

function ListOfActs(props: { acts: readonly ReactNode[] }) {
  return (
    <ul>
      {props.acts.map((act, at) => (
        <li key={at}>{act}</li>
      ))}
    </ul>
  )
}

/** A sum as a paper states it: in figures, and written out. */
export function AmountOnPaper(props: { amount: bigint }) {
  const { rupiah } = useFormats()
  return (
    <>
      <span className="figures">{rupiah(props.amount)}</span>
      <div lang="id">{amountInWords(props.amount)}</div>
    </>
  )
}

/** To a decree beside the dialog, so that nothing typed is lost. */
export function DecreeBeside(props: { decreeId: string; children: ReactNode }) {
  return (
    <Link to="/keputusan/$decreeId" params={{ decreeId: props.decreeId }} target="_blank">
      {props.children}
    </Link>
  )
}
