import { Trans, useLingui } from '@lingui/react/macro'
import { TakeSheetDialog } from '../../ui/form/TakeSheetDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { TakeFigureListMutation } from './figure-lists.query.ts'

/** A list of figures, read by a job that checks each line. */
export function TakeFigureListDialog(props: { onClose: () => void; onTaken: (listId: string) => void }) {
  const { t } = useLingui()
  const take = useOperation(TakeFigureListMutation)
  return (
    <TakeSheetDialog<{ readonly listId: string; readonly isKnown?: false }>
      title={t`Unggah daftar angka`}
      label={<Trans>Daftar angka beserta sumbernya</Trans>}
      description={
        <Trans>
          XLSX atau CSV, paling banyak 5.000 baris: indikator, wilayah, periode, angka, pembilang dan penyebut, sumber,
          tanggal sumber, dan nomor atau alamatnya.
        </Trans>
      }
      operation={take}
      start={(fileId) => take.run((idempotencyKey) => ({ input: { fileId, idempotencyKey } }))}
      notices={{ isNew: t`Daftar diperiksa. Belum ada yang dicatat.` }}
      onClose={props.onClose}
      onTaken={({ listId }) => props.onTaken(listId)}
    />
  )
}
