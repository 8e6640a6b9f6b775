import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import type { ClaimEventKind } from '@payung/domain/benefit/benefit-event'
import type { ClaimPaper } from '@payung/domain/benefit/claim-checklist'
import { isPdf } from '../../../session/kept-pdf.ts'
import type { KeptPhoto } from '../../../session/kept-photo.ts'
import { Card } from '../../../ui/Card.tsx'
import { PhotoField } from '../../../ui/form/PhotoField.tsx'
import { paperWords } from '../claim-words.ts'
import { PdfOfPaper } from './PdfOfPaper.tsx'
import type { PaperPhoto } from './send-papers.ts'

/** What a family has at hand on the first day; the case asks for the rest. */
const atHand: Readonly<Record<ClaimEventKind, readonly ClaimPaper[]>> = {
  DEATH: ['DEATH_CERTIFICATE', 'FAMILY_CARD', 'ID_CARD_OF_HEIR'],
  ACCIDENT: ['ID_CARD_OF_PERSON', 'MEDICAL_LETTER'],
  OCCUPATIONAL_ILLNESS: ['ID_CARD_OF_PERSON', 'OCCUPATIONAL_ILLNESS_LETTER'],
  TOTAL_DISABILITY: ['ID_CARD_OF_PERSON', 'MEDICAL_LETTER'],
}

/** Photos or PDFs of papers that go to the case as soon as the report has opened it. */
export function PaperPhotos(props: {
  kind: ClaimEventKind
  value: readonly PaperPhoto[]
  onChange: (photos: readonly PaperPhoto[]) => void
}) {
  const { i18n, t } = useLingui()
  const { kind, onChange, value } = props
  return (
    <Card
      title={<Trans>Foto atau PDF dokumen</Trans>}
      hint={<Trans>Boleh menyusul. Melapor tidak menunggu dokumen.</Trans>}
    >
      <Stack gap="md">
        {atHand[kind].map((paper) => {
          const name = i18n._(paperWords[paper])
          const files = value.filter((photo) => photo.kind === paper).map(({ photo }) => photo)
          const pdf = files.find(isPdf) ?? null
          const put = (photos: readonly KeptPhoto[]) =>
            onChange([
              ...value.filter((photo) => photo.kind !== paper),
              ...photos.map((photo): PaperPhoto => ({ kind: paper, photo })),
            ])
          return (
            <div key={paper}>
              <PhotoField
                label={name}
                take={t`Foto ${name}`}
                shown={() => name}
                discard={() => t`Buang ${name}`}
                max={pdf === null ? 1 : 0}
                value={pdf === null ? files : []}
                onChange={put}
              />
              <PdfOfPaper paper={name} value={pdf} isFree={files.length === 0} onChange={put} />
            </div>
          )
        })}
      </Stack>
    </Card>
  )
}
