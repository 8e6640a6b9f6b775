import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'

const person = msg`orangnya`
const family = msg`keluarganya`
const otherSide = msg`pihak lainnya`
const author = msg`penyusunnya`
const proposer = msg`pengusulnya`

/** Who waits, where no party or person is named. */
const who: Readonly<Record<string, MessageDescriptor>> = {
  CANDIDATES_TO_VERIFY: person,
  IMPORTS_TO_REVIEW: author,
  REGISTRATIONS_TO_ANSWER: person,
  TRANSFERS_TO_DECIDE: person,
  PROPOSALS_TO_DECIDE: proposer,
  ROUND_TASKS_TO_DECIDE: proposer,
  VISITS_TO_MAKE: person,
  REVERIFICATIONS_DUE: person,
  REVERIFICATIONS_OPEN: person,
  OUTSIDE_REPORTS_TO_DECIDE: family,
  CLAIMS_LATE: family,
  HEIRS_PAID_SHORT: family,
  PROTECTION_ENDING: person,
  MONTHS_TO_LIST: person,
  BUDGETS_TO_APPROVE: author,
  LISTS_TO_APPROVE: author,
  LISTS_TO_PAY: person,
  LISTS_LATE: person,
  LISTS_TO_RECEIVE: person,
  DECREES_AWAITING: author,
  DECISIONS_AWAITING: author,
  NATIONAL_ID_MISMATCHES: person,
  POSSIBLE_DUPLICATES: person,
}

/** Of a queue of the home: since when its first row waits, or until when it can, where, and who waits or is late. Its words are not among the first ones. */
export default function LongestWaiting(props: {
  queue: string
  since: string | null
  until: string | null
  area: { readonly name: string } | null
  tenant: { readonly shortName: string } | null
  person: string | null
  partyIsLate: boolean
}) {
  const { i18n } = useLingui()
  const { day } = useFormats()
  const { queue, since, until, area, tenant, person: name, partyIsLate } = props
  const waiting = tenant?.shortName ?? name ?? i18n._(who[queue] ?? otherSide)
  return (
    <small>
      {since !== null && <Trans>Terlama sejak {day(since)}</Trans>}
      {until !== null && <Trans>Batas paling awal {day(until)}</Trans>}
      {area !== null && ` · ${area.name}`} ·{' '}
      {partyIsLate ? <Trans>yang terlambat: {waiting}</Trans> : <Trans>yang menunggu: {waiting}</Trans>}
    </small>
  )
}
