import { Trans } from '@lingui/react/macro'
import { IconCoins } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { Notice } from '../../ui/Notice.tsx'
import { WorkerCreditsQuery } from './credits.query.ts'

/** Months of a person that were paid too much: with rupiah where one's own government paid them, else months alone. */
export function WorkerCredits(props: { workerId: string }) {
  return useMay('CONTRIBUTION_READ') ? <Credits workerId={props.workerId} /> : null
}

function Credits(props: { workerId: string }) {
  const { months, number, rupiah } = useFormats()
  const [{ data }] = useQuery({
    query: WorkerCreditsQuery,
    variables: { id: props.workerId },
    requestPolicy: 'cache-and-network',
  })
  const credits = data?.workerCredits ?? []
  if (credits.length === 0) return null
  return (
    <Notice tone="info" icon={IconCoins}>
      {credits.map(({ amount, fromMonth, isConfirmed, isSettled, list, months: count, untilMonth }) => (
        <div key={`${list?.id ?? ''}/${fromMonth}/${isSettled}`}>
          {amount === null ? (
            <Trans>
              Dibayar lebih oleh pembayar lain: {months(fromMonth, untilMonth)} ({number(count)} bulan).
            </Trans>
          ) : (
            <Trans>
              Dibayar lebih: {months(fromMonth, untilMonth)} ({number(count)} bulan), {rupiah(amount)}.
            </Trans>
          )}{' '}
          {isSettled ? (
            <Trans>Sudah diselesaikan.</Trans>
          ) : isConfirmed ? (
            <Trans>Belum diselesaikan.</Trans>
          ) : (
            <Trans>Menunggu keputusan atas laporannya.</Trans>
          )}{' '}
          {list !== null && (
            <Link to="/iuran/kelebihan">
              <Trans>Kelebihan iuran</Trans>
            </Link>
          )}
        </div>
      ))}
    </Notice>
  )
}
