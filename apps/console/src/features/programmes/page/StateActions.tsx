import { Trans } from '@lingui/react/macro'
import { useMutation } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { ConfirmedAction } from '../../../ui/form/ConfirmedAction.tsx'
import { CloseProgrammeMutation, OpenProgrammeMutation, type ProgrammeDetail } from '../programme.query.ts'

/** Opening and closing cannot be taken back: what they mean is said first. */
export function StateActions(props: { programme: ProgrammeDetail; onChanged: () => void }) {
  const { number } = useFormats()
  const { programme } = props
  const [opening, open] = useMutation(OpenProgrammeMutation)
  const [closing, close] = useMutation(CloseProgrammeMutation)
  const isDraft = programme.state === 'DRAFT'
  const quota = number(programme.quotaPeople)
  const act = async () => {
    const input = { programmeId: programme.id, expectedVersion: programme.version }
    const answer = isDraft ? await open({ input }) : await close({ input })
    const outcome =
      answer.data && ('openProgramme' in answer.data ? answer.data.openProgramme : answer.data.closeProgramme)
    if (outcome?.__typename !== 'OpenProgrammeSuccess' && outcome?.__typename !== 'CloseProgrammeSuccess')
      return outcome ?? answer.error ?? null
    props.onChanged()
    return null
  }
  return (
    <ConfirmedAction
      label={isDraft ? <Trans>Buka program</Trans> : <Trans>Tutup program</Trans>}
      isNext={isDraft}
      title={isDraft ? <Trans>Buka program ini?</Trans> : <Trans>Tutup program ini?</Trans>}
      confirm={isDraft ? <Trans>Ya, buka</Trans> : <Trans>Ya, tutup</Trans>}
      busy={opening.fetching || closing.fetching}
      act={act}
    >
      {isDraft ? (
        <Trans>
          Wilayah yang mendapat kuota ({quota} orang) akan melihat program ini. Masa, program jaminan, dan sumber dana
          tidak dapat diubah lagi, dan versi aturannya tersimpan selamanya.
        </Trans>
      ) : (
        <Trans>Tidak ada lagi yang dinilai dengan aturannya. Program yang ditutup tidak dapat dibuka kembali.</Trans>
      )}
    </ConfirmedAction>
  )
}
