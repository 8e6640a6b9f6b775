import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'

const person = msg`pekerja yang bersangkutan`
const participants = msg`pesertanya`
const family = msg`keluarganya`
const otherSide = msg`pihak lainnya`
const author = msg`penyusunnya`
const proposer = msg`pengusulnya`
const payer = msg`pembayarnya`

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
  PEOPLE_UNPROTECTED: payer,
  PEOPLE_IN_GRACE: payer,
  PROTECTION_ENDING: person,
  MONTHS_TO_LIST: person,
  BUDGETS_TO_APPROVE: author,
  LISTS_TO_APPROVE: author,
  LISTS_TO_PAY: participants,
  LISTS_LATE: participants,
  LISTS_TO_RECEIVE: participants,
  DECREES_AWAITING: author,
  DECISIONS_AWAITING: author,
  NATIONAL_ID_MISMATCHES: person,
  POSSIBLE_DUPLICATES: person,
}

interface Longest {
  readonly since: string | null
  readonly until: string | null
  readonly area: { readonly name: string } | null
  readonly tenant: { readonly shortName: string } | null
  readonly person: string | null
  readonly partyIsLate: boolean
  /** Of how many payers this is one. */
  readonly parties: number
}

interface Beside {
  readonly forColleagues: number
  readonly onVisit: number
  readonly unprotected: number
  readonly byColleagues: boolean
}

/**
 * Of a queue of the home: since when its first row waits, or until when it can, where, and who waits or is late; and what is to be known of its count. Its words are not among
 * the first ones.
 */
export default function LongestWaiting(props: {
  queue: string
  count: number
  longest: Longest | null
  besides: Beside | null
}) {
  const { queue, count, longest, besides } = props
  return (
    <>
      {longest !== null &&
        (queue === 'PEOPLE_UNPROTECTED' || queue === 'PEOPLE_IN_GRACE' ? (
          <Unpaid queue={queue} longest={longest} />
        ) : (
          <Waiting queue={queue} longest={longest} />
        ))}
      {besides !== null && <Besides queue={queue} count={count} besides={besides} />}
    </>
  )
}

function useParty(queue: string, { tenant, person: name }: Longest): ReactNode {
  const { i18n } = useLingui()
  return tenant?.shortName ?? name ?? i18n._(who[queue] ?? otherSide)
}

function Waiting(props: { queue: string; longest: Longest }) {
  const { day } = useFormats()
  const { since, until, area, partyIsLate } = props.longest
  const waiting = useParty(props.queue, props.longest)
  return (
    <small>
      {since !== null && <Trans>Terlama sejak {day(since)}</Trans>}
      {since !== null && until !== null && ' · '}
      {until !== null && <Trans>Batas paling awal {day(until)}</Trans>}
      {area !== null && ` · ${area.name}`} ·{' '}
      {partyIsLate ? <Trans>yang terlambat: {waiting}</Trans> : <Trans>ditunggu oleh {waiting}</Trans>}
    </small>
  )
}

/** Whose contributions are not paid: since which month at the longest, who has to pay, and until when it still can be. */
function Unpaid(props: { queue: string; longest: Longest }) {
  const { day, month } = useFormats()
  const { since, until, parties } = props.longest
  const party = useParty(props.queue, props.longest)
  return (
    <small>
      {since !== null && (
        <>
          <Trans>Paling lama sejak {month(since)}</Trans> ·{' '}
        </>
      )}
      {parties > 1 ? (
        <Plural value={parties} other="yang membayar: # pembayar" />
      ) : (
        <Trans>yang membayar: {party}</Trans>
      )}
      {until !== null && (
        <>
          {' '}
          · <Trans>dapat dibayar sampai {day(until)}</Trans>
        </>
      )}
    </small>
  )
}

/** What of the same kind is not this person's to do, or is lost already, so that the count is not taken for all of it. */
function Besides(props: { queue: string; count: number; besides: Beside }) {
  const { number } = useFormats()
  const colleagues = number(props.besides.forColleagues)
  const visits = number(props.besides.onVisit)
  const unprotected = number(props.besides.unprotected)
  const isProposals = props.queue === 'PROPOSALS_TO_DECIDE'
  return (
    <>
      {props.besides.forColleagues > 0 && (
        <small>
          {isProposals ? (
            <Trans>
              {colleagues} lagi diputuskan rekan, karena akun Anda dan akun pengusulnya dibuka satu administrator
            </Trans>
          ) : (
            <Trans>{colleagues} lagi diputuskan rekan, karena Anda sendiri yang mendata atau mengunjunginya</Trans>
          )}
        </small>
      )}
      {props.besides.onVisit > 0 && (
        <small>
          <Trans>{visits} lagi menunggu kunjungan</Trans>
        </small>
      )}
      {props.besides.byColleagues && (
        <small>
          {isProposals ? (
            <Trans>diputuskan rekan yang akunnya dibuka administrator lain: ingatkan mereka</Trans>
          ) : (
            <Trans>dikerjakan petugas dan bendahara instansi Anda: ingatkan mereka</Trans>
          )}
        </small>
      )}
      {props.besides.unprotected > 0 && (
        <small>
          {props.besides.unprotected < props.count ? (
            <Trans>sampai {unprotected} di antaranya sudah tidak terlindungi sekarang</Trans>
          ) : (
            <Trans>semuanya sudah tidak terlindungi sekarang</Trans>
          )}
        </small>
      )}
    </>
  )
}
