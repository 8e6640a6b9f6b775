import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { lastMonthOf } from '../workers/coverage-month.ts'
import { PeopleNotice } from './PeopleNotice.tsx'

interface InsuredPerson {
  readonly workerId: string
  readonly name: string
  readonly fromMonth: string
  readonly untilMonth: string
  readonly decreeId: string
  readonly decreeNumber: string
}

/** Whom another programme of the same payer insures in the same months: each with months and the decree, and what can be done. */
export function InsuredNotice(props: { people: readonly InsuredPerson[]; children: ReactNode; actions?: ReactNode }) {
  const { month } = useFormats()
  return (
    <PeopleNotice
      people={props.people}
      actions={props.actions}
      line={({ workerId, name, fromMonth, untilMonth, decreeId, decreeNumber }) => (
        <li key={`${workerId} ${decreeId} ${fromMonth}`}>
          <Link to="/pekerja/$workerId" params={{ workerId }}>
            {name}
          </Link>
          : {month(fromMonth)}–{month(lastMonthOf(untilMonth))},{' '}
          <Link to="/keputusan/$decreeId" params={{ decreeId }}>
            {decreeNumber}
          </Link>
        </li>
      )}
    >
      {props.children}
    </PeopleNotice>
  )
}
