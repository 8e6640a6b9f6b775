import { Trans } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import type { ClaimDetail } from './claims.query.ts'

/** A day as exactly as it is known. */
export function EventDay(props: { event: Pick<NonNullable<ClaimDetail['event']>, 'eventDay' | 'dayPrecision'> }) {
  const { day, month } = useFormats()
  const { dayPrecision, eventDay } = props.event
  if (dayPrecision === 'DAY') return day(eventDay)
  if (dayPrecision === 'MONTH') return <Trans>{month(eventDay)}, tanggal belum diketahui</Trans>
  return <Trans>Tahun {eventDay.slice(0, 4)}, tanggal belum diketahui</Trans>
}
