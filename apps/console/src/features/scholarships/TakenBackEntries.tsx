import { Trans } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import type { Scholarship } from './scholarship.query.ts'
import { schoolYearName } from './scholarship-words.ts'

/** What was written by mistake and taken back, with the reason. */
export function TakenBackEntries(props: { scholarship: Scholarship }) {
  const { rupiah } = useFormats()
  const { takenBackPayments, takenBackProofs } = props.scholarship
  if (takenBackPayments.length + takenBackProofs.length === 0) return null
  return (
    <Card title={<Trans>Catatan yang dibatalkan</Trans>}>
      <ul style={{ margin: 0 }}>
        {takenBackProofs.map(({ id, year, school, withdrawalReason }) => (
          <li key={id}>
            <Trans>
              Surat {school}, {schoolYearName(year)}:
            </Trans>{' '}
            {withdrawalReason}
          </li>
        ))}
        {takenBackPayments.map(({ id, year, amount, reference, withdrawalReason }) => (
          <li key={id}>
            <Trans>
              Pembayaran {rupiah(amount)} ({reference}), {schoolYearName(year)}:
            </Trans>{' '}
            {withdrawalReason}
          </li>
        ))}
      </ul>
    </Card>
  )
}
