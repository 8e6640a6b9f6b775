import { useLingui as useI18n } from '@lingui/react'
import { Plural } from '@lingui/react/macro'
import { type FundingSource, fundingSourceName } from '@payung/domain/money/funding-source'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { Notice } from '../../ui/Notice.tsx'
import { lastMonthOf } from '../workers/coverage-month.ts'

interface CoveredPerson {
  readonly workerId: string
  readonly name: string
  readonly fromMonth: string
  readonly untilMonth: string
  readonly payer: FundingSource
}

const shown = 5

/** Whom decrees of other payers insure in the same months: each with months and kind of payer, and what can be done. */
export function CoveredNotice(props: { people: readonly CoveredPerson[]; children: ReactNode; actions?: ReactNode }) {
  return (
    <Notice tone="bad" icon={IconAlertTriangle} actions={props.actions}>
      {props.children}
      <CoveredPeople people={props.people.slice(0, shown)} />
      {props.people.length > shown && (
        <details>
          <summary>
            <Plural value={props.people.length - shown} one="# orang lagi" other="# orang lagi" />
          </summary>
          <CoveredPeople people={props.people.slice(shown)} />
        </details>
      )}
    </Notice>
  )
}

function CoveredPeople({ people }: { people: readonly CoveredPerson[] }) {
  const { i18n } = useI18n()
  const { month } = useFormats()
  return (
    <ul style={{ margin: '4px 0 0', paddingLeft: 20 }}>
      {people.map(({ workerId, name, fromMonth, untilMonth, payer }) => (
        <li key={`${workerId} ${fromMonth}`}>
          <Link to="/pekerja/$workerId" params={{ workerId }}>
            {name}
          </Link>
          : {month(fromMonth)}–{month(lastMonthOf(untilMonth))},{' '}
          {fundingSourceName(payer)[i18n.locale === 'en' ? 'en' : 'id']}
        </li>
      ))}
    </ul>
  )
}
