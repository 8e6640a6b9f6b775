import { useLingui as useI18n } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { Notice } from '../../ui/Notice.tsx'
import { usePayerNames } from '../billing/use-payer-names.ts'
import { remedyWords } from './claim-words.ts'
import type { ClaimDetail } from './claims.query.ts'

/** Of a month without protection: what the family loses by it, or waits for while a paid month is not posted yet, who has not paid, and what can still be done. Nothing where something is due. */
export function LostMonth(props: { due: NonNullable<ClaimDetail['due']>; state: ClaimDetail['state'] }) {
  const { i18n } = useI18n()
  const { day, month, rupiah } = useFormats()
  const payerNames = usePayerNames()
  const { due, state } = props
  if (due.total !== '0' || due.missed === '0') return null
  const remedy = remedyWords(due.remedy, state)
  return (
    <Notice tone="warn" icon={IconAlertTriangleFilled}>
      <b>
        {due.remedy === 'WAIT_FOR_POSTING' ? (
          <Trans>
            Bulan {month(due.month)} belum terlindungi. Hak keluarga {rupiah(due.missed)} tertahan.
          </Trans>
        ) : (
          <Trans>
            Bulan {month(due.month)} tidak terlindungi. Keluarga kehilangan {rupiah(due.missed)}.
          </Trans>
        )}
      </b>{' '}
      {due.unpaidBy.length > 0 && <Trans>Yang belum membayar iurannya: {payerNames(due.unpaidBy)}.</Trans>}{' '}
      {remedy && i18n._(remedy)}{' '}
      {due.payBy !== null && due.remedy === 'PAY_ARREARS' && <Trans>Batas terakhir {day(due.payBy)}.</Trans>}{' '}
      {due.list !== null && (
        <Link to="/iuran/$listId" params={{ listId: due.list.id }}>
          <Trans>Buka daftar iurannya</Trans>
        </Link>
      )}
      {due.decree !== null && due.list === null && (
        <Link to="/keputusan/$decreeId" params={{ decreeId: due.decree.id }}>
          <Trans>Keputusan {due.decree.number}</Trans>
        </Link>
      )}
    </Notice>
  )
}
