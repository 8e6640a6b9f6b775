import { useLingui } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { fundedThrough, protectedThrough } from '@payung/domain/protection/month-state'
import { useFormats } from '../../i18n/formats.ts'
import { useDecreeName } from '../programmes/use-decree-name.ts'
import { fundingSourceWords } from '../workers/worker-words.ts'
import type { ContributionMonth } from './billing.query.ts'

interface Through {
  readonly months: readonly ContributionMonth[]
  readonly today: string
  /** The last month through which the insurer has posted, whoever pays; null where this one is not, and as of an earlier day. */
  readonly anyone?: string | null
}

/** One sentence: until when this person is protected, who pays, and by which decree; or that this month is not protected, or the cover ended by a death. */
export function ProtectedThrough({ anyone = null, ...props }: Through) {
  const { i18n } = useLingui()
  const { month } = useFormats()
  const nameOf = useDecreeName()
  const current = `${props.today.slice(0, 7)}-01`
  const posted = props.months.filter(({ state }) => state === 'PROTECTED')
  const last = protectedThrough(
    posted.map(({ month: each }) => each),
    current,
  )
  const isAfterDeath = props.months.some(({ month: each, state }) => state === 'AFTER_DEATH' && each <= current)
  const decree = posted.find(({ month: each }) => each === last)?.decree ?? null
  const paid = fundedThrough(props.months, current)
  const source = decree === null ? '' : i18n._(fundingSourceWords[decree.fundingSource])
  const name = decree === null ? '' : nameOf(decree)
  return (
    <p style={{ padding: '0 16px 12px', margin: 0 }}>
      {last === null && isAfterDeath ? (
        <Trans>Perlindungan berakhir karena meninggal dunia. Bulan sesudahnya tidak ditagih.</Trans>
      ) : last === null && anyone !== null ? (
        <Trans>
          Terlindungi s.d. {month(anyone)} oleh pembayar lain, tidak dari keputusan instansi Anda. Bulan dan jenis
          pembayarnya ada pada Keputusan.
        </Trans>
      ) : last === null ? (
        <Trans>Bulan ini belum terlindungi dari keputusan instansi Anda.</Trans>
      ) : decree === null ? (
        <Trans>Terlindungi s.d. {month(last)}.</Trans>
      ) : (
        <Trans>
          Terlindungi s.d. {month(last)}, dibayar {source}, keputusan {name}.
        </Trans>
      )}{' '}
      {paid !== null && <Trans>Didanai s.d. {month(paid)}.</Trans>}
    </p>
  )
}
