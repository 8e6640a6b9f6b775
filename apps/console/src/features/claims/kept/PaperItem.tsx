import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../../i18n/formats.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { KeptItemCard } from '../../../ui/outbox/KeptItemCard.tsx'
import { paperWords } from '../claim-words.ts'
import type { PaperItem as Item } from './send-papers.ts'

/** The photo or PDF of one paper of a case on this device: whose case, which paper, how it stands. */
export function PaperItem(props: { item: Item }) {
  const { i18n, t } = useLingui()
  const { moment } = useFormats()
  const { item } = props
  const { claimId, kind, name } = item.content
  const paper = i18n._(paperWords[kind])
  return (
    <KeptItemCard
      item={item}
      name={name}
      what={`${paper} · ${moment(item.savedAt)}`}
      waiting={<Trans>Kasusnya sudah dibuka. Berkasnya dikirim sendiri begitu tersambung.</Trans>}
      canRetry
      discardLabel={t`Buang ${paper} ${name}`}
    >
      <ButtonLink to="/klaim/$claimId" params={{ claimId }} variant="default">
        <Trans>Buka kasusnya</Trans>
      </ButtonLink>
    </KeptItemCard>
  )
}
