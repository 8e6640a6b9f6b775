import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import type { ClaimEventKind } from '@payung/domain/benefit/benefit-event'
import type { ClaimPaper } from '@payung/domain/benefit/claim-checklist'
import { Card } from '../../../ui/Card.tsx'
import { PhotoField } from '../../../ui/form/PhotoField.tsx'
import { paperWords } from '../claim-words.ts'
import type { PaperPhoto } from './send-papers.ts'

/** What a family has at hand on the first day; the case asks for the rest. */
const atHand: Readonly<Record<ClaimEventKind, readonly ClaimPaper[]>> = {
  DEATH: ['DEATH_CERTIFICATE', 'FAMILY_CARD', 'ID_CARD_OF_HEIR'],
  ACCIDENT: ['ID_CARD_OF_PERSON', 'MEDICAL_LETTER'],
  OCCUPATIONAL_ILLNESS: ['ID_CARD_OF_PERSON', 'MEDICAL_LETTER'],
  TOTAL_DISABILITY: ['ID_CARD_OF_PERSON', 'MEDICAL_LETTER'],
}

/** Photos of papers that go to the case as soon as the report has opened it. */
export function PaperPhotos(props: {
  kind: ClaimEventKind
  value: readonly PaperPhoto[]
  onChange: (photos: readonly PaperPhoto[]) => void
}) {
  const { i18n, t } = useLingui()
  const { kind, onChange, value } = props
  return (
    <Card title={<Trans>Foto dokumen</Trans>} hint={<Trans>Boleh menyusul. Melapor tidak menunggu dokumen.</Trans>}>
      <Stack gap="md">
        {atHand[kind].map((paper) => {
          const name = i18n._(paperWords[paper])
          return (
            <PhotoField
              key={paper}
              label={name}
              take={t`Foto ${name}`}
              shown={() => name}
              discard={() => t`Buang ${name}`}
              max={1}
              value={value.filter((photo) => photo.kind === paper).map(({ photo }) => photo)}
              onChange={(photos) =>
                onChange([
                  ...value.filter((photo) => photo.kind !== paper),
                  ...photos.map((photo): PaperPhoto => ({ kind: paper, photo })),
                ])
              }
            />
          )
        })}
      </Stack>
    </Card>
  )
}
