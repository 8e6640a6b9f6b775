import { Link } from '@tanstack/react-router'
import type { ContributionListDetail } from './billing.query.ts'

type Answer = ContributionListDetail['answers'][number]

/** Whom a row of the insurer's file names: a person, or the first digits of a NIK that nobody on the list has. */
export function AnsweredPerson(props: { row: Answer['openRows'][number] | Answer['closedRows'][number] }) {
  const { worker, nationalIdPrefix } = props.row
  if (worker === null)
    return <span className="figures">{nationalIdPrefix === null ? '—' : `${nationalIdPrefix}••••`}</span>
  return (
    <Link to="/pekerja/$workerId" params={{ workerId: worker.id }}>
      {worker.name}
    </Link>
  )
}
