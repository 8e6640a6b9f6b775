import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../../i18n/formats.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { KeptItemCard } from '../../../ui/outbox/KeptItemCard.tsx'
import { answerLooks } from '../round-words.ts'
import type { AnswerItem } from './send-answers.ts'

/** One answer on this device: about whom, what it says, how it stands. */
export function AnswerCard(props: { item: AnswerItem }) {
  const { i18n, t } = useLingui()
  const { moment } = useFormats()
  const { item } = props
  const { answer, name, taskId } = item.content
  return (
    <KeptItemCard
      item={item}
      name={name}
      what={`${i18n._(answerLooks[answer].word)} · ${moment(item.savedAt)}`}
      discardLabel={t`Buang jawaban tentang ${name}`}
    >
      <ButtonLink to="/usulan/$taskId" params={{ taskId }} variant="default">
        <Trans>Buka daftarnya</Trans>
      </ButtonLink>
    </KeptItemCard>
  )
}
