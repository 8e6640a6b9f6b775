import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useMay } from '../../../session/viewer.ts'
import { NotFoundPage } from '../../../ui/NotFoundPage.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { type DecreeDetail, DecreeQuery } from '../decree.query.ts'
import { DecreeForm } from './DecreeForm.tsx'

const exampleField = '{jumlah_orang}'

export function EditDecreePage() {
  return useMay('DECREE_DRAFT') ? <EditDecreeScreen /> : <NoAccess />
}

function EditDecreeScreen() {
  const { t } = useLingui()
  const { decreeId } = useParams({ from: '/app/keputusan/$decreeId/ubah' })
  const [{ data, error }, ask] = useQuery({
    query: DecreeQuery,
    variables: { id: decreeId },
    requestPolicy: 'network-only',
  })
  if (!data)
    return (
      <QueryStates
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Keputusan ini tidak dapat dimuat</Trans>}
        wholePage
        loading={<LoadingRows label={t`Memuat keputusan`} rows={8} />}
      />
    )
  if (!data.decree) return <NotFoundPage />
  if (!data.decree.actions.includes('EDIT')) return <NoAccess />
  return <EditDecree decree={data.decree} />
}

function EditDecree(props: { decree: DecreeDetail }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { decree } = props
  const back = { to: '/keputusan/$decreeId', params: { decreeId: decree.id } } as const
  return (
    <>
      <PageHeader
        title={t`Ubah naskah`}
        crumbs={[
          { label: t`Keputusan`, link: { to: '/keputusan' } },
          { label: decree.text.title, link: back },
        ]}
        context={<Trans>Isian dalam kurung kurawal, seperti {exampleField}, diisi dari data keputusan.</Trans>}
      />
      <DecreeForm decree={decree} back={back} onSaved={() => navigate({ ...back, ignoreBlocker: true })} />
    </>
  )
}
