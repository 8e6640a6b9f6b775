import { useLingui as useI18n } from '@lingui/react'
import { type FundingSource, fundingSourceName } from '@payung/domain/money/funding-source'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { lastMonthOf } from '../workers/coverage-month.ts'
import { PeopleNotice } from './PeopleNotice.tsx'

interface CoveredPerson {
  readonly workerId: string
  readonly name: string
  readonly fromMonth: string
  readonly untilMonth: string
  readonly payer: FundingSource
}

/** Whom decrees of other payers insure in the same months: each with months and kind of payer, and what can be done. */
export function CoveredNotice(props: { people: readonly CoveredPerson[]; children: ReactNode; actions?: ReactNode }) {
  const { i18n } = useI18n()
  const { month } = useFormats()
  return (
    <PeopleNotice
      people={props.people}
      actions={props.actions}
      line={({ workerId, name, fromMonth, untilMonth, payer }) => (
        <li key={`${workerId} ${fromMonth}`}>
          <Link to="/pekerja/$workerId" params={{ workerId }}>
            {name}
          </Link>
          : {month(fromMonth)}–{month(lastMonthOf(untilMonth))},{' '}
          {fundingSourceName(payer)[i18n.locale === 'en' ? 'en' : 'id']}
        </li>
      )}
    >
      {props.children}
    </PeopleNotice>
  )
}
