import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import type { LifeEventKind } from '@payung/domain/benefit/benefit-event'
import type { ReportSource } from '@payung/domain/benefit/claim-input'
import { useState } from 'react'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { TakeSheetDialog } from '../../ui/form/TakeSheetDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { eventWords, sourceWords } from '../claims/claim-words.ts'
import { TakeEventListMutation } from './event-lists.query.ts'

/** A list of life events, read by a job, with who says so. */
export function TakeEventListDialog(props: { onClose: () => void; onTaken: (uploadId: string) => void }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const [source, setSource] = useState<ReportSource | ''>('')
  const [kind, setKind] = useState<LifeEventKind | ''>('')
  const take = useOperation(TakeEventListMutation)
  const start = async (fileId: string) => {
    if (source === '') return null
    return take.run((idempotencyKey) => ({
      input: { fileId, source, kind: kind === '' ? null : kind, idempotencyKey },
    }))
  }
  return (
    <TakeSheetDialog<{ readonly uploadId: string; readonly isKnown: boolean }>
      title={t`Unggah daftar peristiwa`}
      label={<Trans>Daftar orang dan peristiwanya</Trans>}
      description={
        <Trans>
          XLSX atau CSV: NIK, ID pekerja, atau KPJ, nama, dan tanggal. Peristiwa, tempat, saat bekerja, dan penyakit
          akibat kerja boleh kosong.
        </Trans>
      }
      operation={take}
      start={start}
      notices={{
        isNew: t`Daftar dibaca dan menunggu orang kedua.`,
        isKnown: t`Daftar ini sudah pernah diunggah. Ini daftar yang pertama.`,
      }}
      onClose={props.onClose}
      onTaken={({ uploadId }) => props.onTaken(uploadId)}
    >
      {(hasTried) => (
        <>
          <NativeSelect
            label={<Trans>Sumber kabar</Trans>}
            description={<Trans>Yang menyatakan peristiwanya. Tercatat di setiap laporan.</Trans>}
            value={source}
            error={fieldProblem(hasTried && source === '' ? t`Pilih sumbernya.` : undefined)}
            onChange={({ currentTarget }) => setSource(currentTarget.value as ReportSource | '')}
            data={[
              { value: '', label: t`Pilih sumber` },
              ...(Object.keys(sourceWords) as ReportSource[]).map((value) => ({
                value,
                label: i18n._(sourceWords[value]),
              })),
            ]}
          />
          <NativeSelect
            label={<Trans>Peristiwa bila barisnya tidak menyebutnya</Trans>}
            value={kind}
            onChange={({ currentTarget }) => setKind(currentTarget.value as LifeEventKind | '')}
            data={[
              { value: '', label: t`Menurut kolom di berkas` },
              ...(Object.keys(eventWords) as LifeEventKind[]).map((value) => ({
                value,
                label: i18n._(eventWords[value]),
              })),
            ]}
          />
        </>
      )}
    </TakeSheetDialog>
  )
}
