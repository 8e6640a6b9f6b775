import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { IconAlertTriangle, IconArrowBackUp, IconArrowLeft, IconDeviceFloppy } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { DiscardButton } from './DiscardButton.tsx'
import { ConfirmRemarks, FileRemarks } from './FileRemarks.tsx'
import { ImportFrame } from './ImportFrame.tsx'
import { savedCount } from './ImportStateBadge.tsx'
import { CommitImportMutation, type ImportView, staleImports } from './import.query.ts'
import { PlannedChanges } from './PlannedChanges.tsx'
import { PlannedOutcomes } from './PlannedOutcomes.tsx'
import { SameFileNotice } from './SameFileNotice.tsx'

/** Follows the rest of the page, which waits for no counting. */
const ProgrammeHints = lazy(() => import('./ProgrammeHints.tsx'))

/** Check answers first: what will happen to every row, said once more before it does. */
export function SaveStep(props: { of: ImportView; onChanged: () => void }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { of: importFile } = props
  const commit = useOperation(CommitImportMutation, { context: staleImports })
  const [confirmed, setConfirmed] = useState(false)
  const grave = importFile.remarks.filter(({ mustBeConfirmed }) => mustBeConfirmed).map(({ code }) => code)
  const saved = savedCount(importFile)
  const people = number(saved)

  const submit = async () => {
    // One key an import: however often the button is pressed and from however many tabs, it is saved once.
    const input = { importId: importFile.id, idempotencyKey: importFile.id, confirmedRemarks: confirmed ? grave : [] }
    if ((await commit.run({ input })) === null) return
    props.onChanged()
  }
  return (
    <ImportFrame
      of={importFile}
      step="SAVE"
      title={saved === 0 ? t`Tidak ada yang dapat disimpan` : t`Periksa sebelum menyimpan ${people} orang`}
      context={<Trans>Belum ada yang tersimpan di registri.</Trans>}
      actions={<DiscardButton of={importFile} onDiscarded={props.onChanged} />}
    >
      <Stack gap="md" maw={760}>
        <Card title={<Trans>Yang akan terjadi</Trans>} flush>
          <PlannedOutcomes of={importFile} />
        </Card>
        <Suspense fallback={null}>
          <ProgrammeHints of={importFile} />
        </Suspense>
        <SameFileNotice of={importFile} />
        <FileRemarks of={importFile} />
        <PlannedChanges of={importFile} />
        {saved === 0 ? (
          <Notice tone="warn" icon={IconAlertTriangle}>
            <Trans>
              Tidak satu pun baris dapat didaftarkan atau mengubah sesuatu. Unduh berkas beserta alasan di langkah
              Tinjau, perbaiki, lalu unggah lagi.
            </Trans>
          </Notice>
        ) : (
          <Notice tone="info" icon={IconArrowBackUp}>
            <Trans>
              Sesudah tersimpan, impor ini masih dapat dibatalkan sebagai satu kesatuan selama datanya belum dipakai
              atau diubah. Keadaan lama setiap orang tetap ada di riwayat.
            </Trans>
          </Notice>
        )}
        {saved > 0 && <ConfirmRemarks of={importFile} confirmed={confirmed} onChange={setConfirmed} />}
        <ProblemAlert problem={commit.problem} />
        <Group gap="xs">
          <ButtonLink
            to="/impor/$importId"
            params={{ importId: importFile.id }}
            search={{ langkah: 'tinjau' }}
            variant="default"
            leftSection={<IconArrowLeft size={18} aria-hidden />}
          >
            <Trans>Kembali ke tinjauan</Trans>
          </ButtonLink>
          {saved > 0 && (
            <Button
              loading={commit.busy}
              leftSection={<IconDeviceFloppy size={18} aria-hidden />}
              onClick={() => void submit()}
            >
              {importFile.roundTask === null ? (
                <Trans>Simpan {people} orang ke registri</Trans>
              ) : (
                <Trans>Usulkan {people} orang</Trans>
              )}
            </Button>
          )}
        </Group>
      </Stack>
    </ImportFrame>
  )
}
