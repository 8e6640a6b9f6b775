import { Trans, useLingui } from '@lingui/react/macro'
import { TakeSheetDialog } from '../../ui/form/TakeSheetDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { TakeReconciliationFileMutation } from './reconciliation.query.ts'

/** A bank statement or a list of SP2D, read by a job. */
export function TakeStatementDialog(props: { onClose: () => void; onTaken: (statementId: string) => void }) {
  const { t } = useLingui()
  const take = useOperation(TakeReconciliationFileMutation)
  return (
    <TakeSheetDialog<{ readonly statementId: string; readonly isKnown: boolean }>
      title={t`Unggah berkas rekonsiliasi`}
      label={<Trans>Rekening koran atau daftar SP2D</Trans>}
      description={
        <Trans>
          XLSX atau CSV: tanggal, nilai, uraian, dan nomor SP2D atau kode billing. Baris jumlah di berkas ikut
          diperiksa.
        </Trans>
      }
      operation={take}
      start={(fileId) => take.run((idempotencyKey) => ({ input: { fileId, idempotencyKey } }))}
      notices={{
        isNew: t`Berkas sudah dibaca.`,
        isKnown: t`Berkas ini sudah pernah dibaca. Ini berkas yang pertama.`,
      }}
      onClose={props.onClose}
      onTaken={({ statementId }) => props.onTaken(statementId)}
    />
  )
}
