import { Trans } from '@lingui/react/macro'
import { useDebouncedValue } from '@mantine/hooks'
import { checkInput } from '@payung/domain/input/check-input'
import { pledgeInput } from '@payung/domain/pledge/pledge-input'
import { restCarries } from '@payung/domain/pledge/pledge-size'
import { IconAlertTriangle, IconCalculator } from '@tabler/icons-react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { Notice } from '../../ui/Notice.tsx'
import { type PledgeableAgreement, PledgeQuoteQuery } from './pledge.query.ts'
import { inputOf, type PledgeDraft } from './pledge-draft.ts'

const millisecondsOfRest = 300

/** What a pledge comes to at the tariff of its months, as soon as it is written whole; and a warning where the insurer would not count it as a group. */
export function PledgeQuote(props: {
  draft: PledgeDraft
  rest: Pick<PledgeableAgreement, 'restPeople' | 'restRupiah'> | undefined
}) {
  const { number, rupiah } = useFormats()
  const [draft] = useDebouncedValue(props.draft, millisecondsOfRest)
  const pledge = inputOf(draft)
  const [{ data }] = useQuery({
    query: PledgeQuoteQuery,
    variables: { pledge },
    pause: 'faults' in checkInput(pledgeInput, pledge),
  })
  const quote = data?.pledgeQuote.__typename === 'PledgeQuoteSuccess' ? data.pledgeQuote.data : null
  if (quote === null) return null
  const workers = number(quote.workers)
  const { rest } = props
  const isTooMuch =
    rest !== undefined &&
    !restCarries(
      { people: rest.restPeople, rupiah: rest.restRupiah === null ? null : BigInt(rest.restRupiah) },
      { workers: quote.workers, rupiah: BigInt(quote.amount) - BigInt(pledge.carriedAmount ?? '0') },
    )
  return (
    <>
      <Notice tone="info" icon={IconCalculator}>
        <Trans>
          {workers} pekerja × {rupiah(quote.perWorker)} per pekerja selama masanya. Janjinya {rupiah(quote.amount)}.
        </Trans>
      </Notice>
      {isTooMuch && (
        <Notice tone="warn" icon={IconAlertTriangle}>
          <Trans>
            Sisa perjanjian tidak cukup untuk janji ini. Konsepnya dapat disimpan, tetapi belum dapat diajukan.
          </Trans>
        </Notice>
      )}
      {quote.isShort && <ShortNotice months={quote.monthsCounted} />}
    </>
  )
}

/** Months that are fewer than the insurer's branches count. */
export function ShortNotice(props: { months: number | null }) {
  return (
    <Notice tone="warn" icon={IconAlertTriangle}>
      {props.months === null ? (
        <Trans>Masanya lebih pendek daripada yang dihitung cabang BPJS Ketenagakerjaan sebagai kelompok CSR.</Trans>
      ) : (
        <Trans>
          Cabang BPJS Ketenagakerjaan menghitung kelompok CSR mulai {props.months} bulan. Janji yang lebih pendek tetap
          dapat diajukan.
        </Trans>
      )}
    </Notice>
  )
}
