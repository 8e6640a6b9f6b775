import { Trans, useLingui } from '@lingui/react/macro'
import { TakeSheetDialog } from '../../ui/form/TakeSheetDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { TakeClaimAnswersMutation } from './claim-answers.query.ts'

/** An answer of the insurer, read by a job. */
export function TakeAnswersDialog(props: { onClose: () => void; onTaken: (uploadId: string) => void }) {
  const { t } = useLingui()
  const take = useOperation(TakeClaimAnswersMutation)
  return (
    <TakeSheetDialog<{ readonly uploadId: string; readonly isKnown: boolean }>
      title={t`Unggah jawaban BPJS`}
      label={<Trans>Berkas jawaban dari cabang BPJS</Trans>}
      description={
        <Trans>
          XLSX atau CSV: nomor kasus, hasil, dan tanggal hasil. Berkas pengajuan dari Payung yang sudah diisi cabang
          paling mudah.
        </Trans>
      }
      operation={take}
      start={(fileId) => take.run((idempotencyKey) => ({ input: { fileId, idempotencyKey } }))}
      notices={{
        isNew: t`Jawaban dibaca. Periksa barisnya, lalu terapkan.`,
        isKnown: t`Berkas ini sudah pernah diunggah. Ini yang pertama.`,
      }}
      onClose={props.onClose}
      onTaken={({ uploadId }) => props.onTaken(uploadId)}
    />
  )
}
