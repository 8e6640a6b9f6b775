import { Trans, useLingui } from '@lingui/react/macro'
import { useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect } from 'react'
import { useQuery } from 'urql'
import { useMay } from '../../session/viewer.ts'
import { NotFoundPage } from '../../ui/NotFoundPage.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { ImportNoAccess } from './ImportNoAccess.tsx'
import { ImportWork } from './ImportWork.tsx'
import { ImportQuery, type ImportView } from './import.query.ts'
import { MappingStep } from './MappingStep.tsx'
import { RefusedFile } from './RefusedFile.tsx'
import { stepOf } from './wizard-step.ts'

/** Each is a page of its own kind; whoever is at one of them need not fetch the others. */
const LayoutStep = lazy(async () => ({ default: (await import('./LayoutStep.tsx')).LayoutStep }))
const ReviewStep = lazy(async () => ({ default: (await import('./ReviewStep.tsx')).ReviewStep }))
const SaveStep = lazy(async () => ({ default: (await import('./SaveStep.tsx')).SaveStep }))
const ImportEnd = lazy(async () => ({ default: (await import('./ImportEnd.tsx')).ImportEnd }))

/** Between asking for work and its job being there, an import has no job to follow. */
const lookEveryMs = 1500

export function ImportPage() {
  return useMay('IMPORT_RUN') ? <ImportScreen /> : <ImportNoAccess />
}

function ImportScreen() {
  const { t } = useLingui()
  const { importId } = useParams({ from: '/app/impor/$importId' })
  const [{ data, error }, ask] = useQuery({
    query: ImportQuery,
    variables: { id: importId },
    requestPolicy: 'cache-and-network',
  })
  const refresh = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask])
  const importFile = data?.import
  const waitsForJob = importFile != null && isAtWork(importFile) && importFile.job === null
  useEffect(() => {
    if (!waitsForJob) return
    const timer = setInterval(refresh, lookEveryMs)
    return () => clearInterval(timer)
  }, [waitsForJob, refresh])

  if (!data)
    return (
      <QueryStates
        error={error}
        onRetry={refresh}
        failure={<Trans>Impor ini tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat impor`} rows={8} rowHeight={56} />}
      />
    )
  return importFile ? <ImportStep of={importFile} onChanged={refresh} /> : <NotFoundPage />
}

function ImportStep(props: { of: ImportView; onChanged: () => void }) {
  const { t } = useLingui()
  return (
    <Suspense fallback={<LoadingRows label={t`Memuat impor`} rows={8} rowHeight={56} />}>
      <CurrentStep {...props} />
    </Suspense>
  )
}

function CurrentStep(props: { of: ImportView; onChanged: () => void }) {
  const { langkah } = useSearch({ from: '/app/impor/$importId' })
  if (isAtWork(props.of)) return <ImportWork {...props} />
  switch (stepOf(props.of, langkah)) {
    case 'UPLOAD':
      return <RefusedFile of={props.of} />
    case 'LAYOUT':
      return <LayoutStep {...props} />
    case 'MAPPING':
      return <MappingStep {...props} />
    case 'REVIEW':
      return <ReviewStep {...props} />
    case 'SAVE':
      return <SaveStep {...props} />
    default:
      return <ImportEnd {...props} />
  }
}

function isAtWork({ state }: ImportView): boolean {
  return state === 'READING' || state === 'COMMITTING' || state === 'REVERTING'
}
