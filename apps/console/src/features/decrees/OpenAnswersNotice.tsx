import { Trans } from '@lingui/react/macro'
import type { CheckAnswer } from '@payung/domain/verification/check-result'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { CheckAnswerBadge } from '../verification/CheckBadges.tsx'
import { PeopleNotice } from './PeopleNotice.tsx'

interface OpenAnswer {
  readonly workerId: string
  readonly name: string
  readonly resultId: string
  readonly answer: CheckAnswer
  readonly answeredOn: string
  readonly requestId: string | null
}

/** Whose death or move was answered and nobody has decided: each with the way to where it is decided. */
export function OpenAnswersNotice(props: { people: readonly OpenAnswer[]; children: ReactNode; actions?: ReactNode }) {
  const { day } = useFormats()
  return (
    <PeopleNotice
      people={props.people}
      actions={props.actions}
      line={({ workerId, name, resultId, answer, answeredOn, requestId }) => (
        <li key={resultId}>
          <Link to="/pekerja/$workerId" params={{ workerId }}>
            {name}
          </Link>{' '}
          <CheckAnswerBadge answer={answer} /> {day(answeredOn)} ·{' '}
          {requestId === null ? (
            <Link to="/pemadanan">
              <Trans>Putuskan</Trans>
            </Link>
          ) : (
            <Link to="/pemadanan/$requestId" params={{ requestId }} search={{ jawaban: answer }}>
              <Trans>Putuskan</Trans>
            </Link>
          )}
        </li>
      )}
    >
      {props.children}
    </PeopleNotice>
  )
}
