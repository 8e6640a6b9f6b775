import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../../i18n/formats.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { KeptItemCard } from '../../../ui/outbox/KeptItemCard.tsx'
import { visitWords } from '../check-words.ts'
import type { VisitItem } from './send-visits.ts'

/** One visit on this device: to whom, what was found, how it stands. */
export function VisitCard(props: { item: VisitItem }) {
  const { i18n, t } = useLingui()
  const { moment } = useFormats()
  const { item } = props
  const { answer, name, taskId } = item.content
  return (
    <KeptItemCard
      item={item}
      name={name}
      what={`${i18n._(visitWords[answer])} · ${moment(item.savedAt)}`}
      discardLabel={t`Buang hasil kunjungan ke ${name}`}
    >
      <ButtonLink to="/verifikasi/$taskId" params={{ taskId }} variant="default">
        <Trans>Buka tugasnya</Trans>
      </ButtonLink>
    </KeptItemCard>
  )
}
