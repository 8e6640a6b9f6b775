import { Trans } from '@lingui/react/macro'
import { useFormats } from '../../../i18n/formats.ts'
import { ConfirmedAction } from '../../../ui/form/ConfirmedAction.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { CloseProgrammeMutation, OpenProgrammeMutation, type ProgrammeDetail } from '../programme.query.ts'

/** Opening and closing cannot be taken back: what they mean is said first. */
export function StateActions(props: { programme: ProgrammeDetail; onChanged: () => void }) {
  const { number } = useFormats()
  const { programme } = props
  const open = useOperation(OpenProgrammeMutation)
  const close = useOperation(CloseProgrammeMutation)
  const isDraft = programme.state === 'DRAFT'
  const quota = number(programme.quotaPeople)
  const operation = isDraft ? open : close
  const act = async () => {
    const input = { programmeId: programme.id, expectedVersion: programme.version }
    const success = await operation.run({ input })
    if (success !== null) props.onChanged()
    return success
  }
  return (
    <ConfirmedAction
      label={isDraft ? <Trans>Buka program</Trans> : <Trans>Tutup program</Trans>}
      isNext={isDraft}
      title={isDraft ? <Trans>Buka program ini?</Trans> : <Trans>Tutup program ini?</Trans>}
      confirm={isDraft ? <Trans>Ya, buka</Trans> : <Trans>Ya, tutup</Trans>}
      operation={operation}
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
