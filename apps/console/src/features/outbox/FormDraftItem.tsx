import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import type { FormDraftItem as Item } from '../../session/form-drafts.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { KeptItemCard } from '../../ui/outbox/KeptItemCard.tsx'

/** A form that was left before it was saved: the way back to it, where what was filled in is offered. */
export function FormDraftItem(props: { item: Item }) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const { item } = props
  const { path, title: name } = item.content
  return (
    <KeptItemCard item={item} name={name} what={moment(item.savedAt)} discardLabel={t`Buang ${name}`}>
      <ButtonLink to={path as '/'} aria-label={t`Buka ${name}`}>
        <Trans>Buka</Trans>
      </ButtonLink>
    </KeptItemCard>
  )
}
