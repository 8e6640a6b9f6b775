import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../../i18n/formats.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { KeptItemCard } from '../../../ui/outbox/KeptItemCard.tsx'
import { eventWords } from '../claim-words.ts'
import type { ReportItem as Item } from './send-reports.ts'

/** One report on this device: of whom, what happened, how it stands. */
export function ReportItem(props: { item: Item }) {
  const { i18n, t } = useLingui()
  const { day, moment } = useFormats()
  const { item } = props
  const { input, name } = item.content
  const { workerId } = input
  return (
    <KeptItemCard
      item={item}
      name={name}
      what={`${i18n._(eventWords[input.kind])}, ${day(input.eventDay)} · ${moment(item.savedAt)}`}
      waiting={<Trans>Tersimpan di perangkat ini, belum dilaporkan. Dikirim sendiri begitu tersambung.</Trans>}
      canRetry
      discardLabel={t`Buang laporan peristiwa ${name}`}
    >
      <ButtonLink to="/pekerja/$workerId/lapor" params={{ workerId }} variant="default">
        <Trans>Buka laporannya</Trans>
      </ButtonLink>
    </KeptItemCard>
  )
}
