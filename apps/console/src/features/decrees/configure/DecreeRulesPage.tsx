import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMay, useViewer } from '../../../session/viewer.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { Tabs } from '../../../ui/Tabs.tsx'
import { DelegationsTab } from './DelegationsTab.tsx'
import { FormTab } from './FormTab.tsx'
import { RouteTab } from './RouteTab.tsx'
import { TemplatesTab } from './TemplatesTab.tsx'

/** How decrees are decided here: who in which order, who stands in for whom, and what texts begin with. */
export function DecreeRulesPage() {
  return useMay('DECREE_READ') ? <DecreeRulesScreen /> : <NoAccess />
}

function DecreeRulesScreen() {
  const { t } = useLingui()
  const { tab } = useSearch({ from: '/app/keputusan/pengaturan' })
  const navigate = useNavigate({ from: '/keputusan/pengaturan' })
  const { scope } = useViewer()
  const mayChangeRoute = useMay('DECREE_CONFIGURE') && scope.areaPrefix === ''
  const tabs = [
    { id: 'jalur', name: t`Jalur persetujuan` },
    { id: 'pelimpahan', name: t`Pelimpahan` },
    { id: 'naskah', name: t`Naskah baku` },
    { id: 'bentuk', name: t`Bentuk naskah` },
  ]
  // Whoever cannot change the route begins with what they can do here: let somebody stand in for them.
  const first = mayChangeRoute ? 'jalur' : 'pelimpahan'
  const current = tabs.find(({ id }) => id === tab)?.id ?? first
  return (
    <>
      <PageHeader
        title={t`Jalur dan naskah baku`}
        crumbs={[{ label: t`Keputusan`, link: { to: '/keputusan' } }]}
        context={<Trans>Siapa memutuskan dalam urutan apa, siapa menggantikan siapa, dan naskah awal keputusan</Trans>}
      />
      <Tabs
        label={t`Bagian pengaturan`}
        tabs={tabs}
        current={current}
        onChange={(next) =>
          void navigate({ search: next === first ? {} : { tab: next }, replace: true, resetScroll: false })
        }
      >
        {current === 'pelimpahan' && <DelegationsTab />}
        {current === 'naskah' && <TemplatesTab />}
        {current === 'bentuk' && <FormTab />}
        {current === 'jalur' && <RouteTab />}
      </Tabs>
    </>
  )
}
