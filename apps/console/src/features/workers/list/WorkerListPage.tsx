import { Trans, useLingui } from '@lingui/react/macro'
import { IconDownload, IconFileImport, IconUserPlus } from '@tabler/icons-react'
import { useFormats } from '../../../i18n/formats.ts'
import { useMay, useViewer } from '../../../session/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { isOffline } from '../../../ui/fault.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { useFoldsFacets } from '../../../ui/table/FacetColumn.tsx'
import { reportsForVillage } from '../kept/village-people.ts'
import { ExportButton } from './ExportButton.tsx'
import { ListToolbar } from './ListToolbar.tsx'
import { hasFilters } from './list-filter.ts'
import { OfflineWorkers } from './OfflineWorkers.tsx'
import { useWorkerList } from './use-worker-list.ts'
import { WorkerFacetPanel } from './WorkerFacetPanel.tsx'
import classes from './WorkerListPage.module.css'
import { WorkerTable } from './WorkerTable.tsx'

export function WorkerListPage() {
  return useMay('WORKER_READ') ? <WorkerListScreen /> : <NoAccess />
}

function WorkerListScreen() {
  const { t } = useLingui()
  const { number } = useFormats()
  const list = useWorkerList()
  const mayRegister = useMay('WORKER_REGISTER')
  const mayImport = useMay('IMPORT_RUN')
  const mayExport = useMay('WORKER_EXPORT')
  const isFolded = useFoldsFacets({ rows: list.total, isNarrowed: list.search !== '' || hasFilters(list.address) })
  const facets = <WorkerFacetPanel list={list} isFolded={isFolded} />
  const isVillage = reportsForVillage(useViewer())
  const { total } = list
  const totalShown = total === undefined ? undefined : number(total)
  if (isVillage && list.list.data === undefined && isOffline(list.list.error))
    return <OfflineWorkers onRetry={list.refetch} />
  return (
    <div className={classes.screen}>
      <PageHeader
        title={t`Pekerja`}
        count={totalShown === undefined ? undefined : t`${totalShown} orang`}
        actions={
          mayRegister && (
            <ButtonLink to="/pekerja/baru" leftSection={<IconUserPlus size={18} aria-hidden />}>
              <Trans>Daftarkan pekerja</Trans>
            </ButtonLink>
          )
        }
        more={
          (mayImport || mayExport) && (
            <>
              {mayImport && (
                <ButtonLink
                  to={'/impor' as string}
                  variant="default"
                  leftSection={<IconFileImport size={18} aria-hidden />}
                >
                  <Trans>Impor</Trans>
                </ButtonLink>
              )}
              {mayExport && (
                <ExportButton question={list.question} total={total} icon={<IconDownload size={18} aria-hidden />} />
              )}
            </>
          )
        }
      />
      <ListToolbar list={list} facets={isFolded && facets} />
      <div className={classes.layout} data-folded={isFolded || undefined}>
        {!isFolded && facets}
        <WorkerTable list={list} />
      </div>
    </div>
  )
}
