import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowRight } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { AnnotatedFile } from './AnnotatedFile.tsx'
import { DiscardButton } from './DiscardButton.tsx'
import { FileRemarks } from './FileRemarks.tsx'
import { ImportFrame } from './ImportFrame.tsx'
import type { ImportView } from './import.query.ts'
import { OutcomeCounts } from './OutcomeCounts.tsx'
import { RowReview } from './RowReview.tsx'

/** With the search for villages, which most files have no use for. */
const VillageQuestions = lazy(() => import('./VillageQuestions.tsx'))

/** What would become of each row, before anything is saved. */
export function ReviewStep(props: { of: ImportView; onChanged: () => void }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { of: importFile } = props
  const invalid = number(importFile.invalidCount)
  const rows = number(importFile.rowCount - importFile.excludedCount)
  return (
    <ImportFrame
      of={importFile}
      step="REVIEW"
      title={importFile.invalidCount > 0 ? t`${invalid} baris perlu perbaikan` : t`${rows} baris siap disimpan`}
      context={
        <Trans>Belum ada yang tersimpan di registri. Halaman ini bisa ditutup dan dilanjutkan kapan saja.</Trans>
      }
      actions={
        <ButtonLink
          to="/impor/$importId"
          params={{ importId: importFile.id }}
          search={{ langkah: 'simpan' }}
          rightSection={<IconArrowRight size={18} aria-hidden />}
        >
          <Trans>Lanjut ke penyimpanan</Trans>
        </ButtonLink>
      }
      more={
        <>
          <AnnotatedFile {...props} />
          <DiscardButton of={importFile} onDiscarded={props.onChanged} />
        </>
      }
    >
      <OutcomeCounts of={importFile} />
      <FileRemarks of={importFile} />
      <Suspense fallback={null}>
        <VillageQuestions {...props} />
      </Suspense>
      <RowReview of={importFile} />
    </ImportFrame>
  )
}
