import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { Card } from '../../../ui/Card.tsx'
import { PhotoField } from '../../../ui/form/PhotoField.tsx'
import { cardWords, takeWords } from './card-words.ts'
import { type CardPhoto, cardKinds } from './send-cards.ts'

/** A photo of each card that the person has at hand; sent after them. */
export function CardPhotoFields(props: {
  value: readonly CardPhoto[]
  onChange: (photos: readonly CardPhoto[]) => void
}) {
  const { i18n, t } = useLingui()
  const { onChange, value } = props
  return (
    <Card
      title={<Trans>Foto kartu</Trans>}
      hint={<Trans>Opsional. Tersimpan terenkripsi di perangkat ini dan dikirim setelah orangnya terdaftar.</Trans>}
    >
      <Stack gap="md">
        {cardKinds.map((kind) => {
          const name = i18n._(cardWords[kind])
          return (
            <PhotoField
              key={kind}
              label={name}
              take={i18n._(takeWords[kind])}
              shown={() => name}
              discard={() => t`Buang ${name}`}
              max={1}
              value={value.filter((card) => card.kind === kind).map(({ photo }) => photo)}
              onChange={(photos) =>
                onChange([
                  ...value.filter((card) => card.kind !== kind),
                  ...photos.map((photo): CardPhoto => ({ kind, photo })),
                ])
              }
            />
          )
        })}
      </Stack>
    </Card>
  )
}
