import { Trans, useLingui } from '@lingui/react/macro'
import { TakeSheetDialog } from '../../ui/form/TakeSheetDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { TakeEarlierBenefitsMutation } from './earlier-benefits.query.ts'

/** A list of paid claims, read by a job. */
export function TakeEarlierDialog(props: { onClose: () => void; onTaken: (uploadId: string) => void }) {
  const { t } = useLingui()
  const take = useOperation(TakeEarlierBenefitsMutation)
  return (
    <TakeSheetDialog<{ readonly uploadId: string; readonly isKnown: boolean }>
      title={t`Unggah daftar klaim terdahulu`}
      label={<Trans>Daftar klaim yang dibayar BPJS</Trans>}
      description={
        <Trans>
          XLSX atau CSV: NIK atau KPJ, nama, program, hari bayar, jumlah, dan nomor klaim. Hari kejadian, wilayah, dan
          penerima boleh kosong.
        </Trans>
      }
      operation={take}
      start={(fileId) => take.run((idempotencyKey) => ({ input: { fileId, idempotencyKey } }))}
      notices={{
        isNew: t`Daftar dibaca dan menunggu orang kedua.`,
        isKnown: t`Daftar ini sudah pernah diunggah. Ini daftar yang pertama.`,
      }}
      onClose={props.onClose}
      onTaken={({ uploadId }) => props.onTaken(uploadId)}
    />
  )
}
